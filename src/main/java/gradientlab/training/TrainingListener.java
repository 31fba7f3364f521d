package gradientlab.training;

/** Who follows runs; called by one thread at a time, on threads that train. */
@FunctionalInterface
public interface TrainingListener {
    /** Nobody. */
    TrainingListener NONE = event -> {};

    void on(TrainingEvent event);

    /** Whether a snapshot of this run would be drawn if it were made now: asked before the cost of making it. */
    default boolean wantsSnapshot(String runId) {
        return false;
    }

    /** What ended a run, before its last status says so in a sentence. */
    default void failed(String runId, Throwable problem) {}

    /** A command to a {@link TrainingQueue} could not be carried out; the training goes on. */
    default void commandFailed(Exception problem) {}
}
