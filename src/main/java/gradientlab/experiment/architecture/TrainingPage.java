package gradientlab.experiment.architecture;

import gradientlab.desk.RunLegend;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Curves over the table of runs, and beside them what is inside one run; the border between can be dragged. */
final class TrainingPage extends SplitPane {
    private static final double TABLE_HEIGHT = 172;
    private static final double DIVIDER = 8;

    /** The part of the width that curves and table have, as the user left it. */
    private double share = 0.655;

    private final VBox left;
    private final DetailPane details;

    TrainingPage(ArchitectureViewModel model) {
        setId(Ids.of("training"));
        ChartsPane charts = new ChartsPane(model);
        VBox.setVgrow(charts, Priority.ALWAYS);
        RunTable table = new RunTable(model);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(TABLE_HEIGHT);
        left = new VBox(6, new RunLegend(model.shown()), charts, table);
        left.setPadding(new Insets(0, 8, 0, 0));
        details = new DetailPane(model);
        details.setPadding(new Insets(0, 0, 0, 8));
        getItems().setAll(left, details);
        place();
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> share = getDividerPositions()[0]);
        // of its own accord a split pane takes all that a smaller window takes from the table
        widthProperty().addListener(observable -> Platform.runLater(this::place));
        getStyleClass().add("net-split");
    }

    /** As the user left it, but neither side narrower than what it has to show. */
    private void place() {
        double width = getWidth();
        double least = width == 0 ? 0 : left.minWidth(-1) / width;
        double most = width == 0 ? 1 : 1 - (details.minWidth(-1) + DIVIDER) / width;
        setDividerPositions(Math.max(least, Math.min(share, most)));
    }
}
