package gradientlab.raster;

/** Told where on a picture the user clicks or drags. */
@FunctionalInterface
public interface PickHandler {
    void picked(Pick pick);
}
