package gradientlab.figure;

/** Which point of a text stands at the place given. */
enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String svgName;
    private final double part;

    Anchor(String svgName, double part) {
        this.svgName = svgName;
        this.part = part;
    }

    /** The value of SVG's {@code text-anchor}. */
    String svgName() {
        return svgName;
    }

    /** How much of the text's width lies left of the place. */
    double part() {
        return part;
    }
}
