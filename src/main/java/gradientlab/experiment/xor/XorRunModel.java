package gradientlab.experiment.xor;

import gradientlab.fx.FxBridge;
import gradientlab.training.xor.History;
import gradientlab.training.xor.StopRule;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorFrame.State;
import gradientlab.training.xor.XorMaps;
import gradientlab.training.xor.XorSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;

/** One network in training, as the window sees it: the last frame, the curves so far, and the runs it is compared with. */
final class XorRunModel implements AutoCloseable {
    /** Columns and rows of the maps. */
    private static final int RESOLUTION = 100;

    /** While nobody looks, and when the user wants little motion. */
    private static final long CALM_FRAME_NANOS = 500_000_000;

    /** Every second pulse, 30 frames a second: a boundary moves fluently. */
    private static final long FRAME_NANOS = 28_000_000;

    /**
     * Curves are long and change little, and at full speed hundreds of epochs lie between two frames: on two cores each
     * frame costs some more. Eleven a second are enough for both.
     */
    private static final long CURVE_NANOS = 90_000_000;

    /** Told of the curves as they grow; FX thread. */
    interface CurveListener {
        /** A new network: earlier curves are void. */
        default void restarted() {}

        /** From the stretch's first epoch on, the curves are what it says; what is known beyond is void. */
        default void extended(History.Chunk chunk) {}
    }

    /** A frame, and the network's outputs over the plane at its step. */
    private record Painted(XorFrame frame, XorMaps maps) {}

    /** A learning rate, from an epoch on. */
    record RateChange(int epoch, double rate) {}

    private final ReadOnlyObjectWrapper<XorFrame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);
    private final FxBridge<Painted> bridge = new FxBridge<>(this::receive);
    private final AtomicInteger painting = new AtomicInteger();
    private final Executor painter =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), XorRunModel::painterThread);
    private final FxBridge<Throwable> failures;
    private final XorSession session;
    private final KeptRuns kept;
    private final History history = new History();
    private final List<History.Chunk> newEpochs = new ArrayList<>();
    private final List<RateChange> rates = new ArrayList<>();
    private CurveListener curves = new CurveListener() {};
    private XorConfig config;
    private XorMaps maps;
    private final IntegerProperty mappedLayer = new SimpleIntegerProperty(1);
    private volatile int mapped = 1;
    private volatile XorFrame latest;
    private volatile boolean watched = true;
    private volatile boolean calm;
    private volatile boolean fullSpeed;
    private volatile long lastFrameAsked;
    private long lastCurves;
    private long run = nextRun();

    /**
     * @param pinned the runs to compare with, in the tab's state
     * @param reducedMotion whether to redraw a few times a second only
     * @param failed told of what ended the run, on the FX thread
     */
    XorRunModel(
            ObjectProperty<List<KeptRun>> pinned, ObservableBooleanValue reducedMotion, Consumer<Throwable> failed) {
        kept = new KeptRuns(pinned);
        calm = reducedMotion.get();
        reducedMotion.addListener((property, old, now) -> calm = now);
        failures = new FxBridge<>(problems -> {
            state.set(State.DIED);
            failed.accept(problems.get(0));
        });
        mappedLayer.addListener((property, old, now) -> {
            mapped = now.intValue();
            repaint();
        });
        session = new XorSession(this::paint, this::frameWanted, failures::publish);
    }

    private static Thread painterThread(Runnable work) {
        Thread thread = new Thread(work, "xor-maps");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    }

    /** On the session's thread, which trains on meanwhile. */
    private void paint(XorFrame next) {
        latest = next;
        paint(() -> next);
    }

    /** The last frame once more, with other maps. */
    private void repaint() {
        if (latest != null) {
            paint(() -> latest.again());
        }
    }

    private void paint(Supplier<XorFrame> wanted) {
        painting.incrementAndGet();
        painter.execute(() -> {
            try {
                XorFrame next = wanted.get();
                bridge.publish(new Painted(next, XorMaps.of(next.config(), next.parameters(), RESOLUTION, mapped)));
            } catch (RuntimeException | Error problem) {
                failures.publish(problem);
            } finally {
                painting.decrementAndGet();
            }
        });
    }

    /** The hidden layer whose units have maps, from 1; the last one when there are fewer. */
    IntegerProperty mappedLayerProperty() {
        return mappedLayer;
    }

    /** What trains: commands go here. */
    XorSession session() {
        return session;
    }

    /** @param epochsPerSecond at most this many, {@link XorSession#UNLIMITED} for as fast as it goes */
    void setSpeed(double epochsPerSecond) {
        fullSpeed = epochsPerSecond == XorSession.UNLIMITED;
        session.setSpeed(epochsPerSecond);
    }

    /** @param accuracy above 0; 0 for never */
    void setStopAccuracy(double accuracy) {
        session.setStopRule(accuracy == 0 ? StopRule.NEVER : new StopRule(accuracy));
    }

    /** Whether a run has begun and is not over. */
    boolean underWay() {
        return state.get() == State.RUNNING || state.get() == State.PAUSED;
    }

    /** The last snapshot, null before the first. */
    ReadOnlyObjectProperty<XorFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The network's outputs over the plane at the last snapshot, null before the first. */
    XorMaps maps() {
        return maps;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The curves so far; they grow a few times a second, before the frame changes. Read only. */
    History history() {
        return history;
    }

    /** The learning rates of this run, the first from epoch 0 on. */
    List<RateChange> rates() {
        return Collections.unmodifiableList(rates);
    }

    KeptRuns kept() {
        return kept;
    }

    /** Whether there is a curve to pin. */
    boolean pinnable() {
        return history.size() > 1;
    }

    /** Keeps the curves so far to compare later runs with. */
    void pin() {
        if (pinnable()) {
            kept.pin(asKept());
        }
    }

    private static long nextRun() {
        return ThreadLocalRandom.current().nextLong();
    }

    private KeptRun asKept() {
        List<Double> used = rates.stream().map(RateChange::rate).toList();
        return KeptRun.of(run, KeptRun.name(config, used), history);
    }

    /** Replaces the listener; the new one is told at once of all the curves so far. */
    void setCurveListener(CurveListener listener) {
        curves = listener;
        curves.restarted();
        if (history.size() > 0) {
            curves.extended(history.since(0));
        }
    }

    /** Whether the tab is in front: an unseen network is drawn twice a second, not sixty times. */
    void setWatched(boolean nowWatched) {
        watched = nowWatched;
    }

    private boolean frameWanted() {
        long now = System.nanoTime();
        if (painting.get() > 0 || !bridge.wanted() || now - lastFrameAsked < nanosBetweenFrames()) {
            return false;
        }
        lastFrameAsked = now;
        return true;
    }

    private long nanosBetweenFrames() {
        if (!watched || calm) {
            return CALM_FRAME_NANOS;
        }
        return fullSpeed ? CURVE_NANOS : FRAME_NANOS;
    }

    private void receive(List<Painted> painted) {
        for (Painted one : painted) {
            XorFrame next = one.frame();
            if (next.fresh()) {
                restart();
            }
            double rate = next.config().learningRate();
            if (rates.isEmpty() || rates.get(rates.size() - 1).rate() != rate) {
                rates.add(new RateChange(rates.isEmpty() ? 0 : next.epoch(), rate));
            }
            if (next.history().size() > 0) {
                newEpochs.add(next.history());
            }
            config = next.config();
        }
        XorFrame last = painted.get(painted.size() - 1).frame();
        maps = painted.get(painted.size() - 1).maps();
        long now = System.nanoTime();
        if (last.state() != State.RUNNING || fullSpeed || now - lastCurves > CURVE_NANOS) {
            lastCurves = now;
            showNewEpochs();
        }
        frame.set(last);
        state.set(last.state());
    }

    private void restart() {
        showNewEpochs();
        if (pinnable()) {
            kept.replaced(asKept());
        }
        history.clear();
        rates.clear();
        run = nextRun();
        curves.restarted();
    }

    private void showNewEpochs() {
        newEpochs.forEach(history::put);
        newEpochs.forEach(curves::extended);
        newEpochs.clear();
    }

    @Override
    public void close() {
        session.close();
    }
}
