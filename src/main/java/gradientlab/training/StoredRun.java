package gradientlab.training;

import java.time.Instant;
import java.util.List;

/**
 * A run as it is kept on disk.
 *
 * @param id folder name, unique
 * @param name what the user calls it
 * @param origin which experiment it belongs to, for example {@code "architectures"}
 * @param created when it was submitted
 * @param look by which colour and symbol charts show it, or {@link #NO_LOOK}
 * @param config with every rate drop made by hand
 * @param status {@link RunStatus#INTERRUPTED} when the program that ran it has ended
 * @param message why, or empty
 * @param step updates done at the last save
 * @param totalSteps updates in the whole run
 * @param seconds training time
 * @param gradientNames what the gradient norms of a point belong to
 * @param parent what it goes on from, or null
 * @param log what it recorded; without points when it comes from a list
 */
public record StoredRun(
        String id,
        String name,
        String origin,
        Instant created,
        int look,
        TrainingConfig config,
        RunStatus status,
        String message,
        int step,
        int totalSteps,
        double seconds,
        List<String> gradientNames,
        Parent parent,
        TrainingLog log) {
    /** Of a run that no chart has shown yet. */
    public static final int NO_LOOK = -1;

    /** Whether {@link TrainingQueue#join} can go on with it. */
    public boolean resumable() {
        return !status.over();
    }

    /** Updates by training time, evaluations included; NaN before the first. */
    public double stepsPerSecond() {
        return step == 0 ? Double.NaN : step / seconds;
    }
}
