package gradientlab.experiment.learningrate;

import gradientlab.desk.LiveRun;
import gradientlab.training.RunStatus;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A run in the table, as numbers.
 *
 * @param run whose
 * @param name what tells it from the others
 * @param rate of its next step
 * @param best validation accuracy, 0 to 1; NaN before the first epoch's end
 * @param test accuracy on the test images, 0 to 1; NaN before the end
 * @param step updates done
 * @param status where it stands
 */
record RunRow(LiveRun run, String name, double rate, double best, double test, int step, RunStatus status) {
    private static final double DROP = 0.1;

    static RunRow of(LiveRun run, String name) {
        return new RunRow(
                run, name, rateNow(run), run.bestValidation(), run.testAccuracy(), stepsDone(run), run.status());
    }

    /** The rate of the run's next step. */
    static double rateNow(LiveRun run) {
        return run.config().rateAfter(stepsDone(run));
    }

    private static int stepsDone(LiveRun run) {
        int points = run.points().size();
        int recorded = points == 0 ? 0 : run.points().get(points - 1).step();
        return Math.max(recorded, run.progress().step());
    }

    /** A tenth of the rate now. */
    static double proposal(LiveRun run) {
        return new BigDecimal(rateNow(run) * DROP).round(new MathContext(6)).doubleValue();
    }

    /** Whether a rate can be dropped now: it trains, or is held in mid-run. */
    static boolean droppable(LiveRun run) {
        return stepsDone(run) > 0 && (run.status() == RunStatus.RUNNING || run.status() == RunStatus.PAUSED);
    }
}
