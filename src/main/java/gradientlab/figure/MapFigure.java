package gradientlab.figure;

import gradientlab.plot.Axis;
import gradientlab.plot.Grid;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.Range;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A map of the plane on paper. */
public record MapFigure(PlaneMap map) implements Figure {
    @Override
    public String title() {
        return map.title();
    }

    @Override
    public int width() {
        return map.width();
    }

    @Override
    public int height() {
        return map.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        new MapDrawing(map, new Pen(graphics)).paint(this);
    }

    /** The map, a row a cell with its centre; and the points where there are any. */
    @Override
    public List<DataTable> data() {
        List<DataTable> tables = new ArrayList<>();
        String value = map.scale().title().isEmpty() ? "value" : map.scale().title();
        tables.add(new DataTable(
                "",
                List.of(name(map.x(), "x"), name(map.y(), "y"), value),
                () -> IntStream.range(0, map.grid().values().length).mapToObj(this::cell)));
        if (!map.points().isEmpty()) {
            tables.add(new DataTable(
                    "points",
                    List.of("kind", name(map.x(), "x"), name(map.y(), "y")),
                    () -> map.points().stream()
                            .flatMap(some -> IntStream.range(0, some.x().length)
                                    .mapToObj(i -> List.of(some.name(), some.x()[i], some.y()[i])))));
        }
        return tables;
    }

    private static String name(Axis axis, String otherwise) {
        return axis.title().isEmpty() ? otherwise : axis.title();
    }

    private List<?> cell(int i) {
        Grid grid = map.grid();
        Range xs = map.xs();
        Range ys = map.ys();
        double column = i % grid.columns() + 0.5;
        double row = i / grid.columns() + 0.5;
        return List.of(
                xs.low() + xs.length() * column / grid.columns(),
                ys.low() + ys.length() * row / grid.rows(),
                grid.values()[i]);
    }
}
