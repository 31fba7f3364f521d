package gradientlab.experiment.architecture;

import gradientlab.console.RunLegend;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Curves over the table of runs, and beside them what is inside one run; the border between can be dragged. */
final class TrainingPage extends SplitPane {
    private static final double TABLE_HEIGHT = 172;

    /** The part of the width that curves and table have, as the user left it. */
    private double share = 0.655;

    TrainingPage(ArchitectureViewModel model) {
        setId(Ids.of("training"));
        ChartsPane charts = new ChartsPane(model);
        VBox.setVgrow(charts, Priority.ALWAYS);
        RunTable table = new RunTable(model);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(TABLE_HEIGHT);
        VBox left = new VBox(6, new RunLegend(model.shown()), charts, table);
        left.setPadding(new Insets(0, 8, 0, 0));
        left.setMinWidth(350);
        DetailPane details = new DetailPane(model);
        details.setPadding(new Insets(0, 0, 0, 8));
        details.setMinWidth(300);
        getItems().setAll(left, details);
        setDividerPositions(share);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> share = getDividerPositions()[0]);
        // of its own accord a split pane takes all that a smaller window takes from the table
        widthProperty().addListener(observable -> Platform.runLater(() -> setDividerPositions(share)));
        getStyleClass().add("net-split");
    }
}
