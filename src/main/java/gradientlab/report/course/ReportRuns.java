package gradientlab.report.course;

import gradientlab.data.DatasetBundle;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.model.Architecture;
import gradientlab.training.DatasetCache;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStore;
import gradientlab.training.SavedNetwork;
import gradientlab.training.StoredRun;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import gradientlab.training.TrainingRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the runs of parts 3 to 5 come from: trained now, or out of the store. A run that two parts show is made once. */
final class ReportRuns {
    private final RunStore store;
    private final DatasetCache datasets;
    private final Map<TrainingConfig, ShownRun> trained = new HashMap<>();

    ReportRuns(RunStore store, DatasetCache datasets) {
        this.store = store;
        this.datasets = datasets;
    }

    DatasetBundle dataset(String name) throws IOException {
        return datasets.get(name);
    }

    /**
     * Trains these, one after the other.
     *
     * @throws java.util.concurrent.CancellationException when told to stop
     */
    List<ShownRun> train(List<TrainingConfig> configs, FetchMonitor monitor) throws IOException, InterruptedException {
        double total = configs.stream().mapToDouble(ReportRuns::effort).sum();
        double done = 0;
        List<ShownRun> runs = new ArrayList<>();
        for (TrainingConfig config : configs) {
            monitor.check();
            double start = done / total;
            double share = effort(config) / total;
            monitor.update(start, config.label());
            ShownRun run = trained.get(config);
            if (run == null) {
                run = train(config, new Follower(monitor, start, share, config.label()));
                monitor.check();
                trained.put(config, run);
            }
            runs.add(run);
            done += effort(config);
        }
        return runs;
    }

    /** An epoch of a network without convolution is 1, and next to nothing beside one of a CNN. */
    static double effort(TrainingConfig config) {
        return config.epochs() * (config.model().startsWith("mlp") ? 1.0 : 10.0);
    }

    private ShownRun train(TrainingConfig config, Follower follower) throws IOException, InterruptedException {
        Trainer.Result result = Trainer.fit(config, dataset(config.dataset()), follower, follower.monitor::cancelled);
        return new ShownRun(
                config,
                result.log().copy(),
                result.seconds(),
                TrainingRun.gradientNames(Architecture.named(config.model())),
                follower.last,
                "");
    }

    /** Every stored run that is complete, newest first, without its points. */
    List<StoredRun> complete() throws IOException {
        return store.list().runs().stream()
                .filter(run -> run.status().over() && !run.log().epochs().isEmpty())
                .toList();
    }

    /** With its points, and the network as it was at the end if it and its data set can be read. */
    ShownRun open(StoredRun listed) throws IOException {
        StoredRun run = store.open(listed.id());
        return new ShownRun(run.config(), run.log(), run.seconds(), run.gradientNames(), snapshot(run.id()), run.id());
    }

    private NetworkSnapshot snapshot(String id) {
        try (SavedNetwork network = SavedNetwork.open(store, id, datasets)) {
            return network == null ? null : network.snapshot();
        } catch (IOException | RuntimeException unreadable) {
            return null; // the curves are worth showing without it
        }
    }

    /** Passes progress on, and keeps the last snapshot. */
    private static final class Follower implements TrainingListener {
        private final FetchMonitor monitor;
        private final double start;
        private final double share;
        private final String label;
        private NetworkSnapshot last;

        Follower(FetchMonitor monitor, double start, double share, String label) {
            this.monitor = monitor;
            this.start = start;
            this.share = share;
            this.label = label;
        }

        @Override
        public void on(TrainingEvent event) {
            if (event instanceof TrainingEvent.Snapshot snapshot) {
                last = snapshot.snapshot();
            } else if (event instanceof TrainingEvent.Advanced advanced) {
                RunProgress progress = advanced.progress();
                monitor.update(start + share * progress.step() / Math.max(1, progress.totalSteps()), label);
            }
        }

        @Override
        public boolean wantsSnapshot(String runId) {
            return true;
        }
    }
}
