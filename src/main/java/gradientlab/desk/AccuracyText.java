package gradientlab.desk;

import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;

/** An accuracy in a table: never a number that was not measured. */
public final class AccuracyText {
    private static final Texts TEXTS = Texts.of(AccuracyText.class);

    private AccuracyText() {}

    /**
     * Per cent; "not yet" while it can still come, "diverged" when it cannot.
     *
     * @param fraction 0 to 1, or NaN when there is none
     * @param status of the run
     */
    public static String of(double fraction, RunStatus status) {
        if (!Double.isNaN(fraction)) {
            return Percent.of(fraction);
        }
        return TEXTS.get(status == RunStatus.DIVERGED ? "accuracy.diverged" : "accuracy.not-yet");
    }
}
