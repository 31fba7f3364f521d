package gradientlab.experiment.gradient;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.desk.LiveRun;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.Axis;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;

/** The gradient norm of every layer now, from the first layer to the last: a line a run, moving while it trains. */
final class ProfilePane extends StackPane {
    private static final Texts TEXTS = Texts.of(ProfilePane.class);
    private static final double MARGIN = 0.3;

    private final GradientViewModel model;
    private final CurveChart chart =
            new CurveChart(TEXTS.get("profile"), Axis.whole(TEXTS.get("axis.layer")), Axis.log(TEXTS.get("axis.norm")));
    private List<CurveSeries> series = List.of();
    private List<String> drawn = List.of();
    private double shownLow;
    private double shownHigh;
    private int shownLayers;

    ProfilePane(GradientViewModel model) {
        this.model = model;
        chart.setId("gradients-profile");
        chart.setAccessibleText(TEXTS.get("profile.name"));
        chart.setLegendVisible(false);
        getChildren().setAll(chart);
        Live.follow(this, model.shown().revisionProperty(), revision -> show());
    }

    CurveChart chart() {
        return chart;
    }

    private void show() {
        List<LiveRun> runs = model.shown().runs();
        chart.setEmptyText(model.shown().emptyText(TEXTS.get("empty")));
        List<String> wanted = runs.stream()
                .map(run -> run.id() + run.colorIndex() + model.shown().label(run))
                .toList();
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            series = new ArrayList<>();
            for (LiveRun run : runs) {
                boolean sigmoid = run.config().activation() == HiddenActivation.SIGMOID;
                series.add(new CurveSeries(
                                model.shown().label(run),
                                run.colorIndex(),
                                sigmoid ? LineStyle.DASHED : LineStyle.SOLID)
                        .setMarkers(true));
            }
            chart.series().setAll(series);
        }
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            double[] norms = LayerNorms.newest(runs.get(i).points());
            all.add(norms);
            series.get(i).set(layers(norms.length), norms);
        }
        bound(all);
    }

    private static double[] layers(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }

    /** Whole decades, so that the axis stands still while the lines move. */
    private void bound(List<double[]> all) {
        int layers = all.stream().mapToInt(norms -> norms.length).max().orElse(0);
        if (layers == 0) {
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double[] norms : all) {
            for (double norm : norms) {
                if (norm > 0 && Double.isFinite(norm)) {
                    low = Math.min(low, norm);
                    high = Math.max(high, norm);
                }
            }
        }
        if (high > 0) {
            low = Math.pow(10, Math.floor(Math.log10(low)));
            high = Math.pow(10, Math.ceil(Math.log10(high) + 1e-9));
            if (low != shownLow || high != shownHigh) {
                shownLow = low;
                shownHigh = high;
                chart.setYBounds(Range.of(low, high));
            }
        }
        if (layers != shownLayers) {
            shownLayers = layers;
            chart.setXBounds(Range.of(1 - MARGIN, layers + MARGIN));
        }
    }
}
