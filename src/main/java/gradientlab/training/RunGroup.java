package gradientlab.training;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Trains stored runs side by side and waits for them: a {@link TrainingQueue} for programs without a window. */
public final class RunGroup {
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private RunGroup() {}

    /**
     * Returns when all have ended, each in its own way; what became of them is in the store.
     *
     * @param ids of runs that can be resumed
     * @param cores as in {@link TrainingQueue}
     * @param stopped asked several times a second; once it is true those that have not ended are saved as interrupted
     * @throws IOException with a sentence when one of them is being trained elsewhere, or cannot be read; the others are
     *     trained all the same
     */
    public static void train(
            RunStore store,
            List<String> ids,
            DatasetCache datasets,
            int cores,
            TrainingListener listener,
            BooleanSupplier stopped)
            throws IOException, InterruptedException {
        CountDownLatch left = new CountDownLatch(ids.size());
        AtomicReference<Exception> refused = new AtomicReference<>();
        try (TrainingQueue queue = new TrainingQueue(store, datasets, new Counting(listener, left), cores)) {
            queue.submit(ids, (id, problem) -> {
                refused.set(problem);
                left.countDown();
            });
            while (!stopped.getAsBoolean() && !left.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                continue;
            }
        }
        if (refused.get() instanceof IOException problem) {
            throw problem;
        }
        if (refused.get() instanceof RuntimeException problem) {
            throw problem;
        }
    }

    /** Counts the runs that end. */
    private record Counting(TrainingListener listener, CountDownLatch left) implements TrainingListener {
        @Override
        public void on(TrainingEvent event) {
            try {
                listener.on(event);
            } finally {
                if (event instanceof TrainingEvent.StatusChanged changed
                        && !changed.status().queued()) {
                    left.countDown();
                }
            }
        }

        @Override
        public boolean wantsSnapshot(String runId) {
            return listener.wantsSnapshot(runId);
        }

        @Override
        public void failed(String runId, Throwable problem) {
            listener.failed(runId, problem);
        }
    }
}
