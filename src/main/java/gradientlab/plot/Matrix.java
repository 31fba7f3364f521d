package gradientlab.plot;

import java.util.List;

/**
 * A matrix or image as cells, with what its rows and columns are where that has names: a confusion matrix, an input
 * picture, a kernel.
 *
 * @param title may be empty
 * @param picture the cells
 * @param scale the colours, for the bar beside it; null for none
 * @param rowNames a name a row, or empty
 * @param columnNames a name a column, or empty
 * @param rowTitle what a row is; may be empty
 * @param columnTitle what a column is; may be empty
 * @param numbers whether cells say their value where it fits
 * @param width in points
 * @param height in points
 */
public record Matrix(
        String title,
        Picture picture,
        ColorScale scale,
        List<String> rowNames,
        List<String> columnNames,
        String rowTitle,
        String columnTitle,
        boolean numbers,
        int width,
        int height)
        implements Exhibit {
    public Matrix {
        rowNames = List.copyOf(rowNames);
        columnNames = List.copyOf(columnNames);
    }

    /** Cells without names. */
    public static Matrix of(String title, Picture picture, ColorScale scale, boolean numbers) {
        return new Matrix(title, picture, scale, List.of(), List.of(), "", "", numbers, 360, 340);
    }

    /** The same with what its rows and columns are. */
    public Matrix named(List<String> rows, List<String> columns, String rowsAre, String columnsAre) {
        return new Matrix(title, picture, scale, rows, columns, rowsAre, columnsAre, numbers, width, height);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.matrix(this);
    }
}
