package gradientlab.experiment.architecture;

import gradientlab.desk.LiveRun;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;

/**
 * A line of the table. What is not known yet is NaN.
 *
 * @param run whose line it is
 * @param label what it is called in the charts
 * @param colorIndex its colour and symbol in the charts
 * @param parameters how many numbers it learns
 * @param bestValidation the highest accuracy at an epoch's end on the whole validation set, 0 to 1
 * @param test accuracy on the test images, 0 to 1
 * @param seconds training time so far, evaluations included
 * @param stepsPerSecond lately, or over the whole run when it has ended
 * @param done part of the run that is done, 0 to 1
 * @param status where it stands
 */
record RunRow(
        LiveRun run,
        String label,
        int colorIndex,
        long parameters,
        double bestValidation,
        double test,
        double seconds,
        double stepsPerSecond,
        double done,
        RunStatus status) {
    static RunRow of(LiveRun run, String label) {
        RunProgress progress = run.progress();
        boolean begun = progress.step() > 0;
        return new RunRow(
                run,
                label,
                run.colorIndex(),
                run.config().network().parameters(),
                run.bestValidation(),
                run.testAccuracy(),
                begun ? progress.seconds() : Double.NaN,
                run.queued() || !begun ? progress.stepsPerSecond() : progress.step() / progress.seconds(),
                progress.totalSteps() == 0 ? 0 : (double) progress.step() / progress.totalSteps(),
                run.status());
    }
}
