package gradientlab.data;

import gradientlab.text.Texts;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * What an image of {@link Shapes} is about: six outlines and four textures. Each is a signed field over the plane, below
 * 0 inside and above 0 outside, measured in the same unit as the coordinates near the edge.
 */
enum Motif {
    CIRCLE((u, v) -> length(u, v) - 1),
    RING((u, v) -> Math.abs(length(u, v) - 0.78) - 0.22),
    SQUARE((u, v) -> Math.max(Math.abs(u), Math.abs(v)) - 0.85),
    TRIANGLE((u, v) -> Math.max(v, 0.8660254 * Math.abs(u) - 0.5 * v) - 0.58),
    STAR((u, v) -> starField(Math.abs(u), v)),
    CROSS((u, v) -> {
        double longer = Math.max(Math.abs(u), Math.abs(v));
        double shorter = Math.min(Math.abs(u), Math.abs(v));
        return Math.max(longer - 1, shorter - 0.27);
    }),
    HORIZONTAL_STRIPES((u, v) -> wave(v)),
    VERTICAL_STRIPES((u, v) -> wave(u)),
    CHECKERBOARD((u, v) -> {
        double across = wave(u);
        double down = wave(v);
        double edge = Math.min(Math.abs(across), Math.abs(down));
        return across * down < 0 ? edge : -edge;
    }),
    DOTS((u, v) -> length(fraction(u) - 0.5, fraction(v) - 0.5) - 0.3);

    static final List<Motif> VALUES = List.of(values());

    private final DoubleBinaryOperator field;

    Motif(DoubleBinaryOperator field) {
        this.field = field;
    }

    /** The name for people, in the language in use. */
    String label() {
        return Texts.of(Motif.class).name("motif", this);
    }

    /** Textures fill the plane with period 1; outlines have a radius of about 1. */
    boolean texture() {
        return ordinal() >= HORIZONTAL_STRIPES.ordinal();
    }

    double field(double u, double v) {
        return field.applyAsDouble(u, v);
    }

    private static double length(double u, double v) {
        return Math.sqrt(u * u + v * v);
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }

    /** A triangle wave of period 1 with zeros at the edges of the stripes. */
    private static double wave(double x) {
        return Math.abs(fraction(x) - 0.5) - 0.25;
    }

    /** The mirrored half of a five-pointed star: the plane folded along its axes until one edge is left. */
    private static double starField(double u, double v) {
        double x = u;
        double y = v;
        double fold = Math.max(0.809017 * x - 0.587785 * y, 0) * 2; // axis at 36 degrees
        x -= 0.809017 * fold;
        y += 0.587785 * fold;
        fold = Math.max(-0.809017 * x - 0.587785 * y, 0) * 2;
        x += 0.809017 * fold;
        y += 0.587785 * fold;
        x = Math.abs(x);
        y -= 1; // the tip; the edge runs from here to the inner corner
        double edgeX = 0.45 * 0.587785;
        double edgeY = 0.45 * 0.809017 - 1;
        return (y * edgeX - x * edgeY) / length(edgeX, edgeY);
    }
}
