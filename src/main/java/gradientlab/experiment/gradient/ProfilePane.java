package gradientlab.experiment.gradient;

import gradientlab.chart.CurveChart;
import gradientlab.control.Live;
import gradientlab.plot.Chart;
import gradientlab.text.Texts;
import gradientlab.training.GradientProfile;
import javafx.scene.layout.StackPane;

/** The gradient norm of every layer now, from the first layer to the last: a line a run, moving while it trains. */
final class ProfilePane extends StackPane {
    private static final Texts TEXTS = Texts.of(ProfilePane.class);
    private final GradientViewModel model;
    private final CurveChart chart;

    ProfilePane(GradientViewModel model) {
        this.model = model;
        chart = new CurveChart(chartNow());
        chart.setId("gradients-profile");
        chart.setAccessibleText(TEXTS.get("profile.name"));
        chart.setLegendVisible(false);
        getChildren().setAll(chart);
        Live.follow(this, model.shown().revisionProperty(), revision -> {
            chart.setEmptyText(model.shown().emptyText(TEXTS.get("empty")));
            chart.update(chartNow());
        });
    }

    private Chart chartNow() {
        return GradientProfile.chart(
                TEXTS.get("profile"),
                model.shown().runs().stream()
                        .map(run -> new GradientProfile.Line(
                                model.shown().label(run),
                                run.colorIndex(),
                                model.shown().style(run),
                                LayerNorms.newest(run.points())))
                        .toList());
    }
}
