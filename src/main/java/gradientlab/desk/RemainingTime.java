package gradientlab.desk;

import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import java.util.List;

/**
 * When runs in the queue will be done. A run counts its own training time only, but those of a group take turns of as many
 * steps each, and later groups wait: so what the others take until then is added.
 */
final class RemainingTime {
    private RemainingTime() {}

    /**
     * Seconds until this run is done, by what has been measured so far.
     *
     * @param queued all runs of the queue
     * @return NaN while there is not enough to tell, and for a run that is held
     */
    static double of(LiveRun run, List<LiveRun> queued) {
        if (!trains(run)) {
            return Double.NaN;
        }
        double seconds = 0;
        for (LiveRun other : queued) {
            if (trains(other) && other.group() < run.group()) {
                seconds += left(other);
            } else if (trains(other) && other.group() == run.group()) {
                seconds += left(other) * shareUntil(run, other);
            }
        }
        return seconds;
    }

    /** Seconds until everything that is not held is done; NaN while there is not enough to tell. */
    static double ofAll(List<LiveRun> queued) {
        return queued.stream()
                .filter(RemainingTime::trains)
                .mapToDouble(RemainingTime::left)
                .sum();
    }

    /** Seconds of {@link #ofAll} that can be told already; those of runs that have not begun are not among them. */
    static double known(List<LiveRun> queued) {
        return queued.stream()
                .filter(RemainingTime::trains)
                .mapToDouble(RemainingTime::left)
                .filter(seconds -> !Double.isNaN(seconds))
                .sum();
    }

    /** Whether it trains, or will without being told. */
    static boolean trains(LiveRun run) {
        return run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED;
    }

    private static double left(LiveRun run) {
        return run.progress().secondsLeft();
    }

    /** How much of what the other has left it does before this run is done. */
    private static double shareUntil(LiveRun run, LiveRun other) {
        int own = stepsLeft(run);
        int others = stepsLeft(other);
        return run == other || others <= own ? 1 : (double) own / others;
    }

    private static int stepsLeft(LiveRun run) {
        RunProgress progress = run.progress();
        return Math.max(0, progress.totalSteps() - progress.step());
    }
}
