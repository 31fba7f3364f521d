package gradientlab.cli;

import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingLog;
import java.util.Locale;

/** A stored run in a line for people. */
final class RunLine {
    private RunLine() {}

    /** What a run came to. */
    static String result(StoredRun run) {
        TrainingLog log = run.log();
        return String.format(
                Locale.ROOT,
                "%s: %s, train loss %s, best validation accuracy %s, test accuracy %s, %.0f s, %.1f steps/s (run %s)",
                run.name(),
                status(run),
                NumberText.compact(log.trainLoss()),
                measured(log.bestValidation()),
                measured(log.testAccuracy()),
                run.seconds(),
                run.stepsPerSecond(),
                run.id());
    }

    /** How far it is, in columns. */
    static String listed(StoredRun run) {
        return String.format(
                Locale.ROOT,
                "%-28s %-11s step %6d of %6s  best validation %s  test %s  %-14s  %s",
                run.id(),
                status(run),
                run.step(),
                run.totalSteps() == 0 ? "?" : run.totalSteps(),
                known(run.log().bestValidation()),
                known(run.log().testAccuracy()),
                run.config().engine().label(),
                run.name());
    }

    /** A run that ended early was not tested: there is no number, which is not the number NaN. */
    private static String measured(double accuracy) {
        return Double.isNaN(accuracy) ? "not measured" : Percent.of(accuracy);
    }

    /** In a column of its own width. */
    private static String known(double accuracy) {
        return String.format(Locale.ROOT, "%7s", Double.isNaN(accuracy) ? "not yet" : Percent.of(accuracy));
    }

    static String status(StoredRun run) {
        return run.status().name().toLowerCase(Locale.ROOT);
    }
}
