package gradientlab.nn;

/**
 * Samples of a function and its derivative on the same x.
 *
 * <p>0 is always a sample when the range holds it. At a kink it is there three times, with slopes left, NaN, right: a
 * gap, so that the jump of the derivative is not drawn as a steep line.
 *
 * @param x never decreasing
 * @param value f(x)
 * @param slope f'(x)
 */
public record ActivationCurves(double[] x, double[] value, double[] slope) {
    /** Intervals between the ends of a picture: about one a pixel. */
    public static final int INTERVALS = 1000;

    /** @throws IllegalArgumentException unless from is less than to and both are finite */
    public static ActivationCurves sample(Activation activation, double from, double to) {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
        Kink kink = Kink.of(activation);
        boolean zeroInside = from <= 0 && to >= 0;
        int copies = !zeroInside ? 0 : kink.exists() ? 3 : 1;
        double[] x = new double[INTERVALS + 1 + copies];
        int n = 0;
        boolean zeroDone = !zeroInside;
        int kinkAt = -1;
        for (int i = 0; i <= INTERVALS; i++) {
            double next = i == INTERVALS ? to : from + (to - from) * i / INTERVALS;
            if (!zeroDone && next >= 0) {
                kinkAt = n;
                n += copies;
                zeroDone = true;
            }
            x[n++] = next;
        }
        double[] value = new double[n];
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            value[i] = activation.value(x[i]);
            slope[i] = activation.derivative(x[i], value[i]);
        }
        if (copies == 3) {
            slope[kinkAt + 1] = Double.NaN;
            slope[kinkAt + 2] = kink.right();
            for (int i = kinkAt + 3; i < n && x[i] == 0; i++) {
                slope[i] = kink.right(); // the grid had a 0 of its own
            }
        }
        return new ActivationCurves(x, value, slope);
    }

    /** Whether these are the ends. */
    public boolean spans(double from, double to) {
        return x[0] == from && x[x.length - 1] == to;
    }
}
