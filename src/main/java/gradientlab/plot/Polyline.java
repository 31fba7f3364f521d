package gradientlab.plot;

import java.util.Arrays;

/** Points that come one after the other; NaN parts pieces of the line. */
public abstract class Polyline {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    /** How many entries of {@link #x()} and {@link #y()} count. */
    public final int size() {
        return size;
    }

    /** Shared, valid until the line is another. */
    public final double[] x() {
        return xs;
    }

    public final double[] y() {
        return ys;
    }

    protected final void put(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    protected final void gap() {
        put(Double.NaN, Double.NaN);
    }

    /** Keeps so many first points. */
    protected final void cut(int count) {
        size = count;
    }
}
