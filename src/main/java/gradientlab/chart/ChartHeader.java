package gradientlab.chart;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Title on the left, tools on the right, the legend between them if it fits and below them if not. */
final class ChartHeader extends Region {
    private static final double GAP = 12;

    private final Label title = new Label();
    private final Pane legend;
    private final HBox tools = new HBox(4);

    ChartHeader(Pane legend) {
        this.legend = legend;
        title.getStyleClass().add("lab-title");
        title.setWrapText(true);
        tools.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, legend, tools);
    }

    Label title() {
        return title;
    }

    HBox tools() {
        return tools;
    }

    private double toolsWidth() {
        return tools.getChildren().isEmpty() ? 0 : tools.prefWidth(-1);
    }

    private double legendWidth() {
        double width = 0;
        for (Node entry : legend.getChildren()) {
            width += Math.ceil(entry.prefWidth(-1)) + 2;
        }
        return width;
    }

    private double titleWidth() {
        return title.getText().isEmpty() ? 0 : Math.ceil(title.prefWidth(-1)) + GAP;
    }

    private boolean fits(double width) {
        return titleWidth() + legendWidth() + toolsWidth() + GAP <= width;
    }

    private double firstRow(double width) {
        double height = title.getText().isEmpty() ? 0 : title.prefHeight(Math.max(20, width - toolsWidth()));
        height = Math.max(height, tools.getChildren().isEmpty() ? 0 : tools.prefHeight(-1));
        return fits(width) && legendWidth() > 0 ? Math.max(height, legend.prefHeight(-1)) : height;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        double below = fits(room) || legendWidth() == 0 ? 0 : legend.prefHeight(room);
        return Math.ceil(firstRow(room) + below);
    }

    @Override
    protected double computePrefWidth(double height) {
        return titleWidth() + toolsWidth();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double row = firstRow(width);
        double right = width - toolsWidth();
        layoutInArea(tools, right, 0, toolsWidth(), row, 0, null, false, false, HPos.RIGHT, VPos.CENTER);
        if (fits(width)) {
            double start = Math.max(titleWidth(), right - legendWidth() - 2);
            title.resizeRelocate(0, (row - title.prefHeight(-1)) / 2, titleWidth(), title.prefHeight(-1));
            double height = legend.prefHeight(-1);
            legend.resizeRelocate(Math.floor(start), Math.round((row - height) / 2), right - start, height);
        } else {
            double room = Math.max(20, right);
            title.resizeRelocate(0, (row - title.prefHeight(room)) / 2, room, title.prefHeight(room));
            legend.resizeRelocate(0, row, width, legend.prefHeight(width));
        }
    }
}
