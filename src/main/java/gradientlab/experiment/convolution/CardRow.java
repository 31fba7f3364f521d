package gradientlab.experiment.convolution;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The figure and its three cards of settings side by side; where they are high enough, the last two above each other.
 * The figure is square cells and gets what width it can use, the input with its images what is left.
 */
final class CardRow extends Pane {
    private static final double GAP = 8;

    private final FigurePane figure;
    private final Region input;
    private final Region geometry;
    private final Region kernels;

    CardRow(FigurePane figure, Region input, Region geometry, Region kernels) {
        this.figure = figure;
        this.input = input;
        this.geometry = geometry;
        this.kernels = kernels;
        getChildren().setAll(figure, input, geometry, kernels);
    }

    private static double width(Region card) {
        return Math.ceil(card.minWidth(-1));
    }

    private static double height(Region card) {
        return Math.ceil(card.prefHeight(width(card)));
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        boolean stacked = height(geometry) + GAP + height(kernels) <= height;
        double last = stacked ? Math.max(width(geometry), width(kernels)) : width(geometry) + GAP + width(kernels);
        double rest = getWidth() - last - 2 * GAP;
        double figureWidth = Math.max(figure.minWidth(-1), Math.min(rest - width(input), figure.usefulWidth(height)));
        double inputWidth = Math.max(width(input), rest - figureWidth);
        double right = figureWidth + GAP + inputWidth + GAP;
        place(figure, 0, 0, figureWidth, height);
        place(input, figureWidth + GAP, 0, inputWidth, height);
        if (stacked) {
            place(geometry, right, 0, last, height(geometry));
            place(kernels, right, height(geometry) + GAP, last, height - height(geometry) - GAP);
        } else {
            place(geometry, right, 0, width(geometry), height);
            place(kernels, right + width(geometry) + GAP, 0, width(kernels), height);
        }
    }

    private void place(Region card, double x, double y, double width, double height) {
        layoutInArea(card, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return figure.minWidth(-1) + width(input) + width(geometry) + width(kernels) + 3 * GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return figure.prefWidth(-1) + width(input) + width(geometry) + width(kernels) + 3 * GAP;
    }
}
