package gradientlab.training;

/**
 * From this step on, this learning rate.
 *
 * @param step how many steps are done when it takes effect, 0 or more
 * @param learningRate above 0
 */
public record RateDrop(int step, double learningRate) {
    public RateDrop {
        if (step < 0) {
            throw new gradientlab.nn.InvalidSetting(
                    "schedule", "A schedule's step must be 0 or more, not " + step + ".");
        }
        LearningRateSchedule.reject(learningRate);
    }
}
