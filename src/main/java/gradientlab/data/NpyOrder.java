package gradientlab.data;

/** Turns Fortran order (first axis fastest) into C order (last axis fastest), and back. */
final class NpyOrder {
    private NpyOrder() {}

    static double[] toC(double[] fortran, int[] shape) {
        double[] c = new double[fortran.length];
        int[] at = new int[shape.length];
        for (double value : fortran) {
            c[rowMajor(at, shape)] = value;
            next(at, shape);
        }
        return c;
    }

    static double[] toFortran(double[] c, int[] shape) {
        double[] fortran = new double[c.length];
        int[] at = new int[shape.length];
        for (int i = 0; i < c.length; i++) {
            fortran[i] = c[rowMajor(at, shape)];
            next(at, shape);
        }
        return fortran;
    }

    private static int rowMajor(int[] at, int[] shape) {
        int index = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            index = index * shape[axis] + at[axis];
        }
        return index;
    }

    /** The next position in Fortran order: the first axis that has room moves, those before it start again. */
    private static void next(int[] at, int[] shape) {
        for (int axis = 0; axis < shape.length; axis++) {
            if (++at[axis] < shape[axis]) {
                return;
            }
            at[axis] = 0;
        }
    }
}
