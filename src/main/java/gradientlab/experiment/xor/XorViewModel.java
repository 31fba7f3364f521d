package gradientlab.experiment.xor;

import gradientlab.experiment.Changed;
import gradientlab.experiment.Stateful;
import gradientlab.fx.TaskRunner;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorFrame.State;
import gradientlab.training.xor.XorSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The XOR tab's state and commands. Any setting that decides the run builds the network anew from the same seed, so
 * what is on screen is what the settings say; only the learning rate of a run that is under way changes as it goes, like
 * speed and stop condition.
 */
public final class XorViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(XorViewModel.class);

    /** The speeds of the slider, in epochs a second. */
    public static final double[] SPEEDS = {1, 3, 10, 30, 100, 300, 1000, XorSession.UNLIMITED};

    static final int FULL_SPEED = SPEEDS.length - 1;

    /** At 30 epochs a second the sigmoid's plateau lasts two seconds, and the boundary bends before one's eyes. */
    static final int FIRST_SPEED = 3;

    private final XorSettings settings = new XorSettings();
    private final IntegerProperty speed = new SimpleIntegerProperty(FIRST_SPEED);
    private final DoubleProperty stopAccuracy = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<PointTool> tool = new SimpleObjectProperty<>(PointTool.LOOK);
    private final ObjectProperty<PointEdits> points = new SimpleObjectProperty<>(PointEdits.NONE);
    private final ReadOnlyObjectWrapper<XorConfig> loaded = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final XorRunModel run;
    private final SeedsModel seeds;
    private boolean dl4jLoaded;
    private XorData blobs;

    public XorViewModel(TaskRunner tasks) {
        this(tasks, new ReadOnlyBooleanWrapper());
    }

    /** @param reducedMotion whether to redraw a few times a second only */
    public XorViewModel(TaskRunner tasks, ReadOnlyBooleanProperty reducedMotion) {
        seeds = new SeedsModel(tasks);
        run = new XorRunModel(reducedMotion, failure -> tell(failure, TEXTS.get("training-stopped") + " "));
        settings.onChange(this::settingChanged);
        settings.refused().addListener((property, old, now) -> problem.set(""));
        speed.addListener((property, old, now) -> run.session().setSpeed(SPEEDS[now.intValue()]));
        stopAccuracy.addListener((property, old, now) -> run.setStopAccuracy(now.doubleValue()));
        run.frameProperty().addListener((property, old, now) -> {
            if (now.config().engine() == EngineKind.DL4J && !dl4jLoaded) {
                dl4jLoaded = true;
                problem.set("");
            }
        });
        run.session().setSpeed(SPEEDS[FIRST_SPEED]);
        load(settings.config());
    }

    XorSettings settings() {
        return settings;
    }

    XorRunModel run() {
        return run;
    }

    SeedsModel seeds() {
        return seeds;
    }

    /** Index into {@link #SPEEDS}. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    /** Validation accuracy at which to stop, 0 to 1; NaN never. */
    public DoubleProperty stopAccuracyProperty() {
        return stopAccuracy;
    }

    /** What a click on the map does. */
    ObjectProperty<PointTool> toolProperty() {
        return tool;
    }

    /** What the student did to the training points. */
    ObjectProperty<PointEdits> pointsProperty() {
        return points;
    }

    /** The configuration that is trained. */
    ReadOnlyObjectProperty<XorConfig> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** The points now, those to learn from as the student has made them. */
    XorData data() {
        return blobs.withTrain(points.get().applyTo(blobs.train()));
    }

    /** What is wrong with the settings or the run, empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The course's settings for an activation, with its data; the engine, seed and speed stay. */
    public void applyPreset(XorActivation preset) {
        settings.set(settings.course(preset));
        points.set(PointEdits.NONE);
        load(settings.config());
    }

    /** Whether the settings are the course's for this activation. */
    public boolean isPreset(XorActivation preset) {
        return settings.course(preset).equals(loaded.get());
    }

    private void settingChanged(Property<?> which) {
        XorConfig config;
        try {
            config = settings.config();
        } catch (InvalidSetting invalid) {
            problem.set(invalid.getMessage());
            return;
        }
        if (which == settings.std() || which == settings.seed()) {
            points.set(PointEdits.NONE);
        }
        use(config);
    }

    /** Builds the network anew, unless only the rate of a run under way is another: that goes on with it. */
    private void use(XorConfig config) {
        if (onlyAnotherRate(config)) {
            loaded.set(config);
            run.session().setLearningRate(config.learningRate());
        } else {
            load(config);
        }
    }

    private boolean onlyAnotherRate(XorConfig config) {
        return run.underWay() && config.equals(loaded.get().withLearningRate(config.learningRate()));
    }

    private void load(XorConfig config) {
        problem.set(config.engine() == EngineKind.DL4J && !dl4jLoaded ? TEXTS.get("dl4j.loading") : "");
        XorConfig before = loaded.get();
        if (before == null || before.std() != config.std() || before.seed() != config.seed()) {
            blobs = XorData.of(config);
        }
        loaded.set(config);
        run.session().load(config, data());
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<XorState> stateful() {
        List<ObservableValue<?>> all = new ArrayList<>(settings.all());
        all.addAll(List.of(speed, stopAccuracy, tool, points, run.kept().pinnedProperty()));
        return new Stateful<>(
                XorState.class,
                this::current,
                this::restore,
                all,
                (before, now) -> TEXTS.get("change." + Changed.component(before, now)));
    }

    private XorState current() {
        double stop = stopAccuracy.get();
        return new XorState(
                loaded.get(),
                points.get(),
                speed.get(),
                Double.isNaN(stop) ? 0 : stop,
                tool.get(),
                run.kept().pinned());
    }

    private void restore(XorState next) {
        boolean samePoints = next.points().equals(points.get());
        settings.set(next.config());
        points.set(next.points());
        speed.set(next.speed());
        stopAccuracy.set(next.stopAccuracy() == 0 ? Double.NaN : next.stopAccuracy());
        tool.set(next.tool());
        run.kept().restore(next.pinned());
        boolean same = next.config().equals(loaded.get());
        boolean sameNetwork = same || onlyAnotherRate(next.config());
        if (!same) {
            use(next.config());
        }
        if (sameNetwork && !samePoints) {
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
        String refused = settings.refused().get();
        if (!refused.isEmpty()) {
            problem.set(TEXTS.get("run.refused", refused));
        }
        return !refused.isEmpty();
    }

    /** Back to the same initial weights; points the student added stay. */
    public void reset() {
        load(settings.config());
    }

    public void newSeed() {
        settings.seed().set(settings.seed().get() + 1);
    }

    public void addPoint(double x, double y, int label) {
        try {
            changePoints(points.get().with(new AddedPoint(x, y, label)));
        } catch (InvalidSetting tooMany) {
            problem.set(tooMany.getMessage());
        }
    }

    /** Takes away every point as near as this to the line from one place to another. */
    public void erasePoints(double fromX, double fromY, double toX, double toY, double radius) {
        changePoints(points.get().without(blobs.train(), new Stroke(fromX, fromY, toX, toY, radius)));
    }

    /** The blobs as the seed made them. */
    public void restorePoints() {
        changePoints(PointEdits.NONE);
    }

    private void changePoints(PointEdits edits) {
        if (edits.equals(points.get())) {
            return;
        }
        if (edits.sizeOf(blobs.train().size()) == 0) {
            problem.set(TEXTS.get("points.none"));
            return;
        }
        problem.set("");
        points.set(edits);
        run.session().setData(data());
    }

    /** Trains the current settings from many seeds in the background. */
    public void runSeeds(int count) {
        if (!refuses()) {
            seeds.run(loaded.get(), points.get(), data(), count, failure -> tell(failure, ""));
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
