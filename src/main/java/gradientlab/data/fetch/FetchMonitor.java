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

    /** A stretch of this work, which is a work of its own. */
    default FetchMonitor part(double start, double share) {
        FetchMonitor whole = this;
        return new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {
                whole.update(start + share * Math.max(0, Math.min(1, fraction)), message);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** @throws CancellationException when cancelled */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("Cancelled.");
        }
    }
}
