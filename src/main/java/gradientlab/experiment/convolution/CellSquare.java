package gradientlab.experiment.convolution;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Side by side nodes as a table that fills its region: equal cells, a thin gap. */
final class CellSquare extends Region {
    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private static final int DENSE_FROM = 5;
    private static final double GAP = 2;

    private final boolean square;
    private int side = 1;

    /** @param square whether cells are as high as wide; otherwise they share out the height there is */
    CellSquare(boolean square) {
        this.square = square;
        getStyleClass().add("convolution-cells");
        setMinSize(60, 60);
    }

    /** @param cells side * side nodes, row by row */
    void setCells(List<? extends Node> cells) {
        side = Math.max(1, (int) Math.round(Math.sqrt(cells.size())));
        pseudoClassStateChanged(DENSE, side > DENSE_FROM);
        getChildren().setAll(cells);
    }

    @Override
    protected void layoutChildren() {
        double width = square ? Math.min(getWidth(), getHeight()) : getWidth();
        double height = square ? width : getHeight();
        double cellWidth = Math.floor((width - GAP * (side - 1)) / side);
        double cellHeight = Math.floor((height - GAP * (side - 1)) / side);
        for (int i = 0; i < getChildren().size(); i++) {
            double x = i % side * (cellWidth + GAP);
            double y = i / side * (cellHeight + GAP);
            getChildren().get(i).resizeRelocate(x, y, cellWidth, cellHeight);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 230;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 230;
    }
}
