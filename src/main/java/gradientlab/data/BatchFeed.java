package gradientlab.data;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/**
 * The batches of one epoch, prepared by one daemon thread ahead of the caller. A few batches are allocated once and
 * go round; memory does not grow with the epoch. For one consumer thread; {@link #close()} from any thread.
 *
 * <pre>{@code
 * int[] order = Split.shuffled(split.train(), seed, epoch);
 * try (BatchFeed feed = new BatchFeed(data, order, 50, firstBatch, InputScale.NORMALISED)) {
 *     for (Batch batch; (batch = feed.next()) != null; ) { ... }
 * }
 * }</pre>
 */
public final class BatchFeed implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(BatchFeed.class);
    private static final int AHEAD = 3;

    private record Prepared(Batch batch, Throwable failure) {}

    private static final Prepared END = new Prepared(null, null);

    private final BlockingQueue<Prepared> ready = new ArrayBlockingQueue<>(AHEAD + 3);
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(AHEAD + 1);
    private final Thread thread;
    private volatile boolean closed;
    private Batch lent;
    private Prepared last;

    /**
     * @param order indices into the data in the order of this epoch; must not be changed meanwhile
     * @param batchSize images in a batch, at least 1; the last batch may have fewer
     * @param firstBatch where to start, 0 for the beginning; with {@link #batchCount} there is nothing left
     */
    public BatchFeed(ImageDataset data, int[] order, int batchSize, int firstBatch, InputScale scale) {
        if (batchSize < 1) {
            throw new InvalidSetting("batch", TEXTS.get("batch.small", batchSize));
        }
        int batches = batchCount(order.length, batchSize);
        if (firstBatch < 0 || firstBatch > batches) {
            throw new IllegalArgumentException("batch " + firstBatch + " of " + batches);
        }
        for (int i = 0; i <= AHEAD; i++) {
            free.add(new Batch(data, Math.min(batchSize, Math.max(1, order.length))));
        }
        thread = new Thread(() -> prepare(data, order, firstBatch, batches, scale), "batch-feed");
        thread.setDaemon(true);
        thread.start();
    }

    /** How many batches an epoch has, the short last one included. */
    public static int batchCount(int images, int batchSize) {
        return (images + batchSize - 1) / batchSize;
    }

    private void prepare(ImageDataset data, int[] order, int firstBatch, int batches, InputScale scale) {
        try {
            for (int index = firstBatch; index < batches && !closed; index++) {
                Batch batch = free.take();
                batch.fill(data, order, index, scale);
                ready.put(new Prepared(batch, null));
            }
            ready.offer(END);
        } catch (InterruptedException closing) {
            ready.offer(END);
        } catch (RuntimeException | Error failure) {
            ready.offer(new Prepared(null, failure));
        }
    }

    /**
     * The next batch, or null after the last. It is the caller's until the next call, which may fill it anew.
     *
     * @throws CancellationException when closed meanwhile
     * @throws IllegalStateException when a batch could not be prepared; the cause says why
     */
    public Batch next() throws InterruptedException {
        if (lent != null) {
            free.add(lent);
            lent = null;
        }
        if (last == null) {
            Prepared prepared = closed ? END : ready.take();
            if (prepared.batch() != null && !closed) {
                lent = prepared.batch();
                return lent;
            }
            last = prepared;
        }
        if (closed) {
            throw new CancellationException("The batch feed was closed.");
        }
        if (last.failure() != null) {
            throw new IllegalStateException(TEXTS.get("batch.failed"), last.failure());
        }
        return null;
    }

    /** Stops the thread; a waiting {@link #next()} ends at once. May be called again. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        ready.offer(END); // wakes a consumer even when the thread had already ended
    }
}
