package gradientlab.training;

import gradientlab.text.Problems;
import java.io.IOException;
import java.util.function.IntSupplier;

/** Trains one run in turns and saves it every few seconds. For one thread at a time. */
final class RunKeeper implements AutoCloseable {
    /** What a kill may cost. */
    private static final long NANOS_BETWEEN_SAVES = 4_000_000_000L;

    /** A turn ends after a recorded point, or after this time. */
    private static final long NANOS_A_TURN = 100_000_000;

    private final TrainingRun run;
    private final RunFolder folder;
    private final TrainingListener listener;
    private final IntSupplier threads;
    private long saved = System.nanoTime();
    private boolean unsaved;

    /**
     * @param folder where to save; closed with this
     * @param threads for the run's next piece of work; asked before each
     */
    RunKeeper(TrainingRun run, RunFolder folder, TrainingListener listener, IntSupplier threads) {
        this.run = run;
        this.folder = folder;
        this.listener = listener;
        this.threads = threads;
    }

    TrainingRun run() {
        return run;
    }

    /** A few steps, or a piece of an evaluation; false when nothing was left to do. */
    boolean turn() throws InterruptedException {
        long start = System.nanoTime();
        int points = run.log().points().size();
        int step = run.counters().step();
        while (advance()) {
            long now = System.nanoTime();
            boolean late = now - saved > NANOS_BETWEEN_SAVES;
            boolean due = run.counters().step() > step
                    && CheckpointPolicy.due(run.counters().step());
            if (run.consistent() && (late || due)) {
                step = run.counters().step();
                save(RunStatus.RUNNING, "");
            }
            if (run.consistent() && (run.log().points().size() > points || now - start > NANOS_A_TURN)) {
                return true;
            }
        }
        return false;
    }

    private boolean advance() throws InterruptedException {
        run.setThreads(threads.getAsInt());
        return run.advance();
    }

    /** Saves, or says why it could not; either way the run goes on. */
    void save(RunStatus status, String message) {
        saved = System.nanoTime();
        try {
            folder.save(run, status, message);
            if (unsaved) { // what the user was told is no longer true
                listener.on(new TrainingEvent.Noted(run.id(), run.log().diagnosis()));
            }
            unsaved = false;
        } catch (IOException | RuntimeException problem) {
            if (!unsaved) { // once is enough; it is tried again every few seconds
                listener.on(new TrainingEvent.Noted(
                        run.id(), TrainingDiagnosis.notSaved(run.counters().step(), problem)));
            }
            unsaved = true;
        }
    }

    /** The last save, and the last word. */
    RunStatus end(RunStatus status) throws InterruptedException {
        while (!run.consistent()) { // a point without its validation accuracy could not be resumed
            advance();
        }
        RunStatus last = !run.finished() ? status : run.diverged() ? RunStatus.DIVERGED : RunStatus.COMPLETED;
        String why = last == RunStatus.DIVERGED ? run.log().diagnosis().sentence() : "";
        save(last, why);
        listener.on(new TrainingEvent.StatusChanged(run.id(), last, why));
        return last;
    }

    /** An error ended the run: what was saved before is kept. */
    void fail(Throwable problem) {
        String why = Problems.sentence(problem);
        try {
            folder.saveStatus(RunStatus.FAILED, why);
        } catch (IOException alsoFailed) {
            problem.addSuppressed(alsoFailed);
        }
        listener.on(new TrainingEvent.StatusChanged(run.id(), RunStatus.FAILED, why));
    }

    @Override
    public void close() {
        run.close();
        try {
            folder.close();
        } catch (IOException nothingToLose) { // only the lock is left, and it ends with the program
            return;
        }
    }
}
