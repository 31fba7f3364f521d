package gradientlab.desk;

import gradientlab.training.RemainingTime;
import gradientlab.training.RunStatus;
import java.util.List;

/** When runs in the window's queue will be done. */
final class QueueTime {
    private QueueTime() {}

    /**
     * Seconds until this run is done, by what has been measured so far.
     *
     * @param queued all runs of the queue
     * @param cores that they train on
     * @return NaN while there is not enough to tell, and for a run that is held
     */
    static double of(LiveRun run, List<LiveRun> queued, int cores) {
        if (!trains(run)) {
            return Double.NaN;
        }
        List<LiveRun> training = queued.stream().filter(QueueTime::trains).toList();
        List<RemainingTime.Run> all = timed(training);
        return RemainingTime.of(all.get(training.indexOf(run)), all, cores);
    }

    /** Seconds until everything that is not held is done; NaN while there is not enough to tell. */
    static double ofAll(List<LiveRun> queued, int cores) {
        return RemainingTime.ofAll(
                timed(queued.stream().filter(QueueTime::trains).toList()), cores);
    }

    /** Seconds of {@link #ofAll} that can be told already; those of runs that have not begun are not among them. */
    static double known(List<LiveRun> queued, int cores) {
        return ofAll(
                queued.stream()
                        .filter(run -> !Double.isNaN(run.progress().secondsLeft()))
                        .toList(),
                cores);
    }

    /** Whether it trains, or will without being told. */
    static boolean trains(LiveRun run) {
        return run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED;
    }

    private static List<RemainingTime.Run> timed(List<LiveRun> runs) {
        return runs.stream()
                .map(run ->
                        new RemainingTime.Run(run.group(), run.config().engine().sharesCores(), run.progress()))
                .toList();
    }
}
