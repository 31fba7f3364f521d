package gradientlab.engine;

import java.util.SplittableRandom;

/**
 * What rounding to 32 bits may do to a number that is computed in 64 (Monte Carlo arithmetic: D. S. Parker, 1997). A sum
 * of n products, added in any order and with any instructions, is off by about u times the sum of their sizes: the worst
 * case n u is not met, as roundings go both ways (Higham and Mary 2019). That sum is at most |w| |x|, by
 * Cauchy-Schwarz. Draws are {@link #AMPLITUDE} times as large, so that no processor's rounding is larger.
 *
 * <p>Draws come in pairs of opposite sign: whatever is so near to a tie (two numbers of a pooling window, a ReLU near 0)
 * that rounding may decide it is then decided one way in the one and the other way in the other of most pairs.
 */
final class Noise {
    static final Noise NONE = new Noise(0, 0);

    /** Half the distance from 1 to the next float. */
    private static final double U = 0x1p-24;

    private static final double AMPLITUDE = 4;

    private final double size;
    private final SplittableRandom random;

    private Noise(double size, long seed) {
        this.size = size;
        this.random = new SplittableRandom(seed);
    }

    /** Draw 0 and 1 are a pair, 2 and 3 the next. */
    static Noise draw(int number) {
        return new Noise(number % 2 == 0 ? AMPLITUDE * U : -AMPLITUDE * U, 1 + number / 2);
    }

    /** Sums of products whose sizes add up to this. A sum that is 0 has only zeros in it: dead units stay dead. */
    void disturb(double[] values, int from, int to, double scale) {
        if (size != 0) {
            for (int i = from; i < to; i++) {
                double change = size * scale * (2 * random.nextDouble() - 1);
                values[i] += values[i] == 0 ? 0 : change;
            }
        }
    }

    /** Numbers that are rounded themselves. */
    void round(double[] values) {
        if (size != 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] += size * values[i] * (2 * random.nextDouble() - 1);
            }
        }
    }

    /** The length of these numbers as a vector. */
    static double norm(double[] values, int from, int to) {
        double even = 0; // two sums side by side: one would wait for each addition before the next
        double odd = 0;
        for (int i = from; i + 1 < to; i += 2) {
            even += values[i] * values[i];
            odd += values[i + 1] * values[i + 1];
        }
        double last = (to - from) % 2 == 0 ? 0 : values[to - 1];
        return Math.sqrt(even + odd + last * last);
    }
}
