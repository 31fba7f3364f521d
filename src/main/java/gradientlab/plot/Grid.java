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
}
