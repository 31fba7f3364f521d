package gradientlab.training;

import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the charts of runs by step look like, in a tab, in a figure of stored runs, and in the report. */
public enum RunPlot {
    LOSS(false, false, new Part(Series.LOSS, LineStyle.SOLID, "")),
    ACCURACY(
            true,
            false,
            new Part(Series.TRAIN_ACCURACY, LineStyle.SOLID, "curve.training"),
            new Part(Series.VALIDATION_ACCURACY, LineStyle.DASHED, "curve.validation")),
    VALIDATION(true, false, new Part(Series.VALIDATION_ACCURACY, LineStyle.SOLID, "")),
    FIRST_GRADIENT(false, true, new Part(Series.FIRST_LAYER_GRADIENT, LineStyle.SOLID, "")),
    LEARNING_RATE(false, true, new Part(Series.LEARNING_RATE, LineStyle.SOLID, ""));

    private static final Texts TEXTS = Texts.of(RunPlot.class);

    /**
     * One curve of every run.
     *
     * @param series which, by its name in {@link Series}
     * @param key of its name in the bundle, or empty
     */
    public record Part(String series, LineStyle style, String key) {
        /** What it is, beside the run's name: "training batch"; empty where a chart draws only one curve a run. */
        public String name() {
            return key.isEmpty() ? "" : TEXTS.get(key);
        }

        /** What the curve of a run with this name is called. */
        public String name(String run) {
            return key.isEmpty() ? run : run + " " + name();
        }
    }

    /**
     * One run of a chart.
     *
     * @param color series index, which chooses colour and symbol
     * @param style of its curve, where it has only one
     */
    public record Line(String name, int color, LineStyle style, List<StepMetrics> points) {}

    private final boolean share;
    private final boolean log;
    private final List<Part> parts;

    RunPlot(boolean share, boolean log, Part... parts) {
        this.share = share;
        this.log = log;
        this.parts = List.of(parts);
    }

    public String title() {
        return TEXTS.name("plot", this);
    }

    /** The steps. */
    public static Axis x() {
        return Axis.of(TEXTS.get("axis.step"));
    }

    public Axis y() {
        return new Axis(TEXTS.name("axis", this), log, share, false, null);
    }

    /** The curves of every run, solid or dashed. */
    public List<Part> parts() {
        return parts;
    }

    /** How a part is drawn of a run whose own style is this. */
    public LineStyle style(Part part, LineStyle run) {
        return parts.size() == 1 ? run : part.style();
    }

    /** @param smoothing how strongly noise is averaged out, the samples pale behind; 0 for the samples alone */
    public Chart chart(String title, List<Line> runs, double smoothing) {
        List<Curve> behind = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        for (Line run : runs) {
            for (Part part : parts) {
                Series samples = StepMetrics.series(part.series(), run.points());
                Curve curve = Curve.solid(part.name(run.name()), run.color(), samples.steps(), samples.values())
                        .withStyle(style(part, run.style()))
                        .withMarkers();
                if (smoothing > 0) {
                    behind.add(curve.faint(TEXTS.get("curve.raw", curve.name())));
                    curve = curve.smoothed(smoothing);
                }
                curves.add(curve);
            }
        }
        behind.addAll(curves);
        return Chart.of(title, x(), y(), behind);
    }
}
