package gradientlab.plot;

/** A row-major matrix of numbers, row 0 first. */
public record Grid(float[] values, int columns, int rows) {
    public static final Grid EMPTY = new Grid(new float[0], 0, 0);

    public Grid {
        if (columns < 0 || rows < 0 || values.length != columns * rows) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + columns + " columns and " + rows + " rows");
        }
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double at(int column, int row) {
        return values[row * columns + column];
    }

    /**
     * The value between the centres of cells, bilinear; the outermost values reach to the edge. For two columns and rows or
     * more.
     *
     * @param column 0 at the centres of the first column
     * @param row 0 at the centres of row 0
     */
    public double between(double column, double row) {
        int left = (int) Math.max(0, Math.min(columns - 2, Math.floor(column)));
        int below = (int) Math.max(0, Math.min(rows - 2, Math.floor(row)));
        double right = Math.max(0, Math.min(1, column - left));
        double up = Math.max(0, Math.min(1, row - below));
        double low = mix(at(left, below), at(left + 1, below), right);
        double high = mix(at(left, below + 1), at(left + 1, below + 1), right);
        return mix(low, high, up);
    }

    private static double mix(double a, double b, double part) {
        return part == 0 ? a : part == 1 ? b : a + (b - a) * part; // a neighbour without weight may be NaN
    }
}
