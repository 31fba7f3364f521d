package gradientlab.training;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;

/**
 * From this step on, this learning rate.
 *
 * @param step how many steps are done when it takes effect, 0 or more
 * @param learningRate above 0
 */
public record RateDrop(int step, double learningRate) {
    private static final Texts TEXTS = Texts.of(RateDrop.class);

    public RateDrop {
        if (step < 0) {
            throw new InvalidSetting("schedule", TEXTS.get("schedule.step", step));
        }
        LearningRateSchedule.reject(learningRate);
    }
}
