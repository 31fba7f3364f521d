package gradientlab.training;

import java.util.Arrays;
import java.util.List;

/**
 * When runs of a {@link TrainingQueue} will be done, by what has been measured so far. A run counts its own training time
 * only; but groups train one after the other, and within a group more runs than there are cores take turns of as many
 * steps each.
 */
public final class RemainingTime {
    /**
     * A run that trains, or will.
     *
     * @param group as in {@link TrainingEvent.Placed}
     * @param sharesCores whether others train beside it; see {@link gradientlab.engine.Engine#sharesCores()}
     * @param progress how far it is
     */
    public record Run(long group, boolean sharesCores, RunProgress progress) {
        private double left() {
            return progress.secondsLeft();
        }

        private int stepsLeft() {
            return Math.max(0, progress.totalSteps() - progress.step());
        }

        /** What it has left to do before another of its group is done. */
        private double leftUntil(Run done) {
            return this == done || stepsLeft() <= done.stepsLeft() ? left() : left() * done.stepsLeft() / stepsLeft();
        }
    }

    private RemainingTime() {}

    /**
     * Seconds until one of them is done.
     *
     * @param all of the queue that are not held, this one included
     * @param cores that the queue has
     * @return NaN while there is not enough to tell
     */
    public static double of(Run run, List<Run> all, int cores) {
        List<Run> before =
                all.stream().filter(other -> other.group() < run.group()).toList();
        double alone = sharing(all, run.group(), false).stream()
                .mapToDouble(other -> other.leftUntil(run))
                .sum();
        return ofAll(before, cores) + alone + beside(run, sharing(all, run.group(), true), cores);
    }

    /** What runs that share the cores take until one of their group is done. */
    private static double beside(Run run, List<Run> sharing, int cores) {
        if (run.sharesCores() && sharing.size() <= cores) {
            return run.left(); // it waits for nobody
        }
        return together(
                sharing.stream().mapToDouble(other -> other.leftUntil(run)).toArray(), cores);
    }

    /** On so many cores, as long as the longest alone and as all of them spread evenly. */
    private static double together(double[] seconds, int cores) {
        double longest = Arrays.stream(seconds).max().orElse(0);
        return Math.max(longest, Arrays.stream(seconds).sum() / cores);
    }

    /** Seconds until all of them are done; NaN while there is not enough to tell. */
    public static double ofAll(List<Run> all, int cores) {
        return all.stream()
                .mapToLong(Run::group)
                .distinct()
                .mapToDouble(group -> ofGroup(sharing(all, group, true), sharing(all, group, false), cores))
                .sum();
    }

    private static double ofGroup(List<Run> beside, List<Run> alone, int cores) {
        return alone.stream().mapToDouble(Run::left).sum()
                + together(beside.stream().mapToDouble(Run::left).toArray(), cores);
    }

    private static List<Run> sharing(List<Run> all, long group, boolean shares) {
        return all.stream()
                .filter(run -> run.group() == group && run.sharesCores() == shares)
                .toList();
    }
}
