package gradientlab.figure;

import gradientlab.plot.Band;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart on paper. */
public record CurveFigure(Chart chart) implements Figure {
    @Override
    public String title() {
        return chart.title();
    }

    @Override
    public int width() {
        return chart.width();
    }

    @Override
    public int height() {
        return chart.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        new CurveDrawing(chart, new Pen(graphics)).paint(this);
    }

    /**
     * A column a curve and two a band, its lower and upper edge, where all have the same x; else a row a sample, with the
     * curve's name.
     */
    @Override
    public List<DataTable> data() {
        List<double[]> xs = new ArrayList<>();
        chart.curves().forEach(curve -> xs.add(curve.x()));
        chart.bands().forEach(band -> xs.add(band.x()));
        boolean together = xs.stream().allMatch(x -> Arrays.equals(x, xs.get(0)));
        return List.of(together ? wide(xs.isEmpty() ? new double[0] : xs.get(0)) : tall());
    }

    private DataTable wide(double[] x) {
        List<String> columns = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        add(columns, seen, named(chart.x().title(), "x"));
        values.add(x);
        for (Curve curve : chart.curves()) {
            add(columns, seen, curve.name());
            values.add(curve.y());
        }
        for (Band band : chart.bands()) {
            add(columns, seen, (band.name() + " lower").strip());
            add(columns, seen, (band.name() + " upper").strip());
            values.add(band.lower());
            values.add(band.upper());
        }
        return new DataTable(
                "",
                columns,
                () -> IntStream.range(0, x.length)
                        .mapToObj(i -> values.stream().map(column -> column[i]).toList()));
    }

    private static void add(List<String> columns, Map<String, Integer> seen, String name) {
        int count = seen.merge(name, 1, Integer::sum);
        columns.add(count == 1 ? name : name + " (" + count + ")");
    }

    private DataTable tall() {
        List<String> columns = new ArrayList<>(
                List.of("curve", named(chart.x().title(), "x"), named(chart.y().title(), "y")));
        boolean bands = !chart.bands().isEmpty();
        if (bands) {
            columns.addAll(List.of("lower", "upper"));
        }
        return new DataTable(
                "",
                columns,
                () -> Stream.concat(
                        chart.curves().stream()
                                .flatMap(curve -> rows(
                                        curve.x(),
                                        i -> bands
                                                ? Arrays.asList(curve.name(), curve.x()[i], curve.y()[i], null, null)
                                                : List.of(curve.name(), curve.x()[i], curve.y()[i]))),
                        chart.bands().stream()
                                .flatMap(band -> rows(
                                        band.x(),
                                        i -> Arrays.asList(
                                                band.name(), band.x()[i], null, band.lower()[i], band.upper()[i])))));
    }

    private static Stream<List<?>> rows(double[] x, IntFunction<List<?>> row) {
        return IntStream.range(0, x.length).mapToObj(row);
    }

    private static String named(String title, String otherwise) {
        return title.isEmpty() ? otherwise : title;
    }
}
