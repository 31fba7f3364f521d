package gradientlab.desk;

import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;

/**
 * A run in numbers, for tables. What is not known yet is NaN.
 *
 * @param run whose numbers they are
 * @param label what it is called in the charts
 * @param colorIndex its colour and symbol in the charts
 * @param parameters how many numbers it learns
 * @param rate learning rate of its next step
 * @param bestValidation the highest accuracy at an epoch's end on the whole validation set, 0 to 1
 * @param test accuracy on the test images, 0 to 1
 * @param seconds training time so far, evaluations included
 * @param stepsPerSecond lately, or over the whole run when it has ended
 * @param done part of the run that is done, 0 to 1
 * @param status where it stands
 */
public record RunNumbers(
        LiveRun run,
        String label,
        int colorIndex,
        long parameters,
        double rate,
        double bestValidation,
        double test,
        double seconds,
        double stepsPerSecond,
        double done,
        RunStatus status) {
    /** @param label what tells it from the others */
    public static RunNumbers of(LiveRun run, String label) {
        RunProgress progress = run.progress();
        boolean begun = progress.step() > 0;
        return new RunNumbers(
                run,
                label,
                run.colorIndex(),
                run.config().network().parameters(),
                run.config().rateAfter(stepsDone(run)),
                run.bestValidation(),
                run.testAccuracy(),
                begun ? progress.seconds() : Double.NaN,
                run.queued() || !begun ? progress.stepsPerSecond() : progress.step() / progress.seconds(),
                progress.totalSteps() == 0 ? 0 : (double) progress.step() / progress.totalSteps(),
                run.status());
    }

    /** Updates done, as far as it is known here. */
    public static int stepsDone(LiveRun run) {
        int points = run.points().size();
        int recorded = points == 0 ? 0 : run.points().get(points - 1).step();
        return Math.max(recorded, run.progress().step());
    }
}
