package gradientlab.report.course;

import gradientlab.data.DatasetBundle;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.text.Texts;
import gradientlab.training.DatasetCache;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.RunGroup;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStore;
import gradientlab.training.SavedNetwork;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/** Where the runs of parts 3 to 5 come from: trained now, or out of the store. A run that two parts show is made once. */
final class ReportRuns {
    private static final Texts TEXTS = Texts.of(ReportRuns.class);

    private final RunStore store;
    private final DatasetCache datasets;
    private final List<String> chosen;
    private final int cores;
    private final Map<TrainingConfig, ShownRun> trained = new HashMap<>();
    private final Set<String> opened = new LinkedHashSet<>();

    /**
     * @param chosen ids of the stored runs that may be shown; empty for all
     * @param cores to train on
     */
    ReportRuns(RunStore store, DatasetCache datasets, List<String> chosen, int cores) {
        this.store = store;
        this.datasets = datasets;
        this.chosen = List.copyOf(new LinkedHashSet<>(chosen));
        this.cores = cores;
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
     * Trains these side by side.
     *
     * @throws java.util.concurrent.CancellationException when told to stop
     */
    List<ShownRun> train(List<TrainingConfig> configs, FetchMonitor monitor) throws IOException, InterruptedException {
        List<TrainingConfig> fresh = configs.stream()
                .distinct()
                .filter(config -> !trained.containsKey(config))
                .toList();
        if (!fresh.isEmpty()) {
            Path folder = Files.createTempDirectory("lab-report");
            try {
                train(fresh, new RunStore(folder), monitor);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        }
        return configs.stream().map(trained::get).toList();
    }

    private void train(List<TrainingConfig> configs, RunStore kept, FetchMonitor monitor)
            throws IOException, InterruptedException {
        Map<String, TrainingConfig> byId = new LinkedHashMap<>();
        for (TrainingConfig config : configs) {
            byId.put(kept.create(config, "", RunStore.DEFAULT_ORIGIN), config);
        }
        Follower follower = new Follower(byId, monitor);
        RunGroup.train(kept, List.copyOf(byId.keySet()), datasets, cores, follower, monitor::cancelled);
        monitor.check();
        for (Map.Entry<String, TrainingConfig> entry : byId.entrySet()) {
            StoredRun run = kept.open(entry.getKey());
            if (!run.status().over()) {
                throw new IOException(run.message());
            }
            trained.put(entry.getValue(), new ShownRun(run, follower.last.get(run.id()), false));
        }
    }

    /** An epoch of a network without convolution is 1, and next to nothing beside one of a CNN. */
    static double effort(TrainingConfig config) {
        return config.epochs() * (config.network().seesMaps() ? 10.0 : 1.0);
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
        return new ShownRun(run, snapshot(run.id()), true);
    }

    private NetworkSnapshot snapshot(String id) {
        try (SavedNetwork network = SavedNetwork.open(store, id, datasets)) {
            return network == null ? null : network.snapshot();
        } catch (IOException | RuntimeException unreadable) {
            return null; // the curves are worth showing without it
        }
    }

    /** Passes progress on, and keeps the last snapshots. */
    private static final class Follower implements TrainingListener {
        private final Map<String, TrainingConfig> runs;
        private final FetchMonitor monitor;
        private final Map<String, NetworkSnapshot> last = new HashMap<>();
        private final Map<String, Double> done = new HashMap<>();

        Follower(Map<String, TrainingConfig> runs, FetchMonitor monitor) {
            this.runs = runs;
            this.monitor = monitor;
        }

        @Override
        public void on(TrainingEvent event) {
            if (event instanceof TrainingEvent.Snapshot snapshot) {
                last.put(event.runId(), snapshot.snapshot());
            } else if (event instanceof TrainingEvent.Advanced advanced) {
                RunProgress progress = advanced.progress();
                double part = (double) progress.step() / Math.max(1, progress.totalSteps());
                done.put(event.runId(), part * effort(runs.get(event.runId())));
                double all =
                        runs.values().stream().mapToDouble(ReportRuns::effort).sum();
                double soFar =
                        done.values().stream().mapToDouble(Double::doubleValue).sum();
                monitor.update(soFar / all, TEXTS.get("progress.training", runs.size()));
            }
        }

        @Override
        public boolean wantsSnapshot(String runId) {
            return true;
        }
    }
}
