package gradientlab.raster;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Shows a raster pixel for device pixel; the raster is replaced only when the size changes. */
public final class RasterView extends ImageView {
    private Raster raster = new Raster(1, 1);
    private PixelBuffer<IntBuffer> buffer;

    public RasterView() {
        setManaged(false);
        setMouseTransparent(true);
        setSmooth(false);
    }

    /** A raster for a picture of this size in scene units; its old content is kept or lost, so clear it. */
    public Raster sized(double width, double height, double scale) {
        int columns = Math.max(1, (int) Math.round(width * scale));
        int rows = Math.max(1, (int) Math.round(height * scale));
        if (buffer == null || raster.width() != columns || raster.height() != rows) {
            raster = new Raster(columns, rows);
            buffer = new PixelBuffer<>(
                    columns, rows, IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        setFitWidth(columns / scale);
        setFitHeight(rows / scale);
        return raster;
    }

    /** Shows what was drawn since the last time. */
    public void publish() {
        buffer.updateBuffer(all -> null);
    }
}
