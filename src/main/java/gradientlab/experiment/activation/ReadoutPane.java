package gradientlab.experiment.activation;

import gradientlab.control.Cells;
import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberCell;
import gradientlab.form.NumberField;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Below the charts: x as a field, and f(x), f'(x) of every compared function as numbers. */
final class ReadoutPane extends VBox {
    private static final Texts TEXTS = Texts.of(ReadoutPane.class);

    private static final int DIGITS = 6;
    private static final double ROOM_FOR_ALL = 420;
    private static final double COLUMN = 112;
    private static final double WIDE_COLUMN = 150;

    private final TableView<Readout> table = new TableView<>();

    private boolean presented;

    ReadoutPane(ActivationViewModel model) {
        super(6);
        NumberField x = new NumberField(model.state().get().x());
        x.setId("activations-x");
        x.named("x");
        x.setTooltip(new Tooltip(TEXTS.get("x.tip")));
        x.getStyleClass().add("x-field");
        x.setStep(0.1);
        x.setMinWidth(USE_PREF_SIZE);
        x.setValidator(ActivationState::xProblem);
        x.valueProperty().bindBidirectional(model.x());
        Label hint = new Label(TEXTS.get("x.hint"));
        hint.getStyleClass().add("hint");
        SceneStyle.hideWhenPresenting(hint);
        Label symbol = new Label(TEXTS.get("x"));
        symbol.getStyleClass().add("heading");
        symbol.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, symbol, x, hint);
        line.setStyle("-fx-alignment: baseline-left;");
        line.widthProperty()
                .addListener(
                        observable -> // rather no hint than half of one
                        hint.setOpacity(line.getWidth() < line.prefWidth(-1) ? 0 : 1));

        buildTable();
        Live.follow(this, model.shown().map(ShownActivations::readouts), rows -> show(model, rows));
        Live.onChange(this, model.focused(), focused -> select(model));
        table.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.focused().set(now.choice());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(line, x.errorLabel(), table);
    }

    private void buildTable() {
        table.setId("activations-readout");
        table.setAccessibleText(TEXTS.get("table.name"));
        table.setTooltip(new Tooltip(TEXTS.get("table.tip")));
        table.setPlaceholder(new Label(TEXTS.get("table.empty")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        nameColumn(),
                        numberColumn("x", Readout::x),
                        numberColumn("f(x)", Readout::value),
                        numberColumn("f′(x)", Readout::derivative),
                        slopeColumn()));
        table.setMinHeight(90);
        SceneStyle.watch(table, SceneStyle.PRESENTATION, this::widen);
        table.widthProperty().addListener(observable -> showX());
    }

    /** The column of x repeats what stands above the table: it goes when there is no room for all. */
    private void showX() {
        table.getColumns().get(1).setVisible(!presented && table.getWidth() >= ROOM_FOR_ALL);
    }

    /** Large text needs wide columns; x stands above the table anyway. */
    private void widen(boolean presenting) {
        presented = presenting;
        showX();
        table.getColumns().get(2).setPrefWidth(presenting ? WIDE_COLUMN : COLUMN);
        table.getColumns().get(3).setPrefWidth(presenting ? WIDE_COLUMN : COLUMN);
    }

    private void show(ActivationViewModel model, List<Readout> rows) {
        if (table.getItems().size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                table.getItems().set(i, rows.get(i)); // keeps the scroll position
            }
        } else {
            table.getItems().setAll(rows);
        }
        select(model);
    }

    private void select(ActivationViewModel model) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).choice() == model.focused().get()) {
                table.getSelectionModel().select(i);
                return;
            }
        }
    }

    private static TableColumn<Readout, ActivationChoice> nameColumn() {
        TableColumn<Readout, ActivationChoice> column = new TableColumn<>(TEXTS.get("table.function"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().choice()));
        column.setCellFactory(Cells.of(
                ActivationChoice::name,
                StackPane::new,
                (chip, choice) -> chip.getChildren().setAll(SeriesLook.chip(choice))));
        column.setPrefWidth(128);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Readout, Double> numberColumn(String title, ToDoubleFunction<Readout> number) {
        TableColumn<Readout, Double> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.applyAsDouble(row.getValue())));
        column.setCellFactory(NumberCell.numbers(DIGITS));
        column.getStyleClass().add("number-column");
        column.setPrefWidth(title.equals("x") ? 64 : COLUMN);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Readout, Slope> slopeColumn() {
        TableColumn<Readout, Slope> column = new TableColumn<>(TEXTS.get("table.gradient"));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().slope()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Slope slope, boolean empty) {
                super.updateItem(slope, empty);
                getStyleClass().removeAll("slope-flat", "slope-note");
                setText(empty || slope == null ? null : slope.text());
                if (!empty && slope != null && slope != Slope.LIVE) {
                    getStyleClass().add(slope == Slope.SATURATED || slope == Slope.DEAD ? "slope-flat" : "slope-note");
                }
            }
        });
        column.setPrefWidth(124);
        column.setSortable(false);
        return column;
    }
}
