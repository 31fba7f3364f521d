package gradientlab.training;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Runs waiting and being trained. Runs submitted together take turns of a few steps, so that their curves grow side by
 * side, as many at a time as there are cores; with fewer runs than cores each has several. The next group starts when all
 * of the one before it have ended or been paused. What a run comes to does not depend on what trains beside it.
 *
 * <p>An engine with threads of its own has all cores to itself while its run is at its turn.
 *
 * <p>Commands may be given from any thread. They are carried out in their order, but for one to a run at its turn, which waits
 * for the turn's end and holds up no other. Events reach the listener one at a time, those of a run in order, on threads of
 * the queue.
 */
public final class TrainingQueue implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TrainingQueue.class);
    private static final long SECONDS_TO_CLOSE = 20;

    private final RunStore store;
    private final DatasetCache datasets;
    private final TrainingListener listener;
    private final int cores;
    private final ExecutorService workers = Executors.newCachedThreadPool(CommandThread::background);
    private final CommandThread thread;

    // Owned by the queue's thread.
    private final List<QueuedRun> entries = new ArrayList<>();
    private long groups;
    private long turns;

    /**
     * @param listener called by one thread at a time
     * @param cores at least 1
     */
    public TrainingQueue(RunStore store, DatasetCache datasets, TrainingListener listener, int cores) {
        this.store = store;
        this.datasets = datasets;
        this.listener = new OneAtATime(listener);
        this.cores = cores;
        thread = new CommandThread("training", new Turns());
    }

    /** How many runs train at one time, at most. */
    public int cores() {
        return cores;
    }

    /**
     * Queues stored runs behind the others; together they take turns.
     *
     * @param ids of runs that can be resumed
     * @param failed called on the queue's thread with the id and the reason when one cannot be queued
     */
    public void submit(List<String> ids, BiConsumer<String, Exception> failed) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> {
            long group = ++groups;
            enqueue(wanted, () -> group, failed);
        });
    }

    /** As {@link #submit}, but they take turns with those that train now: for runs that go on where they were. */
    public void join(List<String> ids, BiConsumer<String, Exception> failed) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> enqueue(wanted, this::current, failed));
    }

    /** Runs that wait need not any longer: they take turns with those that train now. */
    public void bringForward(List<String> ids) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> {
            long now = current();
            entries.stream().filter(run -> wanted.contains(run.id())).forEach(run -> run.place(now));
        });
    }

    /** The group that trains now; a new one when none does. */
    private long current() {
        List<QueuedRun> ready = ready();
        return ready.isEmpty() ? ++groups : ready.get(0).group();
    }

    private void enqueue(List<String> ids, LongSupplier group, BiConsumer<String, Exception> failed) {
        ids.forEach(id -> betweenTurns(id, known -> {
            if (known == null) {
                enqueue(id, group.getAsLong(), failed);
            }
        }));
    }

    private void enqueue(String id, long group, BiConsumer<String, Exception> failed) {
        try {
            QueuedRun run = new QueuedRun(store.lock(id), listener);
            run.place(group);
            entries.add(run);
            run.tellStatus();
        } catch (IOException | RuntimeException problem) {
            failed.accept(id, problem);
        }
    }

    /** Holds a run; others take its place. */
    public void pause(String id) {
        thread.command(() -> betweenTurns(id, run -> setPaused(run, true)));
    }

    /** Lets a paused run go on, in turns with those that train now. */
    public void unpause(String id) {
        thread.command(() -> betweenTurns(id, run -> setPaused(run, false)));
    }

    /** Holds every run that is here; what is submitted later trains. */
    public void pauseAll() {
        thread.command(() -> allBetweenTurns(run -> setPaused(run, true)));
    }

    public void unpauseAll() {
        thread.command(() -> allBetweenTurns(run -> setPaused(run, false)));
    }

    private void setPaused(QueuedRun run, boolean paused) {
        if (run == null || run.paused() == paused) {
            return;
        }
        List<QueuedRun> training = ready();
        run.setPaused(paused);
        if (!paused && !training.isEmpty()) { // else one of the two groups would say that it trains, and stand still
            long now = training.get(0).group();
            run.place(run.begun() ? now : Math.max(run.group(), now));
        }
        run.tellStatus();
    }

    /** Ends a run where it is; {@link #submit} goes on with it later. */
    public void stop(String id) {
        thread.command(() -> betweenTurns(id, this::stop));
    }

    public void stopAll() {
        thread.command(() -> allBetweenTurns(this::stop));
    }

    private void stop(QueuedRun run) {
        if (entries.remove(run)) {
            run.end(RunStatus.STOPPED);
        }
    }

    /** From its next step on, another learning rate; the run's configuration remembers it. Refused before the first. */
    public void dropRate(String id, double learningRate) {
        LearningRateSchedule.reject(learningRate);
        thread.command(() -> betweenTurns(id, run -> {
            if (run == null || !run.begun()) {
                throw new InvalidSetting("learningRate", TEXTS.get("drop-early"));
            }
            run.dropRate(learningRate);
        }));
    }

    /** Does something to a run now, or at the end of the turn it is at. */
    private void betweenTurns(String id, Consumer<QueuedRun> command) {
        QueuedRun run = entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
        if (run != null && run.atWork()) {
            run.later(() -> betweenTurns(id, command));
        } else {
            command.accept(run);
        }
    }

    private void allBetweenTurns(Consumer<QueuedRun> command) {
        List.copyOf(entries).forEach(run -> betweenTurns(run.id(), command));
    }

    /** Round and round in the first group that has anything to do. */
    private final class Turns implements CommandThread.Work {
        @Override
        public long nanosUntilDue() {
            return next() == null ? CommandThread.NEVER : 0;
        }

        @Override
        public void piece() {
            QueuedRun run = next();
            try {
                if (run.sharesCores()) {
                    run.start(++turns, datasets, workers, () -> thread.command(() -> turnEnded(run)));
                    shareCores();
                } else {
                    run.start(++turns, datasets, Runnable::run, () -> {});
                    turnEnded(run);
                }
            } catch (OutOfMemoryError noThread) {
                fail(run, noThread);
            }
        }

        @Override
        public void failed(Throwable problem) {
            listener.commandFailed(problem instanceof Exception e ? e : new IllegalStateException(problem));
        }

        @Override
        public void ended() {
            List.copyOf(entries).stream().filter(QueuedRun::atWork).forEach(TrainingQueue.this::settle);
            entries.forEach(run -> run.end(RunStatus.INTERRUPTED));
            entries.clear();
            workers.shutdown();
        }

        /** Whose turn it is; null while nobody waits, or there is no core to spare. */
        private QueuedRun next() {
            long atWork = entries.stream().filter(QueuedRun::atWork).count();
            return ready().stream()
                    .filter(run -> !run.atWork())
                    .min(Comparator.comparingLong(QueuedRun::lastTurn))
                    .filter(run -> atWork == 0 || (run.sharesCores() && atWork < cores))
                    .orElse(null);
        }

        private void turnEnded(QueuedRun run) {
            settle(run);
            Runnable command = run.nextCommand();
            for (; command != null; command = run.nextCommand()) {
                try {
                    command.run();
                } catch (RuntimeException problem) {
                    failed(problem);
                }
            }
            if (next() == null) {
                shareCores();
            }
        }
    }

    private List<QueuedRun> ready() {
        long first = entries.stream()
                .filter(run -> !run.paused())
                .mapToLong(QueuedRun::group)
                .min()
                .orElse(0);
        return entries.stream()
                .filter(run -> !run.paused() && run.group() == first)
                .toList();
    }

    /** Those at work have all cores between them; where these do not come out even, whose turn is the newest has one more. */
    private void shareCores() {
        List<QueuedRun> ready = ready();
        List<QueuedRun> sharing = entries.stream()
                .filter(run -> run.atWork() || (run.sharesCores() && ready.contains(run)))
                .sorted(Comparator.comparingLong(QueuedRun::lastTurn).reversed())
                .toList();
        int atATime = Math.min(cores, sharing.size());
        for (int i = 0; i < sharing.size(); i++) {
            sharing.get(i).setThreads(cores / atATime + (i < cores % atATime ? 1 : 0));
        }
    }

    /** After a turn, or what it came to when it was the last. */
    private void settle(QueuedRun run) {
        try {
            if (!run.awaitTurn()) {
                entries.remove(run);
                run.end(RunStatus.COMPLETED);
            }
        } catch (Throwable problem) { // whatever it is, it ends this run only
            fail(run, problem);
        }
    }

    private void fail(QueuedRun run, Throwable problem) {
        entries.remove(run);
        run.fail(problem);
    }

    /** Saves every run as interrupted, so that it can be resumed, and ends; waits for the last save. */
    @Override
    public void close() {
        thread.closeAndWait(SECONDS_TO_CLOSE);
    }
}
