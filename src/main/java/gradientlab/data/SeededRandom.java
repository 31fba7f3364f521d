package gradientlab.data;

/**
 * SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same on every platform and Java version, so that a seed
 * means the same data for ever. Not thread-safe; make one for each use.
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

    /** Fisher-Yates, in place. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
