package gradientlab.training;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

/**
 * Runs waiting and being trained, on one daemon thread. Runs submitted together take turns of a few steps, so that their
 * curves grow side by side; the next group starts when all of the one before it have ended or been paused.
 *
 * <p>Commands may be given from any thread; they are carried out between two steps. Every event reaches the listener on
 * the training thread.
 */
public final class TrainingQueue implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TrainingQueue.class);
    private static final long SECONDS_TO_CLOSE = 20;

    private final RunStore store;
    private final DatasetCache datasets;
    private final TrainingListener listener;
    private final CommandThread thread;

    // Owned by the training thread.
    private final List<Entry> entries = new ArrayList<>();
    private long groups;

    /** A run in the queue; its network is made when its first turn comes. */
    private static final class Entry {
        private final RunFolder folder;
        private long group;
        private RunKeeper keeper;
        private boolean paused;

        Entry(RunFolder folder) {
            this.folder = folder;
        }

        String id() {
            return folder.id();
        }
    }

    /** @param listener called on the training thread */
    public TrainingQueue(RunStore store, DatasetCache datasets, TrainingListener listener) {
        this.store = store;
        this.datasets = datasets;
        this.listener = listener;
        thread = new CommandThread("training", new Turns());
    }

    /**
     * Queues stored runs behind the others; together they take turns.
     *
     * @param ids of runs that can be resumed
     * @param failed called on the training thread with the id and the reason when one cannot be queued
     */
    public void submit(List<String> ids, BiConsumer<String, Exception> failed) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> enqueue(wanted, ++groups, failed));
    }

    /** As {@link #submit}, but they take turns with those that train now: for runs that go on where they were. */
    public void join(List<String> ids, BiConsumer<String, Exception> failed) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> enqueue(wanted, current(), failed));
    }

    /** Runs that wait need not any longer: they take turns with those that train now. */
    public void bringForward(List<String> ids) {
        List<String> wanted = List.copyOf(ids);
        thread.command(() -> {
            long now = current();
            entries.stream().filter(entry -> wanted.contains(entry.id())).forEach(entry -> place(entry, now));
        });
    }

    /** The group that trains now; a new one when none does. */
    private long current() {
        List<Entry> ready = ready();
        return ready.isEmpty() ? ++groups : ready.get(0).group;
    }

    private void place(Entry entry, long group) {
        entry.group = group;
        listener.on(new TrainingEvent.Placed(entry.id(), group));
    }

    private void enqueue(List<String> ids, long group, BiConsumer<String, Exception> failed) {
        ids.forEach(id -> enqueue(id, group, failed));
    }

    private void enqueue(String id, long group, BiConsumer<String, Exception> failed) {
        if (find(id) != null) {
            return;
        }
        try {
            Entry entry = new Entry(store.lock(id));
            place(entry, group);
            entries.add(entry);
            listener.on(new TrainingEvent.StatusChanged(id, RunStatus.QUEUED, ""));
        } catch (IOException | RuntimeException problem) {
            failed.accept(id, problem);
        }
    }

    /** Holds a run; others take its place. */
    public void pause(String id) {
        thread.command(() -> setPaused(find(id), true));
    }

    /** Lets a paused run go on, in turns with those that train now. */
    public void unpause(String id) {
        thread.command(() -> setPaused(find(id), false));
    }

    /** Holds every run that is here; what is submitted later trains. */
    public void pauseAll() {
        thread.command(() -> entries.forEach(entry -> setPaused(entry, true)));
    }

    public void unpauseAll() {
        thread.command(() -> entries.forEach(entry -> setPaused(entry, false)));
    }

    private void setPaused(Entry entry, boolean paused) {
        if (entry == null || entry.paused == paused) {
            return;
        }
        List<Entry> training = ready();
        entry.paused = paused;
        if (entry.keeper != null && paused) {
            entry.keeper.save(RunStatus.PAUSED, "");
        }
        if (!paused && !training.isEmpty()) { // else one of the two groups would say that it trains, and stand still
            long now = training.get(0).group;
            place(entry, entry.keeper == null ? Math.max(entry.group, now) : now);
        }
        RunStatus status = paused ? RunStatus.PAUSED : entry.keeper == null ? RunStatus.QUEUED : RunStatus.RUNNING;
        listener.on(new TrainingEvent.StatusChanged(entry.id(), status, ""));
    }

    /** Ends a run where it is; {@link #submit} goes on with it later. */
    public void stop(String id) {
        thread.command(() -> {
            Entry entry = find(id);
            if (entry != null) {
                entries.remove(entry);
                end(entry, RunStatus.STOPPED);
            }
        });
    }

    public void stopAll() {
        thread.command(() -> {
            List<Entry> all = List.copyOf(entries);
            entries.clear();
            all.forEach(entry -> end(entry, RunStatus.STOPPED));
        });
    }

    /** From its next step on, another learning rate; the run's configuration remembers it. Refused before the first. */
    public void dropRate(String id, double learningRate) {
        LearningRateSchedule.reject(learningRate);
        thread.command(() -> {
            Entry entry = find(id);
            if (entry == null || entry.keeper == null) {
                throw new InvalidSetting("learningRate", TEXTS.get("drop-early"));
            }
            entry.keeper.run().dropRate(learningRate);
        });
    }

    private Entry find(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Round and round in the first group that has anything to do. */
    private final class Turns implements CommandThread.Work {
        private int turn;

        @Override
        public long nanosUntilDue() {
            return ready().isEmpty() ? CommandThread.NEVER : 0;
        }

        @Override
        public void piece() throws InterruptedException {
            List<Entry> ready = ready();
            turn(ready.get(Math.floorMod(turn++, ready.size())));
        }

        @Override
        public void failed(Throwable problem) {
            listener.commandFailed(problem instanceof Exception e ? e : new IllegalStateException(problem));
        }

        @Override
        public void ended() {
            entries.forEach(entry -> end(entry, RunStatus.INTERRUPTED));
            entries.clear();
        }
    }

    private List<Entry> ready() {
        long first = entries.stream()
                .filter(entry -> !entry.paused)
                .mapToLong(entry -> entry.group)
                .min()
                .orElse(0);
        return entries.stream()
                .filter(entry -> !entry.paused && entry.group == first)
                .toList();
    }

    private void turn(Entry entry) throws InterruptedException {
        try {
            if (entry.keeper == null) {
                begin(entry);
            } else if (!entry.keeper.turn()) {
                entries.remove(entry);
                end(entry, RunStatus.COMPLETED);
            }
        } catch (IOException | RuntimeException | Error problem) {
            entries.remove(entry);
            fail(entry, problem);
        }
    }

    private void begin(Entry entry) throws IOException {
        listener.on(new TrainingEvent.StatusChanged(entry.id(), RunStatus.RUNNING, TEXTS.get("loading")));
        TrainingRun run = entry.folder.run(datasets.get(entry.folder.config().dataset()), listener);
        entry.keeper = new RunKeeper(run, entry.folder, listener);
        entry.keeper.save(RunStatus.RUNNING, "");
        listener.on(new TrainingEvent.StatusChanged(entry.id(), RunStatus.RUNNING, ""));
    }

    private void fail(Entry entry, Throwable problem) {
        if (entry.keeper != null) {
            entry.keeper.fail(problem);
            entry.keeper.close();
        } else {
            report(entry, RunStatus.FAILED, Problems.sentence(problem));
        }
    }

    private void end(Entry entry, RunStatus status) {
        if (entry.keeper == null) {
            report(entry, status, "");
            return;
        }
        try {
            entry.keeper.end(status, "");
        } catch (InterruptedException | CancellationException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error problem) {
            entry.keeper.fail(problem); // while the folder is still locked
        } finally {
            entry.keeper.close();
        }
    }

    /** The last word about a run whose turn never came. */
    private void report(Entry entry, RunStatus status, String message) {
        try (RunFolder folder = entry.folder) {
            folder.saveStatus(status, message);
        } catch (IOException problem) {
            listener.on(new TrainingEvent.Noted(entry.id(), TrainingDiagnosis.notSaved(0, problem)));
        }
        listener.on(new TrainingEvent.StatusChanged(entry.id(), status, message));
    }

    /** Saves every run as interrupted, so that it can be resumed, and ends; waits for the last save. */
    @Override
    public void close() {
        thread.closeAndWait(SECONDS_TO_CLOSE);
    }
}
