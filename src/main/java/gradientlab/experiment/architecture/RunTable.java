package gradientlab.experiment.architecture;

import gradientlab.control.Cells;
import gradientlab.control.Live;
import gradientlab.desk.AccuracyText;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.plot.NumberText;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** The shown runs in numbers; the selected line is the run whose details are shown. */
final class RunTable extends TableView<RunTable.Line> {
    private static final Texts TEXTS = Texts.of(RunTable.class);

    /** What all columns together can do with less. */
    private static final double TIGHTER = 60;

    private static final double ICON = 18;
    private static final double SCROLL_BAR = 4;
    private static final double PADDING = 14;

    /** A cell's letters are about this much larger than those of a text without a style. */
    private static final double LETTERS = 14.0 / 13;

    /** How a number is written. */
    @FunctionalInterface
    private interface Cell {
        String of(double value, RunStatus status);
    }

    /** A run's line, whose content is replaced as the run goes on. */
    record Line(LiveRun run, ObjectProperty<RunNumbers> row) {}

    private final ObservableList<Line> lines = FXCollections.observableArrayList(line -> new Observable[] {line.row()});
    private final ObjectProperty<LiveRun> chosen;
    private boolean selecting;

    RunTable(ArchitectureViewModel model) {
        chosen = model.details().runProperty();
        setId(Ids.of("table"));
        setAccessibleText(TEXTS.get("table.accessible"));
        getStyleClass().addAll("dense", "run-table");
        Label empty = new Label(TEXTS.get("table.empty"));
        empty.getStyleClass().add("lab-empty");
        setPlaceholder(empty);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(runColumn());
        getColumns()
                .add(numbers("parameters", 106, RunNumbers::parameters, number(value -> NumberText.fixed(value, 0))));
        getColumns().add(accuracies("validation", 78, RunNumbers::bestValidation));
        getColumns().add(accuracies("test", 64, RunNumbers::test));
        getColumns().add(numbers("time", 60, RunNumbers::seconds, number(RunTable::time)));
        getColumns().add(numbers("speed", 74, RunNumbers::stepsPerSecond, number(RunTable::speed)));
        getColumns().add(statusColumn());
        SortedList<Line> sorted = new SortedList<>(lines);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty().addListener(observable -> fit());
        Live.follow(this, model.rowsProperty(), this::show);
        Live.follow(this, chosen, run -> select());
        getSelectionModel().selectedItemProperty().addListener((property, before, line) -> {
            if (line != null && !selecting) {
                chosen.set(line.run());
            }
        });
    }

    /** The columns that always stay. */
    @Override
    protected double computeMinWidth(double height) {
        double least = SCROLL_BAR;
        for (int i : new int[] {0, 2, 3, 6}) { // run, validation, test, status
            least += getColumns().get(i).getMinWidth();
        }
        return least;
    }

    /** In a narrow table the columns stay by which runs are compared. */
    private void fit() {
        List<TableColumn<Line, ?>> dispensable =
                List.of(getColumns().get(5), getColumns().get(4), getColumns().get(1)); // speed, time, parameters
        double needed =
                getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum() - TIGHTER;
        for (TableColumn<Line, ?> column : dispensable) {
            column.setVisible(needed <= getWidth());
            needed -= column.isVisible() ? 0 : column.getPrefWidth();
        }
    }

    private void show(List<RunNumbers> rows) {
        boolean same = rows.size() == lines.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = lines.get(i).run() == rows.get(i).run();
        }
        selecting = true; // sorting anew moves the selection about
        if (!same) {
            lines.setAll(rows.stream()
                    .map(row -> new Line(row.run(), new SimpleObjectProperty<>(row)))
                    .toList());
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(lines.get(i).row().get())) {
                    lines.get(i).row().set(rows.get(i));
                }
            }
        }
        selecting = false;
        select();
    }

    private void select() {
        Line selected = getSelectionModel().getSelectedItem();
        if (selected != null && selected.run() == chosen.get()) {
            return;
        }
        selecting = true;
        getSelectionModel().clearSelection();
        getItems().stream()
                .filter(line -> line.run() == chosen.get())
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        selecting = false;
    }

    private static TableColumn<Line, RunNumbers> runColumn() {
        TableColumn<Line, RunNumbers> column = column("run", 106);
        column.setComparator(Comparator.comparing(RunNumbers::label));
        column.setCellFactory(Cells.of(
                RunNumbers::label, () -> new SeriesMark(0), (mark, row) -> mark.setColorIndex(row.colorIndex())));
        return column;
    }

    private static TableColumn<Line, RunNumbers> statusColumn() {
        TableColumn<Line, RunNumbers> column = column("status", 120);
        column.setMinWidth(
                ICON + wide(TEXTS.get("status.part", TEXTS.name("status", RunStatus.RUNNING), Percent.of(0.99, 0))));
        column.setComparator(Comparator.comparing(RunNumbers::status));
        column.setCellFactory(
                Cells.of(RunTable::status, FontIcon::new, (icon, row) -> icon.setIconLiteral(iconOf(row.status()))));
        return column;
    }

    private static TableColumn<Line, RunNumbers> numbers(
            String name, double width, ToDoubleFunction<RunNumbers> value, Cell text) {
        TableColumn<Line, RunNumbers> column = column(name, width);
        column.setComparator(Comparator.comparingDouble(value));
        column.setCellFactory(Cells.of(row -> text.of(value.applyAsDouble(row), row.status())));
        column.setStyle("-fx-alignment: center-right;");
        return column;
    }

    /** Never so narrow that the words for a missing one are cut. */
    private static TableColumn<Line, RunNumbers> accuracies(
            String name, double width, ToDoubleFunction<RunNumbers> value) {
        TableColumn<Line, RunNumbers> column = numbers(name, width, value, AccuracyText::of);
        double least = wide(AccuracyText.of(Double.NaN, RunStatus.RUNNING));
        column.setMinWidth(Math.max(column.getMinWidth(), least));
        column.setPrefWidth(Math.max(width, least));
        return column;
    }

    /** How wide a cell with this text is. */
    private static double wide(String text) {
        return Math.ceil(new Text(text).getLayoutBounds().getWidth() * LETTERS) + PADDING;
    }

    private static TableColumn<Line, RunNumbers> column(String name, double width) {
        TableColumn<Line, RunNumbers> column = new TableColumn<>();
        Label title = new Label(TEXTS.get("column." + name));
        title.setTooltip(new Tooltip(TEXTS.get("column." + name + ".tip")));
        column.setGraphic(title);
        column.setId(Ids.of("column-" + name));
        column.setCellValueFactory(cell -> cell.getValue().row());
        column.setPrefWidth(width);
        column.setMinWidth(Math.max(width * 0.7, wide(title.getText())));
        return column;
    }

    /** A dash for what is not known. */
    private static Cell number(DoubleFunction<String> text) {
        return (value, status) -> Double.isNaN(value) ? "–" : text.apply(value);
    }

    private static String speed(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }

    /** As a clock: 0:42, 12:05, 1:02:07. */
    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String status(RunNumbers row) {
        String words = TEXTS.name("status", row.status());
        return row.status() == RunStatus.RUNNING || row.status() == RunStatus.PAUSED
                ? TEXTS.get("status.part", words, Percent.of(Math.floor(100 * row.done()) / 100, 0))
                : words;
    }

    private static String iconOf(RunStatus status) {
        return switch (status) {
            case QUEUED -> "fth-clock";
            case RUNNING -> "fth-activity";
            case PAUSED -> "fth-pause";
            case INTERRUPTED, STOPPED -> "fth-square";
            case COMPLETED -> "fth-check";
            case DIVERGED -> "fth-alert-triangle";
            case FAILED -> "fth-alert-circle";
        };
    }
}
