package gradientlab.experiment.learningrate;

import gradientlab.control.Cells;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.AccuracyText;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.form.NumberField;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs with what they have reached, and what can be done to the chosen one: drop its rate now, train it again. */
final class RunsPane extends VBox {
    private static final Texts TEXTS = Texts.of(RunsPane.class);

    private static final double NARROW_COLUMN = 58;
    private static final double NARROW = 270;

    private final LearningRateViewModel model;
    private final TableView<RunNumbers> table = new TableView<>();
    private final NumberField rate = new NumberField(0.01).named(TEXTS.get("drop.rate"));
    private final Button drop = new Button(TEXTS.get("drop"), new FontIcon("fth-chevrons-down"));
    private final Button repeat = new Button(TEXTS.get("repeat"), new FontIcon("fth-repeat"));
    private boolean filling;
    private double proposed = Double.NaN;
    private String proposedFor = "";

    RunsPane(LearningRateViewModel model) {
        super(6);
        this.model = model;
        setMinWidth(NARROW);
        prepareTable();
        Label problem = Parts.error(model.dropProblemProperty());
        problem.setId("learning-rate-drop-problem");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, commands(), problem);
        Live.follow(this, model.shown().revisionProperty(), revision -> fill());
        Live.onChange(this, model.chosenProperty(), run -> fill());
    }

    private void prepareTable() {
        table.setId("learning-rate-runs");
        table.setAccessibleText(TEXTS.get("runs.name"));
        table.getStyleClass().addAll("dense", "bordered");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label(TEXTS.get("runs.empty"));
        empty.setWrapText(true);
        empty.getStyleClass().add("lab-empty");
        table.setPlaceholder(empty);
        TableColumn<RunNumbers, RunNumbers> name = column(TEXTS.get("column.run"), 130, RunNumbers::label);
        name.setMinWidth(NARROW_COLUMN); // a run's name is also in the legend
        name.setCellFactory(Cells.of(
                RunNumbers::label, () -> new SeriesMark(0), (mark, row) -> mark.setColorIndex(row.colorIndex())));
        table.getColumns()
                .setAll(List.of(
                        name,
                        column(TEXTS.get("column.rate"), 60, row -> RateText.number(row.rate())),
                        column(
                                TEXTS.get("column.validation"),
                                84,
                                row -> AccuracyText.of(row.bestValidation(), row.status())),
                        column(TEXTS.get("column.test"), 84, row -> AccuracyText.of(row.test(), row.status()))));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> {
            if (!filling && row != null) {
                model.chosenProperty().set(row.run());
            }
        });
    }

    private FlowPane commands() {
        rate.setId("learning-rate-drop-rate");
        rate.setPrefColumnCount(5);
        rate.setMinWidth(72);
        Parts.describe(rate, TEXTS.get("drop.rate"), TEXTS.get("drop.rate.tip"));
        rate.require(value -> value > 0 && value <= 1000, TEXTS.get("rate.error"));
        drop.setId("learning-rate-drop-now");
        drop.getStyleClass().add("accent");
        drop.setMinWidth(USE_PREF_SIZE);
        Parts.describe(drop, TEXTS.get("drop"), TEXTS.get("drop.tip"));
        drop.setOnAction(event -> {
            rate.commit();
            if (!rate.hasError()) {
                model.dropNow(rate.getValue());
            }
        });
        repeat.setId("learning-rate-repeat");
        repeat.setMinWidth(USE_PREF_SIZE);
        Parts.describe(repeat, TEXTS.get("repeat"), TEXTS.get("repeat.tip"));
        repeat.setOnAction(event -> model.repeat(model.chosenProperty().get()));
        Label to = Parts.muted(TEXTS.get("drop.to"));
        to.setLabelFor(rate);
        to.setMinWidth(USE_PREF_SIZE);
        HBox change = new HBox(6, drop, to, rate);
        change.setAlignment(Pos.CENTER_LEFT);
        FlowPane row = new FlowPane(8, 4, change, repeat);
        row.getStyleClass().add("chart-tools");
        return row;
    }

    private void fill() {
        List<RunNumbers> rows = model.shown().runs().stream()
                .map(run -> RunNumbers.of(run, model.shown().label(run)))
                .toList();
        LiveRun chosen = model.chosenProperty().get();
        filling = true;
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
        RunNumbers chosenRow =
                rows.stream().filter(row -> row.run() == chosen).findFirst().orElse(null);
        if (chosenRow == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(chosenRow);
        }
        filling = false;
        drop.setDisable(chosenRow == null || !LearningRateViewModel.droppable(chosen));
        rate.setDisable(drop.isDisabled());
        repeat.setDisable(chosenRow == null);
        propose(chosenRow);
    }

    /** A tenth of the rate now, until the user writes another; again a tenth once the rate has changed. */
    private void propose(RunNumbers row) {
        if (row == null || rate.isFocused()) {
            return;
        }
        double tenth = LearningRateViewModel.proposal(row.run());
        if (tenth != proposed || !row.run().id().equals(proposedFor)) {
            proposed = tenth;
            proposedFor = row.run().id();
            rate.setValue(tenth);
        }
    }

    private static TableColumn<RunNumbers, RunNumbers> column(
            String title, double width, Function<RunNumbers, String> text) {
        TableColumn<RunNumbers, RunNumbers> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new javafx.beans.property.SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(Cells.of(text));
        return column;
    }
}
