package gradientlab.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the parts of a piece of work by several threads, of which the caller's is one. */
final class Workers {
    private static final ExecutorService HELPERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lanes");
        thread.setDaemon(true);
        return thread;
    });

    private Workers() {}

    /** One part of the work. */
    @FunctionalInterface
    interface Part {
        /** @param worker from 0 to before the number of threads, no two of the same at one time */
        void work(int worker, int part);
    }

    /**
     * Returns when all parts are done, also when one of them failed. Whoever is free takes the next part: which worker does
     * it is left open.
     *
     * @param threads at least 1, the caller's included
     */
    static void run(int threads, int parts, Part part) {
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int worker = 1; worker < Math.min(threads, parts); worker++) {
            int own = worker;
            others.add(CompletableFuture.runAsync(() -> take(next, parts, own, part), HELPERS));
        }
        try {
            take(next, parts, 0, part);
        } finally {
            join(CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)));
        }
    }

    /** What a helper failed with is thrown as it is: whoever reports a lack of memory must recognise it. */
    private static void join(CompletableFuture<Void> others) {
        try {
            others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException problem ? problem : failed;
        }
    }

    private static void take(AtomicInteger next, int parts, int worker, Part part) {
        for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            part.work(worker, i);
        }
    }
}
