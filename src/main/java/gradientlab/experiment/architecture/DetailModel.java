package gradientlab.experiment.architecture;

import gradientlab.data.DatasetBundle;
import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.StateProperty;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.RunStatus;
import gradientlab.training.SavedNetwork;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is shown of one run: weights, predictions, confusion. While it trains they come from the training itself, as long
 * as somebody looks; when it rests they are read from its last save. FX thread only.
 */
final class DetailModel {
    /** How many images of one cell of the confusion matrix are shown. */
    static final int MOST_EXAMPLES = 12;

    /** A rest of a run: where its last save is the newest there is. */
    private record Rest(LiveRun run, RunStatus status, int step) {}

    private final TrainingDesk desk;
    private final ObjectProperty<LiveRun> run = new SimpleObjectProperty<>(this, "run");
    private final StateProperty<Detail> detail;
    private final StateProperty<Boolean> perFilter;
    private final StateProperty<Boolean> rowShares;
    private final BooleanProperty test = new SimpleBooleanProperty(this, "test");
    private final ReadOnlyObjectWrapper<NetworkSnapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
    private final ReadOnlyObjectWrapper<int[]> unitClasses = new ReadOnlyObjectWrapper<>(this, "unitClasses");
    private final ReadOnlyObjectWrapper<Confusion> confusion = new ReadOnlyObjectWrapper<>(this, "confusion");
    private final ReadOnlyObjectWrapper<DatasetBundle> images = new ReadOnlyObjectWrapper<>(this, "images");
    private final ReadOnlyObjectWrapper<Examples> examples = new ReadOnlyObjectWrapper<>(this, "examples");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private boolean lookedAt;
    private boolean hadTest;
    private boolean changing;
    private LiveRun watched;
    private NetworkSnapshot lastLive;
    private String imagesAskedFor;
    private Rest read;
    private int asked;

    DetailModel(TrainingDesk desk, StateProperty<ArchitectureState> state) {
        this.desk = desk;
        detail = state.lens(ArchitectureState::detail, ArchitectureState::withDetail);
        perFilter = state.lens(ArchitectureState::perFilter, ArchitectureState::withPerFilter);
        rowShares = state.lens(ArchitectureState::rowShares, ArchitectureState::withRowShares);
        run.addListener(observable -> changeRun());
        test.addListener(observable -> {
            examples.set(null);
            if (!changing) {
                refresh();
            }
        });
    }

    /** Whose details; null for none. */
    ObjectProperty<LiveRun> runProperty() {
        return run;
    }

    StateProperty<Detail> detailProperty() {
        return detail;
    }

    /** Whether every unit's picture has a scale of its own; otherwise, as in the course, all share one. */
    StateProperty<Boolean> perFilterProperty() {
        return perFilter;
    }

    /** Whether the confusion matrix shows per cent of each true class rather than counts. */
    StateProperty<Boolean> rowSharesProperty() {
        return rowShares;
    }

    /** Whether the confusion matrix is about the test images; set by itself when a run has been tested. */
    BooleanProperty testProperty() {
        return test;
    }

    /** The newest weights and predictions; null before there are any. */
    ReadOnlyObjectProperty<NetworkSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** For each unit of the first layer the class it responds to most; null before the first epoch's end. */
    ReadOnlyObjectProperty<int[]> unitClassesProperty() {
        return unitClasses.getReadOnlyProperty();
    }

    /** Null before the first epoch's end, or the test. */
    ReadOnlyObjectProperty<Confusion> confusionProperty() {
        return confusion.getReadOnlyProperty();
    }

    /** The run's images; null until they are read. */
    ReadOnlyObjectProperty<DatasetBundle> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** What {@link #askForExamples} found; null before. */
    ReadOnlyObjectProperty<Examples> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Why something cannot be shown; empty for nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether somebody looks at the details: only then the training makes pictures for them. */
    void setLookedAt(boolean looking) {
        lookedAt = looking;
        refresh();
    }

    private void changeRun() {
        snapshot.set(null);
        unitClasses.set(null);
        confusion.set(null);
        examples.set(null);
        problem.set("");
        read = null;
        lastLive = null;
        asked++;
        hadTest = run.get() != null && run.get().testProperty().get() != null;
        changing = true; // else half of the new run would be shown
        test.set(hadTest);
        changing = false;
        refresh();
    }

    /** Takes over what is new of the run. */
    void refresh() {
        watch();
        LiveRun of = run.get();
        if (of == null || !lookedAt) {
            return;
        }
        loadImages(of.config().dataset());
        NetworkSnapshot live = of.snapshotProperty().get();
        if (live != lastLive) { // one that is known may be older than what was read from the last save
            lastLive = live;
            snapshot.set(live);
        }
        int epochs = of.epochs().size();
        unitClasses.set(epochs == 0 ? null : of.epochs().get(epochs - 1).unitClasses());
        boolean tested = of.testProperty().get() != null;
        if (tested && !hadTest) {
            hadTest = true;
            test.set(true);
        }
        Confusion newest = Confusion.of(of, test.get());
        if (!Objects.equals(newest, confusion.get())) {
            confusion.set(newest);
        }
        readRested(of);
    }

    private void watch() {
        LiveRun wanted = lookedAt && run.get() != null && run.get().queued() ? run.get() : null;
        if (wanted != watched) {
            if (watched != null) {
                desk.watch(watched, false);
            }
            if (wanted != null) {
                desk.watch(wanted, true);
            }
            watched = wanted;
        }
    }

    private void loadImages(String dataset) {
        boolean here = images.get() != null && images.get().name().equals(dataset);
        if (here || dataset.equals(imagesAskedFor)) {
            return;
        }
        imagesAskedFor = dataset;
        images.set(null);
        desk.tasks()
                .run(
                        progress -> desk.datasets().get(dataset),
                        bundle -> {
                            if (dataset.equals(imagesAskedFor)) {
                                images.set(bundle);
                                imagesAskedFor = null;
                            }
                        },
                        this::fail);
    }

    /** The training makes no picture of a run at rest, and perhaps none of its last step. */
    private void readRested(LiveRun of) {
        int step = of.progress().step();
        boolean resting = of.status() != RunStatus.QUEUED && of.status() != RunStatus.RUNNING;
        boolean behind = snapshot.get() == null || snapshot.get().step() < step;
        Rest rest = new Rest(of, of.status(), step);
        if (!resting || !behind || step == 0 || rest.equals(read)) {
            return;
        }
        read = rest;
        desk.tasks()
                .run(
                        progress -> {
                            try (SavedNetwork saved = SavedNetwork.open(desk.store(), of.id(), desk.datasets())) {
                                return saved == null ? null : saved.snapshot();
                            }
                        },
                        found -> {
                            boolean newer = found != null
                                    && (snapshot.get() == null
                                            || found.step() > snapshot.get().step());
                            if (run.get() == of && newer) {
                                snapshot.set(found);
                            }
                        },
                        this::fail);
    }

    /** Looks for images of one cell of the confusion matrix, with the run's network as it was last saved. */
    void askForExamples(int label, int predicted) {
        LiveRun of = run.get();
        boolean amongTest = test.get();
        int question = ++asked;
        desk.tasks()
                .run(
                        progress -> {
                            try (SavedNetwork saved = SavedNetwork.open(desk.store(), of.id(), desk.datasets())) {
                                return saved == null
                                        ? null
                                        : new Examples(
                                                amongTest,
                                                label,
                                                predicted,
                                                saved.step(),
                                                saved.examples(amongTest, label, predicted, MOST_EXAMPLES));
                            }
                        },
                        found -> {
                            if (question == asked) {
                                examples.set(found);
                            }
                        },
                        this::fail);
    }

    private void fail(Throwable reason) {
        problem.set(reason.getMessage() == null ? reason.toString() : reason.getMessage());
    }
}
