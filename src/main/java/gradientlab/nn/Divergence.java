package gradientlab.nn;

/**
 * From which loss on training has made a network worse than none: the rule of every kind of run.
 *
 * <p>A run diverges long before its numbers overflow, and a short one ends before they do. Two losses say what is no
 * longer learning: what a guess at random costs, which a network that knows nothing can always have, and the loss before
 * the first update, which is large of itself where inputs are (0 to 255) or an output has no bound. An order of magnitude
 * above both lies beyond what noise, a hard batch or a wrong start explain: with cross-entropy and ten classes the right
 * one then has a probability below 1e-10 on average.
 */
public final class Divergence {
    private static final double TIMES = 10;

    private Divergence() {}

    /**
     * The loss above which a run has diverged, if it stays there.
     *
     * @param guess what a guess at random costs, in the loss's own unit
     * @param first loss before any update
     */
    public static double limit(double guess, double first) {
        return TIMES * Math.max(guess, first);
    }
}
