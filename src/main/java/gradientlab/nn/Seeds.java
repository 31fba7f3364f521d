package gradientlab.nn;

import java.util.Random;

/** Independent random streams from one seed, so that changing one thing (say, the hidden size) changes nothing else. */
public final class Seeds {
    private Seeds() {}

    /**
     * A generator for one purpose. {@link Random}'s algorithms are fixed by its specification, so the numbers are the
     * same on every Java version.
     *
     * @param seed the run's seed, any value
     * @param purpose for example {@code "weights"}
     */
    public static Random stream(long seed, String purpose) {
        return new Random(mix(seed * 0x9E3779B97F4A7C15L + mix(purpose.hashCode())));
    }

    /** The finaliser of SplitMix64 (Steele et al., 2014): neighbouring seeds give unrelated streams. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
