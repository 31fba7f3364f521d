package gradientlab.training;

import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * A run in the queue; its network is made when its first turn comes. It belongs to the queue's thread, but for {@link #turn},
 * which one thread at a time may be at: while it is, commands to the run wait.
 */
final class QueuedRun {
    private static final Texts TEXTS = Texts.of(TrainingQueue.class);

    private final RunFolder folder;
    private final boolean sharesCores;
    private final TrainingListener listener;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private long group;
    private long turn;
    private boolean paused;
    private volatile int threads = 1;

    /** Under way, or null. */
    private FutureTask<Boolean> work;

    /** Null before its first turn; belongs to whoever is at its turn. */
    private RunKeeper keeper;

    /** @param folder closed with the run's end */
    QueuedRun(RunFolder folder, TrainingListener listener) {
        this.folder = folder;
        sharesCores = folder.config().engine().sharesCores();
        this.listener = listener;
    }

    String id() {
        return folder.id();
    }

    /** As in {@link TrainingEvent.Placed}. */
    long group() {
        return group;
    }

    void place(long newGroup) {
        group = newGroup;
        listener.on(new TrainingEvent.Placed(id(), group));
    }

    boolean paused() {
        return paused;
    }

    /** Whether others may be at their turns beside it. */
    boolean sharesCores() {
        return sharesCores;
    }

    /** Counts the turns of all runs: the last that this one had. */
    long lastTurn() {
        return turn;
    }

    boolean atWork() {
        return work != null;
    }

    /** From its next step on it computes by so many threads; may be called while it is at work. */
    void setThreads(int number) {
        threads = number;
    }

    /** Not while at work. */
    boolean begun() {
        return keeper != null;
    }

    void dropRate(double learningRate) {
        keeper.run().dropRate(learningRate);
    }

    void setPaused(boolean newPaused) {
        paused = newPaused;
        if (begun() && paused) {
            keeper.save(RunStatus.PAUSED, "");
        }
    }

    void tellStatus() {
        RunStatus status = paused ? RunStatus.PAUSED : begun() ? RunStatus.RUNNING : RunStatus.QUEUED;
        listener.on(new TrainingEvent.StatusChanged(id(), status, ""));
    }

    /**
     * Begins a turn.
     *
     * @param number of this turn among all
     * @param ended called when it has ended, where it was
     */
    void start(long number, DatasetCache datasets, Executor executor, Runnable ended) {
        turn = number;
        work = new FutureTask<>(() -> turn(datasets)) {
            @Override
            protected void done() {
                ended.run();
            }
        };
        executor.execute(work);
    }

    /**
     * Waits for the end of the turn; then it is no longer at work.
     *
     * @return whether anything is left to do
     * @throws Throwable what ended the run
     */
    boolean awaitTurn() throws Throwable {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        } finally {
            work = null;
        }
    }

    private boolean turn(DatasetCache datasets) throws IOException, InterruptedException {
        if (keeper != null) {
            return keeper.turn();
        }
        listener.on(new TrainingEvent.StatusChanged(id(), RunStatus.RUNNING, TEXTS.get("loading")));
        TrainingRun run = folder.run(datasets.get(folder.config().dataset()), listener);
        keeper = new RunKeeper(run, folder, listener, () -> threads);
        keeper.save(RunStatus.RUNNING, "");
        listener.on(new TrainingEvent.StatusChanged(id(), RunStatus.RUNNING, ""));
        return true;
    }

    /** To be carried out when its turn has ended. */
    void later(Runnable command) {
        later.add(command);
    }

    /** The next command that has waited, or null. */
    Runnable nextCommand() {
        return later.poll();
    }

    void fail(Throwable problem) {
        listener.failed(id(), problem);
        if (begun()) {
            keeper.fail(problem);
            keeper.close();
        } else {
            lastWord(RunStatus.FAILED, Problems.sentence(problem));
        }
    }

    void end(RunStatus status) {
        if (!begun()) {
            lastWord(status, "");
            return;
        }
        try {
            keeper.end(status);
        } catch (InterruptedException | CancellationException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error problem) {
            keeper.fail(problem); // while the folder is still locked
        } finally {
            keeper.close();
        }
    }

    /** About a run whose turn never came. */
    private void lastWord(RunStatus status, String message) {
        try (RunFolder closing = folder) {
            closing.saveStatus(status, message);
        } catch (IOException problem) {
            listener.on(new TrainingEvent.Noted(id(), TrainingDiagnosis.notSaved(0, problem)));
        }
        listener.on(new TrainingEvent.StatusChanged(id(), status, message));
    }
}
