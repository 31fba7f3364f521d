package gradientlab.desk;

import gradientlab.data.Datasets;
import gradientlab.data.fetch.DatasetStore;
import gradientlab.data.pictures.PictureId;
import gradientlab.data.pictures.PictureOptions;
import gradientlab.data.pictures.PictureStore;
import gradientlab.engine.Cores;
import gradientlab.engine.NativeEngine;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.fx.Work;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.StepMetrics;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The window's one desk for training: starts, holds and follows runs for all tabs. FX thread only; training, files and
 * data sets are elsewhere.
 */
public final class TrainingDesk implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TrainingDesk.class);

    /** Curves are long and change little: redrawing them ten times a second is enough, and leaves the core to training. */
    private static final long NANOS_BETWEEN_REVISIONS = 90_000_000;

    private final TaskRunner tasks;
    private final RunStore store;
    private final DeskFiles files;
    private final DatasetCache datasets;
    private final TrainingQueue queue;
    private final TrainingNews news = new TrainingNews(this::receive, this::fail);
    private final Map<String, Supplier<String>> originTitles = new HashMap<>();
    private final ObservableList<LiveRun> runs = FXCollections.observableArrayList();
    private final ObservableList<LiveRun> readOnlyRuns = FXCollections.unmodifiableObservableList(runs);
    private final ObjectProperty<List<Draft>> built = new SimpleObjectProperty<>(this, "built", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyLongWrapper storeRevision = new ReadOnlyLongWrapper(this, "storeRevision");
    private final PictureStore pictures;
    private final ObservableList<DataItem> dataItems = FXCollections.observableArrayList();
    private final ObjectProperty<DataItem> dataset = new SimpleObjectProperty<>(this, "dataset");
    private final List<Consumer<List<LiveRun>>> resumptions = new ArrayList<>();
    private final Deletions deletions = new Deletions(this);
    private long revised;
    private long arrivals;
    private boolean closed;

    /**
     * @param stores of a data set that is not built in, by name; others are taken to be here
     * @param pictures the user's own
     */
    public TrainingDesk(
            TaskRunner tasks,
            RunStore store,
            DatasetCache datasets,
            Function<String, Optional<DatasetStore>> stores,
            PictureStore pictures) {
        this.tasks = tasks;
        this.store = store;
        this.datasets = datasets;
        files = new DeskFiles(store);
        this.pictures = pictures;
        Datasets.all().stream()
                .filter(one -> !one.imageShape().isEmpty())
                .map(one ->
                        new DataItem(one, tasks, stores.apply(one.id()).orElse(null), () -> datasets.forget(one.id())))
                .forEach(dataItems::add);
        pictures.newest().forEach(set -> dataItem(set.id())); // a few small files
        dataset.set(dataItems.get(0));
        queue = new TrainingQueue(store, datasets, news, Cores.besideWindow());
    }

    /** The desk of this data directory. */
    public static TrainingDesk of(TaskRunner tasks, Path dataDirectory) {
        return new TrainingDesk(
                tasks,
                new RunStore(dataDirectory),
                new DatasetCache(dataDirectory),
                name -> Datasets.store(name, dataDirectory),
                new PictureStore(dataDirectory));
    }

    /** Data sets of images, the default first, the user's own last. */
    public ObservableList<DataItem> dataItems() {
        return dataItems;
    }

    /**
     * One of {@link #dataItems}; pictures that nobody has asked for yet become one, also when they are not here.
     *
     * @param id as a configuration has it
     */
    public DataItem dataItem(String id) {
        return dataItems.stream()
                .filter(item -> item.name().equals(id))
                .findFirst()
                .orElseGet(() -> {
                    DataItem item = DataItem.ofPictures(PictureId.of(id).orElseThrow(), tasks, pictures);
                    dataItems.add(item);
                    return item;
                });
    }

    /**
     * Reads a folder of pictures, or a zip of one, in the background, and offers them as a data set.
     *
     * @param added receives it
     * @param failed receives what is wrong with it
     */
    TaskHandle addPictures(Path source, PictureOptions options, Consumer<DataItem> added, Consumer<Throwable> failed) {
        return tasks.run(
                TEXTS.get("pictures.adding", source.getFileName()),
                progress -> pictures.add(source, options, new FetchProgress(progress)),
                set -> {
                    DataItem item = dataItem(set.id());
                    item.found(set);
                    added.accept(item);
                },
                failed);
    }

    /** Whether the folder of a run's pictures has changed is said to whoever goes on with it, or hands it on. */
    void noteChanged(List<TrainingConfig> configs) {
        List<PictureId> trainedOn = configs.stream()
                .map(config -> PictureId.of(config.dataset()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!trainedOn.isEmpty()) {
            run(
                    progress -> trainedOn.stream()
                            .map(pictures::changed)
                            .flatMap(Optional::stream)
                            .findFirst(),
                    changed -> changed.ifPresent(this::report));
        }
    }

    /**
     * A tab tells what its runs are called after.
     *
     * @param origin the tab's id, as its runs have it
     * @param title in the language in use
     */
    public void nameOrigin(String origin, Supplier<String> title) {
        originTitles.put(origin, title);
    }

    /** Where runs come from, in words: a tab's title; what is no tab here, such as another program, by its id. */
    public String originTitle(String origin) {
        return originTitles.getOrDefault(origin, () -> origin).get();
    }

    /** The networks that the user builds in one tab, for the others to take. */
    public ObjectProperty<List<Draft>> builtProperty() {
        return built;
    }

    /** What is chosen in one tab is chosen in all: a course works on one data set at a time. */
    ObjectProperty<DataItem> datasetProperty() {
        return dataset;
    }

    /** Changes when curves or anything else of a run has: at most ten times a second while points come in. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The runs on the desk: queued, training, ended, or opened from the store; in the order they came. */
    public ObservableList<LiveRun> runs() {
        return readOnlyRuns;
    }

    /** What went wrong last, as a sentence; empty when nothing has, or after {@link #dismissProblem}. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tells the user of something that went wrong elsewhere. */
    void report(String sentence) {
        problem.set(sentence);
    }

    public void dismissProblem() {
        problem.set("");
    }

    /** Data sets for pictures of what the networks see; ask for them on a background thread. */
    public DatasetCache datasets() {
        return datasets;
    }

    /** What trains and what waits; its commands take a run's id. */
    public TrainingQueue queue() {
        return queue;
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
     * @param ended called at the end, whether they could be made or not; {@link #problemProperty} says why not
     */
    public void start(List<TrainingConfig> configs, String origin, Consumer<List<LiveRun>> started, Runnable ended) {
        List<TrainingConfig> wanted = List.copyOf(configs);
        tasks.run(
                progress -> files.create(wanted, origin),
                made -> {
                    arrivals++;
                    List<LiveRun> fresh = made.stream().map(this::put).toList();
                    submit(fresh);
                    storeChanged();
                    try {
                        started.accept(fresh);
                    } finally {
                        ended.run();
                    }
                },
                problem -> {
                    fail(problem);
                    ended.run();
                });
    }

    private void submit(List<LiveRun> together) {
        waiting(together);
        queue.submit(ids(together), news::cannotTrain);
    }

    private void join(List<LiveRun> together) {
        waiting(together);
        queue.join(ids(together), news::cannotTrain);
    }

    private static void waiting(List<LiveRun> together) {
        together.forEach(run -> run.apply(new TrainingEvent.StatusChanged(run.id(), RunStatus.QUEUED, "")));
    }

    private static List<String> ids(List<LiveRun> runs) {
        return runs.stream().map(LiveRun::id).toList();
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
        read(List.of(id), readable -> {
            readable.runs().forEach(stored -> opened.accept(put(stored)));
            readable.problems().forEach(this::fail);
        });
    }

    private void read(List<String> ids, Consumer<DeskFiles.Readable> done) {
        run(progress -> files.readable(ids), readable -> {
            arrivals++;
            done.accept(readable);
        });
    }

    /**
     * As {@link #open} of each, in this order; those that are gone or damaged are passed over in silence.
     *
     * @param opened receives one after the other
     */
    void openAll(List<String> ids, Consumer<LiveRun> opened) {
        read(
                ids,
                readable -> readable.runs().forEach(stored -> {
                    LiveRun known = find(stored.id());
                    opened.accept(known == null ? put(stored) : known);
                }));
    }

    /**
     * Goes on with runs that were stopped or interrupted, in turns with those that train now; those in the queue already
     * are left alone.
     *
     * @param resumed receives them on the desk
     */
    public void resume(List<String> ids, Consumer<List<LiveRun>> resumed) {
        read(ids.stream().filter(this::atRest).toList(), readable -> {
            List<LiveRun> ready = readable.runs().stream()
                    .filter(run -> atRest(run.id()) && run.resumable())
                    .map(this::put)
                    .toList();
            join(ready);
            noteChanged(ready.stream().map(LiveRun::config).toList());
            resumed.accept(ready);
            resumptions.forEach(listener -> listener.accept(ready));
            readable.problems().forEach(this::fail);
        });
    }

    /** Tells of runs that go on, whoever asked for it: their own tab draws them. */
    void onResumed(Consumer<List<LiveRun>> listener) {
        resumptions.add(listener);
    }

    private boolean atRest(String id) {
        LiveRun known = find(id);
        return known == null || !known.queued();
    }

    /** Takes a run that is not queued off the desk; it stays in the store. */
    public void remove(LiveRun run) {
        if (!run.queued()) {
            runs.remove(run);
            watch(run, false);
            revise();
        }
    }

    /** Takes every run off the desk that is not queued; they stay in the store. */
    public void removeEnded() {
        List.copyOf(runs).forEach(this::remove);
    }

    /** Loads the native library in the background: it takes a second, which the first training should not wait for. */
    public void warmUp() {
        tasks.run(progress -> NativeEngine.prepare(), ready -> {}, later -> {});
    }

    /** Reads the data set and loads the native library in the background, so that the first click finds them ready. */
    public void warmUp(String dataset) {
        tasks.run(
                progress -> {
                    NativeEngine.prepare();
                    return datasets.get(dataset);
                },
                ready -> {},
                later -> {}); // whoever trains on it hears why it cannot be read
    }

    /** Whether anything waits, trains or is held. */
    public boolean busy() {
        return runs.stream().anyMatch(LiveRun::queued);
    }

    /** Whether snapshots of this run are drawn now; making them costs the training a little. */
    public void watch(LiveRun run, boolean wanted) {
        news.watch(run.id(), wanted);
    }

    /** The run of this id on the desk, or null. */
    public LiveRun find(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(null);
    }

    /** A run resumed starts from what was saved, so what the desk knows of it is read anew. */
    private LiveRun put(StoredRun stored) {
        LiveRun run = find(stored.id());
        if (run != null) {
            run.load(stored);
        } else {
            run = new LiveRun(stored);
            runs.add(run);
        }
        run.setArrival(arrivals);
        revise();
        return run;
    }

    /** Stored runs that were deleted, in whichever tab. */
    public Deletions deletions() {
        return deletions;
    }

    /** The list of stored runs is another. */
    void storeChanged() {
        storeRevision.set(storeRevision.get() + 1);
    }

    /** Changes when the list of stored runs may have: a run has come or ended. */
    ReadOnlyLongProperty storedProperty() {
        return storeRevision.getReadOnlyProperty();
    }

    private void revise() {
        revised = System.nanoTime();
        revision.set(revision.get() + 1);
    }

    /** Everything since the last pulse; the points of a run together, so that its curves are drawn once. */
    private void receive(List<TrainingEvent> events) {
        if (closed) { // the last words of runs that were saved: nobody is left to hear them
            return;
        }
        Map<LiveRun, List<StepMetrics>> points = new LinkedHashMap<>();
        boolean worthTelling = false;
        boolean ended = false;
        for (TrainingEvent event : events) {
            LiveRun run = find(event.runId());
            if (run == null) {
                continue;
            }
            if (event instanceof TrainingEvent.Point point) {
                points.computeIfAbsent(run, key -> new ArrayList<>()).add(point.metrics());
            } else {
                run.apply(event);
                ended |= event instanceof TrainingEvent.StatusChanged && !run.queued();
                worthTelling |= !(event instanceof TrainingEvent.Advanced || event instanceof TrainingEvent.Snapshot);
            }
        }
        points.forEach(LiveRun::addPoints);
        if (ended) {
            storeChanged();
        }
        if (worthTelling || System.nanoTime() - revised > NANOS_BETWEEN_REVISIONS) {
            revise(); // a run ends with other news than a point, so no point is left out
        }
    }

    /** Works in the background; the user is told why if it cannot be done. */
    public <T> void run(Work<T> work, Consumer<T> done) {
        tasks.run(work, done, this::fail);
    }

    /** Tells the user why something could not be done. */
    void fail(Throwable reason) {
        report(reason instanceof InvalidSetting bad ? bad.getMessage() : Problems.sentence(reason));
    }

    /** The run has another name, in the store already. */
    void renamed(String id, String name) {
        LiveRun run = find(id);
        if (run != null) {
            run.rename(name);
            revise();
        }
    }

    /**
     * Looks for runs that ended with the program that trained them.
     *
     * @param found receives them, in the order they were started; may be empty
     */
    public void interrupted(Consumer<List<StoredRun>> found) {
        run(progress -> files.interrupted(), found);
    }

    /** Whether nothing can be asked of it any more. */
    boolean closed() {
        return closed;
    }

    /** Saves what trains so that it can be resumed, and waits for the last save; deleted runs are gone for good. */
    @Override
    public void close() {
        closed = true;
        queue.close();
        datasets.forgetAll();
        try {
            store.emptyTrash();
        } catch (IOException laterThen) { // the next window tries again
            return;
        }
    }
}
