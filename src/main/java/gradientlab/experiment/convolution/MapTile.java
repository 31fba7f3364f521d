package gradientlab.experiment.convolution;

import gradientlab.raster.Raster;
import gradientlab.raster.RasterView;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** One small picture of the figure, an input, a kernel or a feature map, as crisp pixels as large as fits. */
final class MapTile extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double FRAME = 3;

    private final RasterView view = new RasterView();
    private int[] pixels = {0};
    private int columns = 1;
    private int rows = 1;

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

    private void paint() {
        double room = Math.min(getWidth(), getHeight()) - 2 * FRAME;
        if (room < 1) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        double zoom = room * scale / Math.max(columns, rows);
        double width = Math.floor(columns * zoom) / scale;
        double height = Math.floor(rows * zoom) / scale;
        Raster raster = view.sized(width, height, scale);
        raster.picture(pixels, columns, rows, 0, 0, raster.width(), raster.height());
        view.publish();
        view.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
    }

    @Override
    protected void layoutChildren() {
        paint();
    }
}
