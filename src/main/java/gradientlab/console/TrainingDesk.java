package gradientlab.console;

import gradientlab.fx.FxBridge;
import gradientlab.fx.TaskRunner;
import gradientlab.model.Architecture;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import gradientlab.training.StepMetrics;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import gradientlab.training.TrainingQueue;
import gradientlab.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The window's one desk for training: starts, holds and follows runs for all tabs. FX thread only; training, files and
 * data sets are elsewhere.
 */
public final class TrainingDesk implements AutoCloseable {
    private final TaskRunner tasks;
    private final RunStore store;
    private final DatasetCache datasets;
    private final TrainingQueue queue;
    private final FxBridge<TrainingEvent> bridge = new FxBridge<>(this::receive);
    private final FxBridge<Exception> failures = new FxBridge<>(list -> list.forEach(this::fail));
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final ObservableList<LiveRun> runs = FXCollections.observableArrayList();
    private final ObservableList<LiveRun> readOnlyRuns = FXCollections.unmodifiableObservableList(runs);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public TrainingDesk(TaskRunner tasks, RunStore store, DatasetCache datasets) {
        this.tasks = tasks;
        this.store = store;
        this.datasets = datasets;
        queue = new TrainingQueue(store, datasets, new TrainingListener() {
            @Override
            public void on(TrainingEvent event) {
                bridge.publish(event);
            }

            @Override
            public boolean wantsSnapshot(String runId) {
                return watched.contains(runId) && bridge.wanted();
            }
        });
    }

    /** The desk of this data directory. */
    public static TrainingDesk of(TaskRunner tasks, Path dataDirectory) {
        return new TrainingDesk(tasks, new RunStore(dataDirectory), new DatasetCache(dataDirectory));
    }

    /** The runs on the desk: queued, training, ended, or opened from the store; in the order they came. */
    public ObservableList<LiveRun> runs() {
        return readOnlyRuns;
    }

    /** What went wrong last, as a sentence; empty when nothing has, or after {@link #dismissProblem}. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void dismissProblem() {
        problem.set("");
    }

    /** Data sets for pictures of what the networks see; ask for them on a background thread. */
    public DatasetCache datasets() {
        return datasets;
    }

    public RunStore store() {
        return store;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    /**
     * Makes new runs that train in turns with each other, behind what is queued already.
     *
     * @param origin the tab they belong to
     * @param started receives them on the desk, in the order of the configurations
     */
    public void start(List<TrainingConfig> configs, String origin, Consumer<List<LiveRun>> started) {
        List<TrainingConfig> wanted = List.copyOf(configs);
        tasks.run(
                "",
                progress -> {
                    List<StoredRun> made = new ArrayList<>();
                    for (TrainingConfig config : wanted) {
                        made.add(store.open(store.create(config, "", origin)));
                    }
                    return made;
                },
                made -> {
                    List<LiveRun> fresh = made.stream().map(this::put).toList();
                    queue.submit(fresh.stream().map(LiveRun::id).toList(), failures::publish);
                    started.accept(fresh);
                },
                this::fail);
    }

    /**
     * Brings a stored run to the desk to be looked at or compared; it does not train.
     *
     * @param opened receives it
     */
    public void open(String id, Consumer<LiveRun> opened) {
        LiveRun known = find(id);
        if (known != null) {
            opened.accept(known);
            return;
        }
        tasks.run("", progress -> store.open(id), stored -> opened.accept(put(stored)), this::fail);
    }

    /** Goes on with runs that were stopped or interrupted, together. */
    public void resume(List<String> ids) {
        List<String> wanted = List.copyOf(ids);
        tasks.run(
                "",
                progress -> {
                    List<StoredRun> stored = new ArrayList<>();
                    for (String id : wanted) {
                        stored.add(store.open(id));
                    }
                    return stored;
                },
                stored -> {
                    stored.forEach(this::put);
                    queue.submit(wanted, failures::publish);
                },
                this::fail);
    }

    /** Takes a run that is not queued off the desk; it stays in the store. */
    public void remove(LiveRun run) {
        if (!run.queued()) {
            runs.remove(run);
            watched.remove(run.id());
        }
    }

    public void pause(LiveRun run) {
        queue.pause(run.id());
    }

    public void unpause(LiveRun run) {
        queue.unpause(run.id());
    }

    public void stop(LiveRun run) {
        queue.stop(run.id());
    }

    public void pauseAll() {
        queue.pauseAll();
    }

    public void unpauseAll() {
        queue.unpauseAll();
    }

    public void stopAll() {
        queue.stopAll();
    }

    /**
     * From the run's next step on, another learning rate.
     *
     * @throws gradientlab.nn.InvalidSetting for a rate no training could use
     */
    public void dropRate(LiveRun run, double learningRate) {
        queue.dropRate(run.id(), learningRate);
    }

    /** Whether snapshots of this run are drawn now; making them costs the training a little. */
    public void watch(LiveRun run, boolean wanted) {
        if (wanted) {
            watched.add(run.id());
        } else {
            watched.remove(run.id());
        }
    }

    /** The run of this id on the desk, or null. */
    public LiveRun find(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
    }

    /** A run resumed starts from what was saved, so an older picture of it on the desk is replaced. */
    private LiveRun put(StoredRun stored) {
        LiveRun fresh = new LiveRun(stored, gradientNames(stored));
        LiveRun known = find(stored.id());
        if (known == null) {
            runs.add(fresh);
        } else {
            runs.set(runs.indexOf(known), fresh);
        }
        return fresh;
    }

    private static List<String> gradientNames(StoredRun stored) {
        return stored.gradientNames().isEmpty()
                ? TrainingRun.gradientNames(Architecture.named(stored.config().model()))
                : stored.gradientNames();
    }

    /** Everything since the last pulse; the points of a run together, so that its curves are drawn once. */
    private void receive(List<TrainingEvent> events) {
        Map<LiveRun, List<StepMetrics>> points = new LinkedHashMap<>();
        for (TrainingEvent event : events) {
            LiveRun run = find(event.runId());
            if (run == null) {
                continue;
            }
            if (event instanceof TrainingEvent.Point point) {
                points.computeIfAbsent(run, key -> new ArrayList<>()).add(point.metrics());
            } else {
                run.apply(event);
            }
        }
        points.forEach(LiveRun::addPoints);
    }

    private void fail(Throwable reason) {
        problem.set(reason.getMessage() == null ? reason.toString() : reason.getMessage());
    }

    /** The run has another name, in the store already. */
    void renamed(String id, String name) {
        LiveRun run = find(id);
        if (run != null) {
            run.rename(name);
        }
    }

    /** Saves what trains so that it can be resumed; waits for the last save. */
    @Override
    public void close() {
        queue.close();
    }

    /** Everything in the store, for the drawer; call it on a background thread. */
    RunStore.Listing listing() throws IOException {
        return store.list();
    }
}
