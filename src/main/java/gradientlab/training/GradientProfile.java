package gradientlab.training;

import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** What a chart of gradient norms layer by layer looks like: a line a run, from the first layer to the last. */
public final class GradientProfile {
    private static final Texts TEXTS = Texts.of(GradientProfile.class);
    private static final double MARGIN = 0.3;

    private GradientProfile() {}

    /**
     * One run.
     *
     * @param color series index, which chooses colour and symbol
     * @param norms of the layers with weights, the first layer's first
     */
    public record Line(String name, int color, LineStyle style, double[] norms) {
        private Curve curve() {
            double[] layers =
                    IntStream.rangeClosed(1, norms.length).asDoubleStream().toArray();
            return Curve.solid(name, color, layers, norms).withStyle(style).withMarkers();
        }
    }

    /** Over whole decades, so that the axis stands still while the lines move. */
    public static Chart chart(String title, List<Line> runs) {
        Axis x = Axis.whole(TEXTS.get("profile.layer"));
        Axis y = Axis.log(TEXTS.get("profile.norm"));
        int layers = runs.stream().mapToInt(run -> run.norms().length).max().orElse(0);
        DoubleSummaryStatistics norms = runs.stream()
                .flatMapToDouble(run -> Arrays.stream(run.norms()))
                .filter(norm -> norm > 0 && Double.isFinite(norm))
                .summaryStatistics();
        double low = Math.floor(Math.log10(norms.getMin()));
        double high = Math.ceil(Math.log10(norms.getMax()) + 1e-9);
        return Chart.of(
                title,
                layers == 0 ? x : x.from(1 - MARGIN, layers + MARGIN),
                norms.getCount() == 0 ? y : y.from(Math.pow(10, low), Math.pow(10, high)),
                runs.stream().map(Line::curve).toList());
    }
}
