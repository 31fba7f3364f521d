package gradientlab.training;

import gradientlab.data.DatasetBundle;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The trajectory of a stored run. Its checkpoints are those that {@link CheckpointPolicy} kept; what lies between is
 * trained anew, and comes out the same. A branch is a stored run of its own, which knows its parent and has its curve up to
 * where it begins. Reads and trains: not for the FX thread.
 */
public final class StoredTrajectory implements Trajectory<TrainingConfig, float[], String> {
    private static final Texts TEXTS = Texts.of(StoredTrajectory.class);

    private final RunStore store;
    private final DatasetCache datasets;
    private final StoredRun run;
    private final Path folder;

    private StoredTrajectory(RunStore store, DatasetCache datasets, StoredRun run) throws IOException {
        this.store = store;
        this.datasets = datasets;
        this.run = run;
        folder = store.folder(run.id());
    }

    /**
     * What a run has recorded by now.
     *
     * @throws IOException with a sentence when there is none of this id, or it is damaged
     */
    public static StoredTrajectory open(RunStore store, String id, DatasetCache datasets) throws IOException {
        return new StoredTrajectory(store, datasets, store.open(id));
    }

    /** The run as it was when this was opened. */
    public StoredRun run() {
        return run;
    }

    /** Where there are checkpoints, in ascending order; empty before the first save. */
    public List<Integer> steps() throws IOException {
        return SavedState.read(folder).checkpoints().stream().map(Kept::step).toList();
    }

    @Override
    public Series series(String name) {
        return run.log().series(name);
    }

    @Override
    public Checkpoint<float[]> at(int step) throws IOException {
        KeptNetwork found = KeptNetwork.load(folder, step);
        if (found == null) {
            throw new IOException(TEXTS.get("branch.none", run.id(), step));
        }
        Kept kept = found.kept();
        try (var network = found.network()) {
            return new Checkpoint<>(
                    kept.step(), network.parameters(), network.running(), network.optimizerMemory(), kept.counters());
        }
    }

    /**
     * As in {@link Trajectory}; the branch is stopped where it begins. Another learning rate holds from the step on: what
     * the run's schedule changed before no longer counts.
     *
     * @throws InvalidSetting when the configuration has another network, other data or another order than the run
     */
    @Override
    public String branch(int step, TrainingConfig config) throws IOException, InterruptedException {
        TrainingConfig wanted = config.learningRate() == run.config().learningRate()
                ? config
                : config.withSchedule(config.schedule().after(step));
        requireSame(wanted);
        if (step < 0 || step > run.step()) {
            throw new InvalidSetting("step", TEXTS.get("branch.step", run.id(), run.step(), step));
        }
        DatasetBundle bundle = datasets.get(run.config().dataset());
        try (TrainingRun there = replay(step, bundle)) {
            if (there.finished()) {
                throw new InvalidSetting("step", TEXTS.get("branch.lost", run.id(), step));
            }
            if (step > Math.multiplyExact(there.stepsPerEpoch(), wanted.epochs())) {
                throw new InvalidSetting("epochs", TEXTS.get("branch.epochs", wanted.epochs(), step));
            }
            return keep(there, wanted, bundle, step);
        }
    }

    private String keep(TrainingRun there, TrainingConfig config, DatasetBundle bundle, int step) throws IOException {
        String id = store.create(config, "", run.origin(), new Parent(run.id(), step));
        try (RunFolder branch = store.lock(id);
                TrainingRun from = there.branch(id, config, bundle)) {
            branch.save(from, RunStatus.STOPPED, "");
            return id;
        } catch (IOException | RuntimeException failed) {
            store.discard(id);
            throw failed;
        }
    }

    /** Trains from the nearest checkpoint up to a step; from the start when there is none, since the seed decides that. */
    private TrainingRun replay(int step, DatasetBundle bundle) throws IOException, InterruptedException {
        KeptNetwork nearest = KeptNetwork.load(folder, step);
        if (nearest == null && run.parent() != null) {
            throw new InvalidSetting(
                    "step",
                    TEXTS.get(
                            "branch.before",
                            run.id(),
                            run.parent().step(),
                            run.parent().id()));
        }
        TrainingConfig config = run.config();
        TrainingRun replay = nearest == null
                ? TrainingRun.start(run.id(), config, bundle, TrainingListener.NONE)
                : TrainingRun.resume(
                        run.id(),
                        config,
                        bundle,
                        TrainingListener.NONE,
                        nearest.network(),
                        run.log().upTo(nearest.kept()),
                        nearest.kept().counters());
        try {
            while ((replay.counters().step() < step || !replay.consistent()) && replay.advance()) {
                continue;
            }
            return replay;
        } catch (RuntimeException | InterruptedException failed) {
            replay.close();
            throw failed;
        }
    }

    private void requireSame(TrainingConfig config) {
        TrainingConfig own = run.config();
        requireSame("model", own.network().equals(config.network()));
        requireSame("dataset", own.dataset().equals(config.dataset()));
        requireSame("batch", own.batch() == config.batch());
        requireSame("train-limit", own.trainLimit() == config.trainLimit());
        requireSame("val-limit", own.validationLimit() == config.validationLimit());
        requireSame("seed", own.seed() == config.seed());
    }

    private static void requireSame(String setting, boolean same) {
        if (!same) {
            throw new InvalidSetting(setting, TEXTS.get("branch." + setting));
        }
    }
}
