package gradientlab.experiment.gradient;

import gradientlab.desk.DeskFrame;
import gradientlab.desk.RunChart;
import gradientlab.desk.RunLegend;
import gradientlab.text.Texts;
import gradientlab.training.RunPlot;
import javafx.scene.Parent;

/** The tab: side bar at the left; loss, first layer's gradient, all layers now, all layers over time. */
final class GradientView {
    private static final Texts TEXTS = Texts.of(GradientView.class);

    private GradientView() {}

    static Parent of(GradientViewModel model) {
        RunChart loss = new RunChart(model.shown(), RunPlot.LOSS)
                .withId("gradients-loss")
                .withEmptyText(TEXTS.get("empty"))
                .withDivergence();
        RunChart first = new RunChart(model.shown(), RunPlot.FIRST_GRADIENT)
                .withId("gradients-first-layer")
                .withEmptyText(TEXTS.get("empty"));
        RunChart.link(loss, first);
        return new DeskFrame(
                model.sideBar(),
                new PairsPane(model),
                DeskFrame.charts(
                        GradientView.class,
                        "gradients.css",
                        new VanishingPane(model),
                        new RunLegend(model.shown()),
                        DeskFrame.row(260, DeskFrame.wide(loss.chart(), 400), DeskFrame.wide(first.chart(), 400)),
                        DeskFrame.row(
                                260,
                                DeskFrame.wide(new ProfilePane(model), 400),
                                DeskFrame.wide(new HistoryPane(model), 400))));
    }
}
