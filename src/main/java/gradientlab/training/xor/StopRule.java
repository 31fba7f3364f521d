package gradientlab.training.xor;

/**
 * When to stop before the last epoch.
 *
 * @param validationAccuracy stop at this accuracy or more, 0 to 1; NaN never
 */
public record StopRule(double validationAccuracy) {
    public static final StopRule NEVER = new StopRule(Double.NaN);

    boolean active() {
        return !Double.isNaN(validationAccuracy);
    }

    boolean met(XorLearner learner) {
        learner.evaluate();
        History history = learner.history();
        return history.validationAccuracy(history.size() - 1) >= validationAccuracy;
    }
}
