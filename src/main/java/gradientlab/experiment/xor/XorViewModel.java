package gradientlab.experiment.xor;

import gradientlab.experiment.Changed;
import gradientlab.experiment.Stateful;
import gradientlab.fx.FxBridge;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.History;
import gradientlab.training.xor.SeedStudy;
import gradientlab.training.xor.StopRule;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorFrame.State;
import gradientlab.training.xor.XorSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The XOR tab's state and commands. Any setting that decides the run builds the network anew from the same seed, so
 * what is on screen is always what the settings say; speed and stop condition act on the run as it goes.
 */
public final class XorViewModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(XorViewModel.class);

    /** The speeds of the slider, in epochs a second. */
    public static final double[] SPEEDS = {1, 3, 10, 30, 100, 300, 1000, XorSession.UNLIMITED};

    /** While nobody looks, and when the user wants little motion. */
    private static final long CALM_FRAME_NANOS = 500_000_000;

    /** Every second pulse: 30 frames a second look fluent, and on two cores leave the training its own. */
    private static final long FRAME_NANOS = 28_000_000;

    /** Curves are long and change little: redrawing them ten times a second is enough while training runs. */
    private static final long CURVE_NANOS = 90_000_000;

    /** Told of the curves as they grow; FX thread. */
    public interface CurveListener {
        /** A new network: earlier curves are void. */
        void restarted();

        void extended(History.Chunk chunk);
    }

    private final XorConfig start = XorConfig.course(XorActivation.SIGMOID);
    private final ObjectProperty<XorActivation> activation = new SimpleObjectProperty<>(start.activation());
    private final BooleanProperty sigmoidOutput = new SimpleBooleanProperty(start.sigmoidOutput());
    private final ObjectProperty<EngineKind> engine = new SimpleObjectProperty<>(start.engine());
    private final IntegerProperty hidden = new SimpleIntegerProperty(start.hidden());
    private final DoubleProperty learningRate = new SimpleDoubleProperty(start.learningRate());
    private final IntegerProperty batch = new SimpleIntegerProperty(start.batch());
    private final IntegerProperty epochs = new SimpleIntegerProperty(start.epochs());
    private final DoubleProperty std = new SimpleDoubleProperty(start.std());
    private final LongProperty seed = new SimpleLongProperty(start.seed());
    private final IntegerProperty speed = new SimpleIntegerProperty(SPEEDS.length - 1);
    private final DoubleProperty stopAccuracy = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<PointTool> tool = new SimpleObjectProperty<>(PointTool.LOOK);
    private final ObjectProperty<PointEdits> points = new SimpleObjectProperty<>(PointEdits.NONE);

    private final ReadOnlyObjectWrapper<XorFrame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SeedStudy> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TaskHandle> studyTask = new ReadOnlyObjectWrapper<>();

    private final TaskRunner tasks;
    private final FxBridge<XorFrame> bridge = new FxBridge<>(this::receive);
    private final FxBridge<Throwable> failures = new FxBridge<>(this::receiveFailures);
    private final XorSession session;
    private CurveListener curves = new CurveListener() {
        @Override
        public void restarted() {}

        @Override
        public void extended(History.Chunk chunk) {}
    };
    private volatile boolean watched = true;
    private volatile boolean calm;
    private volatile long lastFrameAsked;
    private long lastCurves;
    private final List<History.Chunk> newEpochs = new ArrayList<>();
    private final List<History.Chunk> shownEpochs = new ArrayList<>();
    private boolean applying;
    private boolean dl4jLoaded;
    private XorConfig loaded;
    private XorData blobs;

    public XorViewModel(TaskRunner tasks) {
        this(tasks, new ReadOnlyBooleanWrapper());
    }

    /** @param reducedMotion whether to redraw a few times a second only */
    public XorViewModel(TaskRunner tasks, ReadOnlyBooleanProperty reducedMotion) {
        this.tasks = tasks;
        calm = reducedMotion.get();
        reducedMotion.addListener((property, old, now) -> calm = now);
        session = new XorSession(bridge::publish, this::frameWanted, failures::publish);
        for (Property<?> setting : List.of(activation, sigmoidOutput, engine, hidden, learningRate, batch, epochs)) {
            setting.addListener((property, old, now) -> settingChanged(false));
        }
        for (Property<?> setting : List.<Property<?>>of(std, seed)) {
            setting.addListener((property, old, now) -> settingChanged(true));
        }
        speed.addListener((property, old, now) -> session.setSpeed(SPEEDS[now.intValue()]));
        stopAccuracy.addListener((property, old, now) -> session.setStopRule(new StopRule(now.doubleValue())));
        settingChanged(true);
    }

    // Settings

    public ObjectProperty<XorActivation> activationProperty() {
        return activation;
    }

    public BooleanProperty sigmoidOutputProperty() {
        return sigmoidOutput;
    }

    public ObjectProperty<EngineKind> engineProperty() {
        return engine;
    }

    public IntegerProperty hiddenProperty() {
        return hidden;
    }

    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** Samples a step; 0 is the full training set. */
    public IntegerProperty batchProperty() {
        return batch;
    }

    public IntegerProperty epochsProperty() {
        return epochs;
    }

    public DoubleProperty stdProperty() {
        return std;
    }

    public LongProperty seedProperty() {
        return seed;
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

    /** The course's settings for an activation, with its data; the engine, seed and speed stay. */
    public void applyPreset(XorActivation preset) {
        XorConfig course = XorConfig.course(preset);
        applying = true;
        activation.set(course.activation());
        sigmoidOutput.set(course.sigmoidOutput());
        hidden.set(course.hidden());
        learningRate.set(course.learningRate());
        batch.set(course.batch());
        epochs.set(course.epochs());
        std.set(course.std());
        applying = false;
        settingChanged(true);
    }

    /** Whether the settings are the course's for this activation. */
    public boolean isPreset(XorActivation preset) {
        XorConfig course = XorConfig.course(preset).withSeed(seed.get()).withEngine(engine.get());
        return course.equals(config());
    }

    private XorConfig config() {
        return new XorConfig(
                activation.get(),
                sigmoidOutput.get(),
                engine.get(),
                hidden.get(),
                learningRate.get(),
                batch.get(),
                epochs.get(),
                std.get(),
                seed.get());
    }

    private void settingChanged(boolean newData) {
        if (applying) {
            return;
        }
        XorConfig config;
        try {
            config = config();
        } catch (IllegalArgumentException invalid) {
            problem.set(invalid.getMessage());
            return;
        }
        if (newData) {
            points.set(PointEdits.NONE);
        }
        load(config);
    }

    private void load(XorConfig config) {
        problem.set(config.engine() == EngineKind.DL4J && !dl4jLoaded ? TEXTS.get("dl4j.loading") : "");
        if (loaded == null || loaded.std() != config.std() || loaded.seed() != config.seed()) {
            blobs = XorData.of(config);
        }
        loaded = config;
        session.load(config, data());
    }

    private XorData data() {
        return blobs.withTrain(points.get().applyTo(blobs.train()));
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<XorState> stateful() {
        return new Stateful<>(
                XorState.class,
                this::current,
                this::restore,
                List.of(
                        activation,
                        sigmoidOutput,
                        engine,
                        hidden,
                        learningRate,
                        batch,
                        epochs,
                        std,
                        seed,
                        speed,
                        stopAccuracy,
                        tool,
                        points),
                (before, now) -> TEXTS.get("change." + Changed.component(before, now)));
    }

    private XorState current() {
        double stop = stopAccuracy.get();
        return new XorState(loaded, points.get(), speed.get(), Double.isNaN(stop) ? 0 : stop, tool.get());
    }

    private void restore(XorState next) {
        XorConfig config = next.config();
        boolean samePoints = next.points().equals(points.get());
        applying = true;
        activation.set(config.activation());
        sigmoidOutput.set(config.sigmoidOutput());
        engine.set(config.engine());
        hidden.set(config.hidden());
        learningRate.set(config.learningRate());
        batch.set(config.batch());
        epochs.set(config.epochs());
        std.set(config.std());
        seed.set(config.seed());
        points.set(next.points());
        applying = false;
        speed.set(next.speed());
        stopAccuracy.set(next.stopAccuracy() == 0 ? Double.NaN : next.stopAccuracy());
        tool.set(next.tool());
        if (!config.equals(loaded)) {
            load(config);
        } else if (!samePoints) {
            session.setData(data());
        }
    }

    // Commands

    public void toggleRun() {
        if (state.get() == State.RUNNING) {
            session.pause();
        } else {
            session.run();
        }
    }

    /** Trains on, if it does not already. */
    public void run() {
        if (state.get() != State.RUNNING) {
            session.run();
        }
    }

    public void oneEpoch() {
        session.oneEpoch();
    }

    /** Back to the same initial weights; points the student added stay. */
    public void reset() {
        settingChanged(false);
    }

    public void newSeed() {
        seed.set(seed.get() + 1);
    }

    public void addPoint(double x, double y, int label) {
        try {
            changePoints(points.get().with(new AddedPoint(x, y, label)));
        } catch (InvalidSetting tooMany) {
            problem.set(tooMany.getMessage());
        }
    }

    public void erasePoints(double x, double y, double radius) {
        changePoints(points.get().without(blobs.train(), x, y, radius));
    }

    /** The blobs as the seed made them. */
    public void restorePoints() {
        changePoints(PointEdits.NONE);
    }

    /** Nothing to train on is no choice. */
    private void changePoints(PointEdits edits) {
        if (!edits.equals(points.get()) && edits.sizeOf(blobs.train().size()) > 0) {
            points.set(edits);
            session.setData(data());
        }
    }

    /**
     * Trains the current settings from many seeds in the background: each on its own blobs, or all on the points that the
     * student has made.
     */
    public void runSeeds(int count) {
        cancelSeeds();
        XorConfig config = config();
        XorData own = points.get().equals(PointEdits.NONE) ? null : data();
        study.set(null);
        studyTask.set(tasks.run(
                TEXTS.get("seeds.title"),
                progress -> SeedStudy.run(
                        config,
                        one -> own == null ? XorData.of(one) : own,
                        count,
                        done -> progress.update((double) done / count, TEXTS.get("seeds.done", done, count)),
                        progress::cancelled),
                result -> {
                    study.set(result);
                    studyTask.set(null);
                },
                failure -> {
                    studyTask.set(null);
                    problem.set(Objects.toString(failure.getMessage(), failure.toString()));
                }));
    }

    public void cancelSeeds() {
        if (studyTask.get() != null) {
            studyTask.get().cancel();
            studyTask.set(null);
        }
    }

    // What the view shows

    /** The last snapshot, null before the first. */
    public ReadOnlyObjectProperty<XorFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is wrong with the settings or the run, empty when nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The last many-seeds study, null when there is none. */
    public ReadOnlyObjectProperty<SeedStudy> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /** The curves so far, in stretches from epoch 0 on; they grow a few times a second, before the frame changes. */
    List<History.Chunk> history() {
        return Collections.unmodifiableList(shownEpochs);
    }

    /** The study now running, null when none is. */
    public ReadOnlyObjectProperty<TaskHandle> studyTaskProperty() {
        return studyTask.getReadOnlyProperty();
    }

    /** Replaces the listener; the new one is told at once of all the curves so far. */
    public void setCurveListener(CurveListener listener) {
        curves = listener;
        curves.restarted();
        shownEpochs.forEach(curves::extended);
    }

    /** Whether the tab is in front: an unseen network is drawn twice a second, not sixty times. */
    public void setWatched(boolean nowWatched) {
        watched = nowWatched;
    }

    private boolean frameWanted() {
        long now = System.nanoTime();
        if (!bridge.wanted() || now - lastFrameAsked < (watched && !calm ? FRAME_NANOS : CALM_FRAME_NANOS)) {
            return false;
        }
        lastFrameAsked = now;
        return true;
    }

    private void receive(List<XorFrame> frames) {
        for (XorFrame next : frames) {
            if (next.fresh()) {
                newEpochs.clear();
                shownEpochs.clear();
                curves.restarted();
            }
            if (next.history().size() > 0) {
                newEpochs.add(next.history());
            }
        }
        XorFrame last = frames.get(frames.size() - 1);
        long now = System.nanoTime();
        if (last.state() != State.RUNNING || now - lastCurves > CURVE_NANOS) {
            lastCurves = now;
            newEpochs.forEach(curves::extended);
            shownEpochs.addAll(newEpochs);
            newEpochs.clear();
        }
        if (last.config().engine() == EngineKind.DL4J && !dl4jLoaded) {
            dl4jLoaded = true;
            problem.set("");
        }
        frame.set(last);
        state.set(last.state());
    }

    private void receiveFailures(List<Throwable> problems) {
        Throwable first = problems.get(0);
        state.set(State.DIED);
        problem.set(TEXTS.get("training-stopped") + " " + Objects.toString(first.getMessage(), first.toString()));
    }

    @Override
    public void close() {
        cancelSeeds();
        session.close();
    }
}
