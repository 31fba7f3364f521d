package gradientlab.experiment.architecture;

import gradientlab.control.Cells;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Callback;

/** What is inside the chosen run: its weights, some predictions, its confusion matrix. */
final class DetailPane extends VBox {
    private static final Texts TEXTS = Texts.of(DetailPane.class);
    private static final double LEAST_WIDTH = 316;

    private final DetailModel model;
    private final Callback<ListView<LiveRun>, ListCell<LiveRun>> cells;
    private final ComboBox<LiveRun> runs;
    private final Region segments;
    private List<RunNumbers> listed = List.of();

    DetailPane(ArchitectureViewModel tab) {
        super(8);
        getStyleClass().add("detail-pane");
        model = tab.details();
        cells = Cells.list(
                tab.shown()::label, () -> new SeriesMark(0), (mark, run) -> mark.setColorIndex(run.colorIndex()));
        runs = Parts.named(new ComboBox<>(), Ids.of("run-choice"), TEXTS.get("detail.run.tip"));
        runs.setMaxWidth(Double.MAX_VALUE);
        runs.setCellFactory(cells);
        runs.setButtonCell(cells.call(null));
        Label label = Parts.muted(TEXTS.get("detail.run"));
        label.setLabelFor(runs);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(runs, Priority.ALWAYS);
        HBox head = new HBox(6, label, runs);
        head.setAlignment(Pos.CENTER_LEFT);
        segments = Parts.segments(this, model.detailProperty(), DetailPane::button, List.of(Detail.values()));
        Label problem = new Label();
        problem.setId(Ids.of("detail-problem"));
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        List<Node> panes = List.of(new WeightsPane(model), new PredictionsPane(model), new ConfusionPane(model));
        StackPane content = new StackPane(panes.toArray(Node[]::new));
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, segments, problem, content);
        Live.follow(this, model.detailProperty(), detail -> {
            for (Node pane : panes) {
                Parts.showIf(pane, pane == panes.get(detail.ordinal()));
            }
        });
        Live.follow(this, model.problemProperty(), sentence -> {
            problem.setText(sentence);
            Parts.showIf(problem, !sentence.isEmpty());
        });
        Live.follow(this, tab.rowsProperty(), this::list);
        runs.valueProperty().bindBidirectional(model.runProperty());
    }

    /** No switch is cut, and the matrix has cells with room for their numbers. */
    @Override
    protected double computeMinWidth(double height) {
        double inside = Math.max(segments.prefWidth(-1), super.computeMinWidth(height) - insets());
        return Math.max(LEAST_WIDTH, Math.ceil(inside) + insets());
    }

    private double insets() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private static ToggleButton button(Detail detail) {
        return Parts.named(
                new ToggleButton(TEXTS.name("detail", detail)),
                Ids.of("detail", detail),
                TEXTS.get("detail." + detail.name() + ".tip"));
    }

    private void list(List<RunNumbers> rows) {
        List<LiveRun> now = rows.stream().map(RunNumbers::run).toList();
        if (!now.equals(runs.getItems())) {
            LiveRun chosen = model.runProperty().get();
            runs.getItems().setAll(now);
            model.runProperty().set(chosen); // a combo box forgets its value with its list
        }
        boolean relabelled = rows.size() != listed.size();
        for (int i = 0; !relabelled && i < rows.size(); i++) {
            relabelled = !rows.get(i).label().equals(listed.get(i).label())
                    || rows.get(i).colorIndex() != listed.get(i).colorIndex();
        }
        if (relabelled) {
            listed = rows;
            runs.setButtonCell(cells.call(null)); // which asks for the label anew
        }
    }
}
