package gradientlab.raster;

/** A rectangle of cells; fractions place it between cells, for a smooth movement. */
public record CellRect(double row, double column, double rows, double columns) {}
