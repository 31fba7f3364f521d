package gradientlab.report.course;

import gradientlab.figure.TableFigure;
import gradientlab.report.paper.Block;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Tables of the report: a row a run, or whatever they are about. */
final class Tables {
    private Tables() {}

    /** What one column says about a row. */
    record Column<T>(String title, Function<T, String> text) {}

    static <T> Column<T> column(String title, Function<T, String> text) {
        return new Column<>(title, text);
    }

    @SafeVarargs
    static <T> Block table(String id, String caption, List<T> rows, Column<T>... columns) {
        return new Block.Table(
                id,
                new TableFigure(
                        Arrays.stream(columns).map(Column::title).toList(),
                        rows.stream()
                                .map(row -> Arrays.stream(columns)
                                        .map(column -> column.text().apply(row))
                                        .toList())
                                .toList()),
                caption);
    }
}
