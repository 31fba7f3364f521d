package gradientlab.plot;

/**
 * A number that was measured on a sample, and how far chance alone may put it: the rule by which guide and report say that
 * two numbers differ. Two standard errors are exceeded by chance once in twenty times (Wald's test at the 5 % level).
 * Another seed moves a result too: that is not in it.
 *
 * @param value NaN when it is not known
 * @param standardError in the value's unit, 0 or more
 */
public record Measured(double value, double standardError) {
    private static final double STANDARD_ERRORS = 2;

    /** Not known, and so never clear. */
    public static final Measured UNKNOWN = new Measured(Double.NaN, Double.NaN);

    /**
     * A share of right answers: a count has the binomial standard error &radic;(p (1 &minus; p) / n).
     *
     * @param share 0 to 1
     * @param count on how many it was measured, at least 1
     */
    public static Measured share(double share, int count) {
        return new Measured(share, Math.sqrt(share * (1 - share) / count));
    }

    /** The difference to another one, measured on its own. */
    public Measured minus(Measured other) {
        return new Measured(value - other.value, Math.hypot(standardError, other.standardError));
    }

    /** The largest distance from 0 that chance alone explains. */
    public double noise() {
        return STANDARD_ERRORS * standardError;
    }

    /** Whether it is further from 0 than its noise. */
    public boolean clear() {
        return Math.abs(value) > noise();
    }

    /** Whether it is above 0, and clearly. */
    public boolean clearlyPositive() {
        return clear() && value > 0;
    }
}
