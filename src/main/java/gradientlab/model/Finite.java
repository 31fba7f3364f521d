package gradientlab.model;

/** Finds NaN and infinity. oneDNN's ReLU and pooling turn NaN into 0, which would hide that a training has diverged. */
final class Finite {
    private static final int LANES = 1024;

    private Finite() {}

    /** Whether all of count numbers from {@code from} on are finite. */
    static boolean all(float[] values, int from, int count) {
        // x * 0 is 0 for a finite x and NaN for any other. Many sums side by side become vector instructions; one would
        // not, since the compiler may not change the order of a sum.
        float[] sums = new float[Math.min(LANES, count)];
        int end = from + count;
        int start = from;
        for (; start <= end - sums.length && sums.length > 0; start += sums.length) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[start + i] * 0f;
            }
        }
        float sum = 0;
        for (float lane : sums) {
            sum += lane;
        }
        for (; start < end; start++) {
            sum += values[start] * 0f;
        }
        return sum == 0;
    }
}
