package gradientlab.experiment.xor;

import gradientlab.data.plane.PointTable;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.StateProperty;
import gradientlab.fx.TaskRunner;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.PlaneScale;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorFrame.State;
import gradientlab.training.xor.XorSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The XOR tab's state and commands. Any setting that decides the run builds the network anew from the same seed, so
 * what is on screen is what the settings say; only the learning rate of a run that is under way changes as it goes, like
 * speed and stop condition.
 */
public final class XorViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(XorViewModel.class);

    /** The speeds of the slider, in epochs a second. */
    public static final double[] SPEEDS = {1, 3, 10, 30, 100, 300, 1000, XorSession.UNLIMITED};

    private static final List<String> TABLE_ENDINGS = List.of("csv", "tsv", "txt");

    static final int FULL_SPEED = SPEEDS.length - 1;

    /** At 30 epochs a second the sigmoid's plateau lasts two seconds, and the boundary bends before one's eyes. */
    static final int FIRST_SPEED = 3;

    private final StateProperty<XorState> state = new StateProperty<>(XorState.FIRST);
    private final StateProperty<XorConfig> config = state.lens(XorState::config, XorState::configured);
    private final StringProperty refused = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final XorRunModel run;
    private final SeedsModel seeds;
    private final TaskRunner tasks;
    private final FileDialogs files;
    private boolean dl4jLoaded;
    private boolean anew;
    /** As the configuration makes them. */
    private XorData made;

    /** @param reducedMotion whether to redraw a few times a second only */
    public XorViewModel(TaskRunner tasks, FileDialogs files, ReadOnlyBooleanProperty reducedMotion) {
        this.tasks = tasks;
        this.files = files;
        seeds = new SeedsModel(tasks);
        state.addListener((property, before, now) -> follow(before, now)); // before the run and every view
        state.refusedProperty().addListener((property, old, now) -> problem.set(now));
        refused.addListener((property, old, now) -> problem.set(""));
        run = new XorRunModel(
                state.lens(XorState::pinned, XorState::withPinned),
                reducedMotion,
                failure -> tell(failure, TEXTS.get("training-stopped") + " "));
        run.frameProperty().addListener((property, old, now) -> {
            if (now.config().engine() == EngineKind.DL4J && !dl4jLoaded) {
                dl4jLoaded = true;
                problem.set("");
            }
        });
        run.setSpeed(SPEEDS[FIRST_SPEED]);
        made = XorData.of(config.get());
        reset();
    }

    /** Everything that the controls set. */
    StateProperty<XorState> state() {
        return state;
    }

    /** What decides the run: always what is trained. Other made come without what the student did to the points. */
    StateProperty<XorConfig> config() {
        return config;
    }

    /** What is wrong with what stands in a field, so that it is not the setting in force; empty when nothing is. */
    StringProperty refusedProperty() {
        return refused;
    }

    XorRunModel run() {
        return run;
    }

    SeedsModel seeds() {
        return seeds;
    }

    /** The points now, those to learn from as the student has made them. */
    XorData data() {
        return made.withTrain(state.get().points().applyTo(made.train()));
    }

    /** From the plane to the units of the data. */
    PlaneScale scale() {
        return made.scale();
    }

    /** What is wrong with the settings or the run, empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The course's settings for an activation, with its data, from the start; the engine, seed and speed stay. */
    public void applyPreset(HiddenActivation preset) {
        XorState next = state.get().preset(preset);
        anew = true;
        if (next.equals(state.get())) {
            reset();
        }
        state.set(next);
        anew = false;
    }

    /** Whether the settings are the course's for this activation. */
    public boolean isPreset(HiddenActivation preset) {
        return state.get().preset(preset).config().equals(config.get());
    }

    /** Builds the network anew, unless only the rate of a run under way is another, or its points: that goes on. */
    private void follow(XorState before, XorState now) {
        XorConfig next = now.config();
        if (!next.sameData(before.config())) {
            made = XorData.of(next);
        }
        if (now.speed() != before.speed()) {
            run.setSpeed(SPEEDS[now.speed()]);
        }
        if (now.stopAccuracy() != before.stopAccuracy()) {
            run.setStopAccuracy(now.stopAccuracy());
        }
        boolean same = next.equals(before.config());
        boolean anotherRate = next.equals(before.config().withLearningRate(next.learningRate()));
        if (anew || !same && !(anotherRate && run.underWay())) {
            reset();
            return;
        }
        if (!same) {
            run.session().setLearningRate(next.learningRate());
        }
        if (!now.points().equals(before.points())) {
            run.session().setData(data());
        }
    }

    // Commands

    /** Runs or pauses. */
    public void toggleRun() {
        if (run.stateProperty().get() == State.RUNNING) {
            run.session().pause();
        } else {
            start();
        }
    }

    /** Trains on, if it does not already; not with another setting than what stands in its field. */
    public void start() {
        if (run.stateProperty().get() != State.RUNNING && !refuses()) {
            run.session().run();
        }
    }

    public void oneEpoch() {
        if (!refuses()) {
            run.session().oneEpoch();
        }
    }

    private boolean refuses() {
        if (!refused.get().isEmpty()) {
            problem.set(TEXTS.get("run.refused", refused.get()));
        }
        return !refused.get().isEmpty();
    }

    /** Back to the same initial weights; points the student added stay. */
    public void reset() {
        problem.set(config.get().engine() == EngineKind.DL4J && !dl4jLoaded ? TEXTS.get("dl4j.loading") : "");
        run.session().load(config.get(), data());
    }

    public void newSeed() {
        config.update(now -> now.withSeed(now.seed() + 1));
    }

    /** Asks for a file of the student's own points. */
    public void openTable() {
        files.open(TEXTS.get("own.open"), TEXTS.get("own.kind"), TABLE_ENDINGS).ifPresent(this::openTable);
    }

    /** Whether a file looks like a table. */
    static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TABLE_ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** Reads the student's own points. What cannot be read changes nothing and is told in a sentence. */
    public void openTable(Path file) {
        readTable(file.getFileName().toString(), () -> PointTable.of(file));
    }

    /** As {@link #openTable(Path)}, from the text of a table; null is none. */
    public void pasteTable(String text) {
        readTable(TEXTS.get("own.pasted"), () -> PointTable.of(text == null ? "" : text));
    }

    private void readTable(String source, Callable<PointTable> table) {
        tasks.run(
                progress -> OwnPoints.of(source, table.call()),
                own -> {
                    problem.set("");
                    config.update(now -> now.withOwn(own));
                },
                failure -> problem.set(source + ": " + Problems.sentence(failure)));
    }

    public void addPoint(double x, double y, int label) {
        try {
            changePoints(points().with(new AddedPoint(x, y, label)));
        } catch (InvalidSetting tooMany) {
            problem.set(tooMany.getMessage());
        }
    }

    /** Takes away every point as near as this to the line from one place to another. */
    public void erasePoints(double fromX, double fromY, double toX, double toY, double radius) {
        changePoints(points().without(made.train(), new Stroke(fromX, fromY, toX, toY, radius)));
    }

    /** The points as the seed made them. */
    public void restorePoints() {
        changePoints(PointEdits.NONE);
    }

    private PointEdits points() {
        return state.get().points();
    }

    private void changePoints(PointEdits edits) {
        if (edits.equals(points())) {
            return;
        }
        if (edits.sizeOf(made.train().size()) == 0) {
            problem.set(TEXTS.get("points.none"));
            return;
        }
        problem.set("");
        state.update(now -> now.withPoints(edits));
    }

    /** Trains the current settings from many seeds in the background. */
    public void runSeeds(int count) {
        if (!refuses()) {
            seeds.run(config.get(), points(), data(), count, failure -> tell(failure, ""));
        }
    }

    private void tell(Throwable failure, String before) {
        problem.set(before + Objects.toString(failure.getMessage(), failure.toString()));
    }

    @Override
    public void close() {
        seeds.cancel();
        run.close();
    }
}
