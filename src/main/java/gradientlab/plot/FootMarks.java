package gradientlab.plot;

import java.util.function.DoubleConsumer;

/** What stands at a plot's foot for samples without a place in it: nothing measured may look as if it had not been. */
public final class FootMarks {
    private FootMarks() {}

    /** Receives a stretch of the axis. */
    @FunctionalInterface
    public interface Stretch {
        /** Both in pixels. */
        void mark(double from, double to);
    }

    /**
     * Wherever a sample is NaN or infinite: a gap is seen to be one.
     *
     * @param size of the curve; samples {@code from} to before {@code to} are looked at
     * @param apart pixels between two marks, at least
     * @param mark receives the places in pixels, inside the axis
     */
    public static void gaps(
            double[] xs, double[] ys, int size, int from, int to, AxisScale x, double apart, DoubleConsumer mark) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(ys[i]) && !Curve.jumps(xs, size, i)) {
                double at = x.toPixel(xs[i]);
                if (at >= x.start() && at <= x.end() && at > last + apart) {
                    last = at;
                    mark.accept(at);
                }
            }
        }
    }

    /**
     * Wherever a value is below a logarithmic axis, where 0 has no place.
     *
     * @param low the least value the axis shows
     * @param least pixels of a stretch
     * @param stretch receives one after the other, inside the axis and not over each other
     */
    public static void below(
            double[] xs, double[] ys, int from, int to, AxisScale x, double low, double least, Stretch stretch) {
        double end = x.start();
        for (int i = from; i < to; i++) {
            if (ys[i] < low && ys[i] - ys[i] == 0) { // finite
                double at = x.toPixel(xs[i]);
                double next = i + 1 < to ? x.toPixel(xs[i + 1]) : at;
                double until = Math.min(x.end(), Math.max(next, at + least));
                if (until > end) {
                    stretch.mark(Math.max(at, end), until);
                    end = until;
                }
            }
        }
    }
}
