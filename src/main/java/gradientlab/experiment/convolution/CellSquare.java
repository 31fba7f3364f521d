package gradientlab.experiment.convolution;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Side by side nodes as a table that fills its region: equal cells, a thin gap. */
final class CellSquare extends Region {
    private static final double GAP = 2;

    private final boolean square;
    private final CellSize numbers;
    private int side = 1;

    /** Told how large the cells are, before what is in them is laid out. */
    interface CellSize {
        void is(double width, double height);
    }

    /**
     * @param square whether cells are as high as wide; otherwise they share out the height there is
     * @param numbers makes what the cells say fit
     */
    CellSquare(boolean square, CellSize numbers) {
        this.square = square;
        this.numbers = numbers;
        getStyleClass().add("convolution-cells");
        setMinSize(60, 60);
    }

    /** @param cells side * side nodes, row by row */
    void setCells(List<? extends Node> cells) {
        side = Math.max(1, (int) Math.round(Math.sqrt(cells.size())));
        getChildren().setAll(cells);
    }

    @Override
    protected void layoutChildren() {
        double width = square ? Math.min(getWidth(), getHeight()) : getWidth();
        double height = square ? width : getHeight();
        double cellWidth = Math.floor((width - GAP * (side - 1)) / side);
        double cellHeight = Math.floor((height - GAP * (side - 1)) / side);
        numbers.is(cellWidth, cellHeight);
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
