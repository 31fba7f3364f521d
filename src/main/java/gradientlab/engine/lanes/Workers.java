package gradientlab.engine.lanes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    private final int threads;

    /** @param threads at least 1 */
    Workers(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    /** One part of the work. */
    @FunctionalInterface
    interface Part {
        /** @param worker from 0 to before {@link #threads()}, no two of the same at one time */
        void work(int worker, int part);
    }

    /** Returns when all parts are done. Whoever is free takes the next part: which worker does it is left open. */
    void run(int parts, Part part) {
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int worker = 1; worker < Math.min(threads, parts); worker++) {
            int own = worker;
            others.add(CompletableFuture.runAsync(() -> take(next, parts, own, part), HELPERS));
        }
        try {
            take(next, parts, 0, part);
        } finally {
            others.forEach(CompletableFuture::join);
        }
    }

    private static void take(AtomicInteger next, int parts, int worker, Part part) {
        for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            part.work(worker, i);
        }
    }
}
