package gradientlab.experiment.convolution;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** One small picture of the figure, an input, a kernel or a feature map, as crisp pixels as large as fits. */
final class MapTile extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double FRAME = 3;

    private final ImageView view = new ImageView();
    private int[] pixels = {0};
    private int columns = 1;
    private int rows = 1;
    private WritableImage image;

    MapTile() {
        getStyleClass().add("convolution-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /** @param argb row by row; kept, not copied */
    void show(int[] argb, int width, int height) {
        pixels = argb;
        columns = width;
        rows = height;
        paint();
    }

    /** The colour of a pixel of the picture. */
    int argb(int row, int column) {
        return pixels[row * columns + column];
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Enlarged here, pixel by pixel: an ImageView would blur it. */
    private void paint() {
        double room = Math.min(getWidth(), getHeight()) - 2 * FRAME;
        if (room < 1) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        double zoom = room * scale / Math.max(columns, rows);
        int width = Math.max(1, (int) (columns * zoom));
        int height = Math.max(1, (int) (rows * zoom));
        int[] enlarged = new int[width * height];
        for (int y = 0; y < height; y++) {
            int from = (int) ((long) y * rows / height) * columns;
            for (int x = 0; x < width; x++) {
                enlarged[y * width + x] = pixels[from + (int) ((long) x * columns / width)];
            }
        }
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new WritableImage(width, height);
            view.setImage(image);
        }
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), enlarged, 0, width);
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
    }

    @Override
    protected void layoutChildren() {
        paint();
        super.layoutChildren();
    }
}
