package gradientlab.training.xor;

import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Function;

/** What the charts of an XOR run by epoch look like, in the tab and in the report. */
public enum XorPlot {
    LOSS(new Part("LOSS", 0, LineStyle.SOLID, History.Chunk::loss)),
    ACCURACY(
            new Part("TRAINING", 0, LineStyle.SOLID, History.Chunk::trainAccuracy),
            new Part("VALIDATION", 1, LineStyle.DASHED, History.Chunk::validationAccuracy));

    private static final Texts TEXTS = Texts.of(XorPlot.class);

    /** Above 100 %, so that a line there is not cut in half. */
    private static final double TOP = 1.02;

    private final List<Part> parts;

    XorPlot(Part... parts) {
        this.parts = List.of(parts);
    }

    /**
     * One curve.
     *
     * @param name of the bundle
     * @param color series index
     */
    public record Part(String name, int color, LineStyle style, Function<History.Chunk, double[]> values) {
        /** Named otherwise where there are several runs. */
        public Curve curve(String of, double[] x, History.Chunk run) {
            return Curve.solid(of, color, x, values.apply(run)).withStyle(style);
        }
    }

    public String title() {
        return TEXTS.name("plot", this);
    }

    public static Axis x() {
        return Axis.of(TEXTS.get("axis.epoch"));
    }

    public Axis y() {
        Axis axis = Axis.of(TEXTS.name("axis", this));
        return this == LOSS ? axis : Axis.share(axis.title()).from(0, TOP);
    }

    /** The curves of a run, in this order. */
    public List<Part> parts() {
        return parts;
    }

    /** One run, as far as it has got. */
    public Chart chart(String title, History.Chunk run) {
        double[] epochs = run.epochs();
        return Chart.of(
                title,
                x(),
                y(),
                parts.stream()
                        .map(part -> part.curve(TEXTS.get("curve." + part.name()), epochs, run))
                        .toList());
    }
}
