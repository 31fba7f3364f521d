package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.StoredRun;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.converter.DefaultStringConverter;

/** The stored runs, the newest first: a tick compares, a double click on a name renames. */
final class RunsTable extends TableView<StoredRun> {
    private static final Texts TEXTS = Texts.of(RunsTable.class);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final StoredRunsModel model;
    private final ListChangeListener<StoredRun> reselecting = change -> Platform.runLater(this::reselect);
    private String selectedId = "";
    private List<Object> rowStates = List.of();

    RunsTable(StoredRunsModel model, String id) {
        this.model = model;
        Parts.named(this, id, TEXTS.get("drawer.table"));
        setEditable(true);
        SortedList<StoredRun> sorted = new SortedList<>(model.listed());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().addListener((property, before, run) -> {
            if (run != null) {
                selectedId = run.id();
            }
        });
        model.listed().addListener(new WeakListChangeListener<>(reselecting));
        setPlaceholder(new Label(TEXTS.get("drawer.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(ticks());
        getColumns().add(names());
        getColumns().add(field("dataset", 72));
        getColumns().add(field("epochs", 72));
        getColumns().add(field("images", 72));
        getColumns().add(column("drawer.status", 92, run -> TEXTS.name("status", model.status(run))));
        getColumns()
                .add(column(
                        "drawer.validation", 68, run -> AccuracyText.of(model.bestValidation(run), model.status(run))));
        getColumns().add(column("drawer.test", 68, run -> AccuracyText.of(model.testAccuracy(run), model.status(run))));
        getColumns().add(column("drawer.when", 106, run -> WHEN.format(run.created())));
        getColumns().forEach(column -> column.setReorderable(false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A list read anew loses what was selected in it, or moves it out of sight, where no key should find it. */
    private void reselect() {
        if (getSelectionModel().isEmpty()) {
            getItems().stream()
                    .filter(run -> run.id().equals(selectedId))
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            boolean seen = row >= flow.getFirstVisibleCell().getIndex()
                    && row <= flow.getLastVisibleCell().getIndex();
            if (!seen) {
                scrollTo(row);
            }
        }
    }

    /** As when it is opened: nothing is selected, the newest are in sight. */
    void startOver() {
        selectedId = "";
        getSelectionModel().clearSelection();
        scrollTo(0);
    }

    /** The tick and the state follow what happens elsewhere; rows are made anew only then, or a click could miss. */
    void follow(ShownRuns shown) {
        Live.onChange(this, shown.revisionProperty(), revision -> {
            List<Object> states = model.openProperty().get() ? model.rowStates() : rowStates;
            if (getEditingCell() == null && !states.equals(rowStates)) {
                rowStates = states;
                refresh();
            }
        });
    }

    private void key(KeyEvent event) {
        StoredRun run = getSelectionModel().getSelectedItem();
        if (run == null || getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            model.compare(run, !model.compared(run));
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            edit(getSelectionModel().getSelectedIndex(), getColumns().get(1));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.deletions().delete(run);
            event.consume();
        }
    }

    private TableColumn<StoredRun, StoredRun> ticks() {
        TableColumn<StoredRun, StoredRun> column = new TableColumn<>();
        column.setMinWidth(34);
        column.setMaxWidth(34);
        column.setSortable(false);
        column.setCellFactory(made -> new TickCell(model));
        return column;
    }

    private TableColumn<StoredRun, String> names() {
        TableColumn<StoredRun, String> column = column("drawer.name", 180, StoredRun::name);
        column.setMaxWidth(Double.MAX_VALUE);
        column.setEditable(true);
        column.setCellFactory(made -> new NameCell());
        column.setOnEditCommit(event -> model.rename(event.getRowValue(), event.getNewValue()));
        return column;
    }

    private static TableColumn<StoredRun, String> field(String key, double width) {
        return column(
                "field." + key, width, run -> ConfigFields.of(run.config()).get(key));
    }

    private static TableColumn<StoredRun, String> column(String key, double width, Function<StoredRun, String> text) {
        TableColumn<StoredRun, String> column = new TableColumn<>(TEXTS.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setEditable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    /** Says the whole name where the column cuts it. */
    private static final class NameCell extends TextFieldTableCell<StoredRun, String> {
        NameCell() {
            super(new DefaultStringConverter());
        }

        @Override
        public void updateItem(String name, boolean isEmpty) {
            super.updateItem(name, isEmpty);
            setTooltip(isEmpty ? null : new Tooltip(name));
        }
    }

    private static final class TickCell extends TableCell<StoredRun, StoredRun> {
        private final StoredRunsModel model;
        private final CheckBox tick = new CheckBox();

        TickCell(StoredRunsModel model) {
            this.model = model;
            tick.setFocusTraversable(false); // the space bar ticks the selected row
            tick.setOnAction(event -> model.compare(getTableRow().getItem(), tick.isSelected()));
        }

        @Override
        protected void updateItem(StoredRun ignored, boolean isEmpty) {
            super.updateItem(ignored, isEmpty);
            StoredRun run = getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(isEmpty || run == null ? null : tick);
            if (run != null) {
                tick.setSelected(model.compared(run));
                Parts.named(tick, "compare-" + run.id(), TEXTS.get("drawer.compare", run.name()));
            }
        }
    }
}
