package gradientlab.experiment.convolution;

import javafx.css.PseudoClass;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** One small picture of the figure: an input, a kernel or a feature map. */
final class MapTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double FRAME = 3;

    private final ImageView view = new ImageView();
    private WritableImage image;

    MapTile() {
        getStyleClass().add("convolution-tile");
        view.setSmooth(false);
        view.setPreserveRatio(true);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    void show(int[] argb, int width, int height) {
        image = Pictures.paint(image, argb, width, height);
        view.setImage(image);
    }

    /** The pixel as it is drawn, for tests and for saving. */
    int argb(int column, int row) {
        return image.getPixelReader().getArgb(column, row);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth() - 2 * FRAME);
        view.setFitHeight(getHeight() - 2 * FRAME);
        super.layoutChildren();
    }
}
