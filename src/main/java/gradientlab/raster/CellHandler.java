package gradientlab.raster;

/** Told about one cell of a grid; row 0 is on top, column 0 on the left. */
@FunctionalInterface
public interface CellHandler {
    void cell(int row, int column);
}
