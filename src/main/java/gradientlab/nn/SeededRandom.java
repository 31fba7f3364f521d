package gradientlab.nn;

import java.util.Random;
import java.util.function.IntUnaryOperator;

/**
 * What a seed decides: independent streams of numbers, so that changing one thing (say, the hidden size) changes nothing
 * else, and the same on every platform and Java version, so that a seed means the same data for ever.
 *
 * <p>An instance is SplitMix64 (Steele, Lea, Flood 2014), small and fast enough for one an image. {@link #normal} is for who
 * needs normal numbers: {@link Random} has them, and its algorithms are fixed by its specification. Neither can give the
 * other's digits, which runs and data sets have had from the start. Not thread-safe; make one for each use.
 */
public final class SeededRandom {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    /** A stream of its own for each combination of values, such as (seed, epoch) or (seed, image). */
    public SeededRandom(long seed, long... stream) {
        long mixed = mix(seed + GOLDEN);
        for (long part : stream) {
            mixed = mix(3 * mixed + mix(part + GOLDEN)); // not symmetric: (1, 2) is another stream than (2, 1)
        }
        state = mixed;
    }

    /**
     * The generator of normal numbers for one purpose.
     *
     * @param seed the run's seed, any value
     * @param purpose for example {@code "weights"}
     */
    public static Random normal(long seed, String purpose) {
        return new Random(mix(seed * GOLDEN + mix(purpose.hashCode())));
    }

    /** The finaliser of SplitMix64: neighbouring seeds give unrelated streams. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        return mix(state += GOLDEN);
    }

    /** 0 (included) to 1 (excluded). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform in [from, to). */
    public double between(double from, double to) {
        return from + (to - from) * nextDouble();
    }

    /** 0 to bound - 1; the bias is below bound / 2^32. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** As {@link #shuffle(int[], IntUnaryOperator)} with these numbers. */
    public void shuffle(int[] values) {
        shuffle(values, this::nextInt);
    }

    /**
     * Fisher and Yates, in place: every order is equally likely.
     *
     * @param below draws a number from 0 to one less than its argument
     */
    public static void shuffle(int[] values, IntUnaryOperator below) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below.applyAsInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
