package gradientlab.training;

/**
 * How far two networks are apart in accuracy, and how far chance alone may put them: an accuracy on n images is a count
 * of right answers, so it has the binomial standard error &radic;(p (1 &minus; p) / n).
 *
 * @param difference the first accuracy minus the second, &minus;1 to 1; NaN when one of them is not known
 * @param noise two standard errors of the difference. Another seed moves a result too: that is not in it.
 */
public record AccuracyGap(double difference, double noise) {
    /**
     * Of two evaluations.
     *
     * @param first may be null: not known
     * @param second may be null
     */
    public static AccuracyGap of(Evaluation first, Evaluation second) {
        return first == null || second == null
                ? new AccuracyGap(Double.NaN, Double.NaN)
                : of(first.accuracy(), second.accuracy(), Math.min(first.images(), second.images()));
    }

    /** @param samples on which each accuracy was measured, at least 1 */
    public static AccuracyGap of(double first, double second, int samples) {
        return new AccuracyGap(first - second, 2 * Math.sqrt((variance(first) + variance(second)) / samples));
    }

    private static double variance(double accuracy) {
        return accuracy * (1 - accuracy);
    }

    /** Whether the difference is larger than its noise; never when it is not known. */
    public boolean clear() {
        return Math.abs(difference) > noise;
    }

    /** Whether the first is better, and clearly. */
    public boolean better() {
        return clear() && difference > 0;
    }
}
