package gradientlab.fx;

import java.util.function.Consumer;

/** Runs work away from the FX thread and brings the result back to it. View models know only this interface. */
public interface TaskRunner {
    /**
     * Starts the work at once.
     *
     * @param title shown in the status bar; empty for nothing
     * @param work runs on a background thread
     * @param done receives the result on the FX thread; not called when cancelled
     * @param failed receives the exception on the FX thread
     */
    <T> TaskHandle run(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** As above, for work too short to be shown. */
    default <T> TaskHandle run(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run("", work, done, failed);
    }
}
