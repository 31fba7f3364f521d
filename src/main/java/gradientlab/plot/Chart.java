package gradientlab.plot;

import java.util.List;

/**
 * Curves over a common x axis, as data: what the window and a figure draw alike. Drawn from the ground up: intervals of x,
 * bands, grid, rules, marks, curves.
 *
 * @param title may be empty
 * @param width in points, 1/72 inch, where it is a figure of its own
 * @param height likewise
 */
public record Chart(
        String title,
        Axis x,
        Axis y,
        List<Curve> curves,
        List<Band> bands,
        List<XBand> xBands,
        List<Rule> rules,
        List<Mark> marks,
        int width,
        int height)
        implements Exhibit {
    public static final int USUAL_WIDTH = 460;
    public static final int USUAL_HEIGHT = 290;

    /** Room left and right of symbols, as a part of the data's length. */
    public static final double SYMBOL_ROOM = 0.02;

    /** Room above and below all data. */
    public static final double ROOM = 0.05;

    private static final int LEAST_HEIGHT = 220;
    private static final int MOST_HEIGHT = 420;

    public Chart {
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        xBands = List.copyOf(xBands);
        rules = List.copyOf(rules);
        marks = List.copyOf(marks);
    }

    /** The height of a figure of the usual width that looks like one of this size in the window; 0 for not yet known. */
    public static int heightFor(double width, double height) {
        double wanted = width > 0 ? USUAL_WIDTH * height / width : USUAL_HEIGHT;
        return (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, wanted));
    }

    public static Chart of(String title, Axis x, Axis y, List<Curve> curves) {
        return new Chart(title, x, y, curves, List.of(), List.of(), List.of(), List.of(), USUAL_WIDTH, USUAL_HEIGHT);
    }

    public Chart withY(Axis newY) {
        return new Chart(title, x, newY, curves, bands, xBands, rules, marks, width, height);
    }

    public Chart withBands(List<Band> newBands) {
        return new Chart(title, x, y, curves, newBands, xBands, rules, marks, width, height);
    }

    public Chart withXBands(List<XBand> newBands) {
        return new Chart(title, x, y, curves, bands, newBands, rules, marks, width, height);
    }

    public Chart withRules(List<Rule> newRules) {
        return new Chart(title, x, y, curves, bands, xBands, newRules, marks, width, height);
    }

    public Chart withMarks(List<Mark> newMarks) {
        return new Chart(title, x, y, curves, bands, xBands, rules, newMarks, width, height);
    }

    public Chart sized(int newWidth, int newHeight) {
        return new Chart(title, x, y, curves, bands, xBands, rules, marks, newWidth, newHeight);
    }

    /** The range of x that is shown. */
    public Range xRange() {
        Extent extent = extent();
        boolean symbols = curves.stream().anyMatch(Curve::markers);
        return x.range(extent.minX(x.log()), extent.maxX(), symbols ? SYMBOL_ROOM : 0);
    }

    public Range yRange() {
        Extent extent = extent();
        return y.range(extent.minY(y.log()), extent.maxY(), ROOM);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.chart(this);
    }

    private Extent extent() {
        Extent extent = new Extent();
        curves.forEach(curve -> extent.add(curve.x(), curve.y()));
        bands.forEach(extent::add);
        return extent;
    }
}
