package gradientlab.experiment.xor;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Equally wide tiles, in one row if their minimum widths allow it and else in two. */
final class TileRow extends Pane {
    private static final double GAP = 8;

    TileRow(Region... tiles) {
        getChildren().setAll(tiles);
        setMinHeight(USE_PREF_SIZE);
    }

    private int columns(double width) {
        List<Node> tiles = getManagedChildren();
        return rowWidth(tiles.size()) <= width ? tiles.size() : (tiles.size() + 1) / 2;
    }

    private double rowWidth(int columns) {
        double widest = getManagedChildren().stream()
                .mapToDouble(tile -> tile.minWidth(-1))
                .max()
                .orElse(0);
        return columns * (widest + GAP) - GAP;
    }

    private double rowHeight() {
        return getManagedChildren().stream()
                .mapToDouble(tile -> tile.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return rowWidth((getManagedChildren().size() + 1) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        return rowWidth(getManagedChildren().size());
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean oneRow = width < 0 || columns(width) == getManagedChildren().size();
        return oneRow ? rowHeight() : 2 * rowHeight() + GAP;
    }

    @Override
    protected void layoutChildren() {
        List<Node> tiles = getManagedChildren();
        int columns = Math.max(1, columns(getWidth()));
        double width = (getWidth() + GAP) / columns - GAP;
        for (int i = 0; i < tiles.size(); i++) {
            double x = i % columns * (width + GAP);
            double y = i / columns * (rowHeight() + GAP);
            layoutInArea(tiles.get(i), x, y, width, rowHeight(), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
