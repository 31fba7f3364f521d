package gradientlab.report.course;

import gradientlab.data.DatasetBundle;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.text.Texts;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the runs of parts 3 to 5 come from: trained now, or out of the store. A run that two parts show is made once. */
final class ReportRuns {
    private static final Texts TEXTS = Texts.of(ReportRuns.class);

    private final RunStore store;
    private final DatasetCache datasets;
    private final List<String> chosen;
    private final Map<TrainingConfig, ShownRun> trained = new HashMap<>();
    private final Set<String> opened = new LinkedHashSet<>();

    /** @param chosen ids of the stored runs that may be shown; empty for all */
    ReportRuns(RunStore store, DatasetCache datasets, List<String> chosen) {
        this.store = store;
        this.datasets = datasets;
        this.chosen = List.copyOf(new LinkedHashSet<>(chosen));
    }

    /** Whether the user said which runs to show. */
    boolean chosenByHand() {
        return !chosen.isEmpty();
    }

    /** Ids of the stored runs shown so far. */
    List<String> shown() {
        return List.copyOf(opened);
    }

    /** Ids of the chosen runs that no part has shown so far. */
    List<String> leftOut() {
        return chosen.stream().filter(id -> !opened.contains(id)).toList();
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
                run = train(config, new Follower(monitor.part(start, share), config.label()));
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
        return config.epochs() * (config.network().seesMaps() ? 10.0 : 1.0);
    }

    private ShownRun train(TrainingConfig config, Follower follower) throws IOException, InterruptedException {
        Trainer.Result result = Trainer.fit(config, dataset(config.dataset()), follower, follower.monitor::cancelled);
        return new ShownRun(
                config,
                result.log().copy(),
                result.seconds(),
                TrainingRun.gradientNames(config.network()),
                follower.last,
                "");
    }

    /**
     * Every stored run that is complete, or those that were chosen; newest first, without points.
     *
     * @throws IOException with a sentence when a chosen one is not there, cannot be read or has not ended
     */
    List<StoredRun> complete() throws IOException {
        List<StoredRun> complete = store.list().runs().stream()
                .filter(run -> run.status().over() && !run.log().epochs().isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return complete;
        }
        for (String id : chosen) {
            if (complete.stream().noneMatch(run -> run.id().equals(id))) {
                store.open(id); // says what is wrong with an id, or a run
                throw new IOException(TEXTS.get("runs.unfinished", id));
            }
        }
        return complete.stream().filter(run -> chosen.contains(run.id())).toList();
    }

    /** With its points, and the network as it was at the end if it and its data set can be read. */
    ShownRun open(StoredRun listed) throws IOException {
        StoredRun run = store.open(listed.id());
        opened.add(run.id());
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
        private final String label;
        private NetworkSnapshot last;

        Follower(FetchMonitor monitor, String label) {
            this.monitor = monitor;
            this.label = label;
        }

        @Override
        public void on(TrainingEvent event) {
            if (event instanceof TrainingEvent.Snapshot snapshot) {
                last = snapshot.snapshot();
            } else if (event instanceof TrainingEvent.Advanced advanced) {
                RunProgress progress = advanced.progress();
                monitor.update((double) progress.step() / Math.max(1, progress.totalSteps()), label);
            }
        }

        @Override
        public boolean wantsSnapshot(String runId) {
            return true;
        }
    }
}
