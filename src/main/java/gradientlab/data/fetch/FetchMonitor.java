package gradientlab.data.fetch;

import java.util.concurrent.CancellationException;

/** Who watches a fetch, import or verification, and may stop it. */
public interface FetchMonitor {
    /** Nobody watches. */
    FetchMonitor NONE = new FetchMonitor() {
        @Override
        public void update(double fraction, String message) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Called often, from the working thread.
     *
     * @param fraction of the present step, 0 to 1; negative when unknown
     * @param message what is being done now
     */
    void update(double fraction, String message);

    /** Whether to stop; may be asked from any thread. */
    boolean cancelled();

    /** @throws CancellationException when cancelled */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }
}
