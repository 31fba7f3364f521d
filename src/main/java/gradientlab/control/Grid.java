package gradientlab.control;

/** A row-major matrix of numbers, row 0 first. */
record Grid(float[] values, int columns, int rows) {
    static final Grid EMPTY = new Grid(new float[0], 0, 0);

    Grid {
        if (columns < 0 || rows < 0 || values.length != columns * rows) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill " + columns + " columns and " + rows + " rows");
        }
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    double at(int column, int row) {
        return values[row * columns + column];
    }
}
