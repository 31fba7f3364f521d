package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.engine.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.apache.commons.io.file.PathUtils;

/** Trains one run alone on the calling thread. */
public final class Trainer {
    private Trainer() {}

    /**
     * What came out.
     *
     * @param id of the run
     * @param config with what was changed in mid-run
     * @param status completed, stopped or diverged
     * @param log all that was recorded
     * @param seconds training time, evaluations included
     */
    public record Result(String id, TrainingConfig config, RunStatus status, TrainingLog log, double seconds) {}

    /**
     * A new run that is not kept.
     *
     * @param stopped asked between two steps
     */
    public static Result fit(
            TrainingConfig config, DatasetBundle data, TrainingListener listener, BooleanSupplier stopped)
            throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("lab-trainer");
            try {
                RunStore store = new RunStore(folder);
                return fit(store.lock(store.create(config, "", RunStore.DEFAULT_ORIGIN)), data, listener, stopped);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Starts a stored run, or goes on with it where it was saved; saved every few seconds. The folder is closed.
     *
     * @throws IOException with a sentence when what was saved cannot be read
     */
    public static Result fit(RunFolder folder, DatasetBundle data, TrainingListener listener, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        TrainingRun run;
        try {
            run = folder.run(data, listener);
        } catch (IOException | RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
        try (RunKeeper keeper = new RunKeeper(run, folder, listener, Cores::besideWindow)) {
            return fit(keeper, listener, stopped);
        }
    }

    private static Result fit(RunKeeper keeper, TrainingListener listener, BooleanSupplier stopped)
            throws InterruptedException {
        TrainingRun run = keeper.run();
        keeper.save(RunStatus.RUNNING, ""); // a window that lists it says that it trains
        listener.on(new TrainingEvent.StatusChanged(run.id(), RunStatus.RUNNING, ""));
        try {
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                more = keeper.turn();
            }
            RunStatus status = keeper.end(RunStatus.STOPPED);
            return new Result(
                    run.id(), run.config(), status, run.log(), run.counters().seconds());
        } catch (RuntimeException | Error problem) {
            keeper.fail(problem);
            throw problem;
        }
    }
}
