package gradientlab.training;

/** Where a run stands. */
public enum RunStatus {
    /** Waiting for its turn. */
    QUEUED(false),
    RUNNING(false),
    PAUSED(false),
    /** The program ended in mid-run; it can be resumed. */
    INTERRUPTED(false),
    /** Stopped by the user; it can be resumed. */
    STOPPED(false),
    COMPLETED(true),
    /** The loss or a weight is no longer a number, or the run ended with a loss far above what guessing costs. */
    DIVERGED(true),
    /** An error ended it; it can be resumed from its last checkpoint. */
    FAILED(false);

    private final boolean over;

    RunStatus(boolean over) {
        this.over = over;
    }

    /** Whether it waits, trains or is held in a {@link TrainingQueue}. */
    public boolean queued() {
        return this == QUEUED || this == RUNNING || this == PAUSED;
    }

    /** Whether there is nothing left to train. */
    public boolean over() {
        return over;
    }
}
