package gradientlab.plot;

/** Finds samples by their x, which never decrease. */
public final class Samples {
    private Samples() {}

    /** The first index of these many ascending numbers that is at least x, or their count. */
    public static int indexFrom(double[] ascending, int count, double x) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the first sample nearest to x, or -1 when x lies outside the samples. */
    public static int nearest(double[] ascending, int count, double x) {
        if (count == 0 || !(x >= ascending[0] && x <= ascending[count - 1])) {
            return -1;
        }
        int after = indexFrom(ascending, count, x);
        return after > 0 && x - ascending[after - 1] < ascending[after] - x ? after - 1 : after;
    }
}
