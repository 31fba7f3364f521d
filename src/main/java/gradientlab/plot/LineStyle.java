package gradientlab.plot;

/** How a curve or an annotation is stroked; lengths are in pixels. */
public enum LineStyle {
    SOLID,
    DASHED(7, 4),
    DOTTED(1.5, 3.5);

    private final double[] dashes;

    LineStyle(double... dashes) {
        this.dashes = dashes;
    }

    /** Lengths drawn and left out in turn, for a line one pixel wide or more; empty for a solid line. */
    public double[] dashes() {
        return dashes.clone();
    }
}
