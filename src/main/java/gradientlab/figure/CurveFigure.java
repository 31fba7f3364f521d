package gradientlab.figure;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Curves over a common x axis.
 *
 * @param title may be empty
 * @param bands behind everything
 * @param rules over the bands, under the curves
 * @param width in points
 * @param height in points
 */
public record CurveFigure(
        String title, Axis x, Axis y, List<Curve> curves, List<Band> bands, List<Rule> rules, int width, int height)
        implements Figure {
    public static final int USUAL_WIDTH = 460;
    public static final int USUAL_HEIGHT = 290;

    public CurveFigure {
        curves = List.copyOf(curves);
        bands = List.copyOf(bands);
        rules = List.copyOf(rules);
    }

    public static CurveFigure of(String title, Axis x, Axis y, List<Curve> curves) {
        return new CurveFigure(title, x, y, curves, List.of(), List.of(), USUAL_WIDTH, USUAL_HEIGHT);
    }

    public CurveFigure withRules(List<Rule> newRules) {
        return new CurveFigure(title, x, y, curves, bands, newRules, width, height);
    }

    public CurveFigure withBands(List<Band> newBands) {
        return new CurveFigure(title, x, y, curves, newBands, rules, width, height);
    }

    public CurveFigure sized(int newWidth, int newHeight) {
        return new CurveFigure(title, x, y, curves, bands, rules, newWidth, newHeight);
    }

    @Override
    public void paint(Graphics2D graphics) {
        new CurveDrawing(this, new Pen(graphics)).paint();
    }

    /** A column a curve where all have the same x; else a row a sample, with the curve's name. */
    @Override
    public List<DataTable> data() {
        boolean together = curves.stream()
                .allMatch(curve -> Arrays.equals(curve.x(), curves.get(0).x()));
        return List.of(curves.isEmpty() || together ? wide() : tall());
    }

    private DataTable wide() {
        List<String> columns = new ArrayList<>();
        columns.add(x.title().isEmpty() ? "x" : x.title());
        Map<String, Integer> seen = new LinkedHashMap<>();
        seen.put(columns.get(0), 1);
        for (Curve curve : curves) {
            int count = seen.merge(curve.name(), 1, Integer::sum);
            columns.add(count == 1 ? curve.name() : curve.name() + " (" + count + ")");
        }
        int samples = curves.isEmpty() ? 0 : curves.get(0).x().length;
        return new DataTable("", columns, () -> IntStream.range(0, samples).mapToObj(this::row));
    }

    private List<?> row(int sample) {
        List<Double> row = new ArrayList<>();
        row.add(curves.get(0).x()[sample]);
        curves.forEach(curve -> row.add(curve.y()[sample]));
        return row;
    }

    private DataTable tall() {
        List<String> columns = List.of(
                "curve", x.title().isEmpty() ? "x" : x.title(), y.title().isEmpty() ? "y" : y.title());
        return new DataTable("", columns, () -> curves.stream().flatMap(CurveFigure::samples));
    }

    private static Stream<List<?>> samples(Curve curve) {
        return IntStream.range(0, curve.x().length).mapToObj(i -> List.of(curve.name(), curve.x()[i], curve.y()[i]));
    }
}
