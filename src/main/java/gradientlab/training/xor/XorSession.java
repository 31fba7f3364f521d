package gradientlab.training.xor;

import gradientlab.training.CommandThread;
import gradientlab.training.xor.XorFrame.State;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * An XOR network being trained on its own daemon thread. Commands go in from any thread and are carried out between
 * two steps; frames come out, made only when the receiver wants one, so a slow window never slows the training.
 */
public final class XorSession implements AutoCloseable {
    /** As fast as it goes. */
    public static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Samples to train on between two looks at the clock and the command queue. */
    private static final int SAMPLES_BETWEEN_LOOKS = 2048;

    /** How often an undelivered frame is offered again while the next step is not yet due. */
    private static final long NANOS_BETWEEN_OFFERS = 10_000_000;

    private record Load(XorConfig config, XorData data) {}

    private final Consumer<XorFrame> frames;
    private final BooleanSupplier wanted;
    private final Consumer<Throwable> failed;
    private final AtomicReference<Load> pendingLoad = new AtomicReference<>();
    private final CommandThread thread;

    // Owned by the session's thread.
    private XorLearner learner;
    private State state = State.READY;
    private StopRule stopRule = StopRule.NEVER;
    private boolean stopRuleSpent;
    private double speed = UNLIMITED;
    private int targetEpoch;
    private int sentEpochs;
    private boolean fresh;
    private boolean unsent;
    private final Pace pace = new Pace();

    /**
     * @param frames called on the session's thread
     * @param wanted whether the receiver could draw another frame now
     * @param failed called on the session's thread with an error that ended the run
     */
    public XorSession(Consumer<XorFrame> frames, BooleanSupplier wanted, Consumer<Throwable> failed) {
        this.frames = frames;
        this.wanted = wanted;
        this.failed = failed;
        thread = new CommandThread("xor-session", new Work());
    }

    /** Replaces the network by a new one, ready to run. When several come at once only the last is built. */
    public void load(XorConfig config, XorData data) {
        Load load = new Load(config, data);
        pendingLoad.set(load);
        thread.command(() -> {
            if (pendingLoad.compareAndSet(load, null)) {
                replace(new XorLearner(config, data));
            }
        });
    }

    /** Trains on; after the last epoch, for as many epochs again. */
    public void run() {
        command(() -> {
            if (state == State.DIED) {
                return;
            }
            if (state == State.TARGET_REACHED) {
                stopRuleSpent = true; // asked to go on all the same
            }
            if (learner.epoch() >= targetEpoch) {
                targetEpoch = learner.epoch() + learner.config().epochs();
            }
            state = State.RUNNING;
            pace.restart(learner.epochsExactly());
        });
    }

    public void pause() {
        command(() -> {
            if (state == State.RUNNING) {
                state = State.PAUSED;
                learner.evaluate();
            }
        });
    }

    /** Pauses after exactly one more epoch. */
    public void oneEpoch() {
        command(() -> {
            if (state == State.DIED) {
                return;
            }
            do {
                learner.step();
            } while (!learner.atEpochStart());
            state = State.PAUSED;
            learner.evaluate();
        });
    }

    /** Goes on with other points and the same weights. */
    public void setData(XorData data) {
        command(() -> {
            learner.setData(data);
            if (state == State.DIED) {
                state = State.PAUSED; // other points may revive it; if not, the next frame says so again
            }
            if (state != State.RUNNING) {
                learner.evaluate();
            }
            sentEpochs = Math.min(sentEpochs, learner.epoch());
        });
    }

    /** Goes on with the same weights at another rate. */
    public void setLearningRate(double rate) {
        command(() -> learner.setLearningRate(rate));
    }

    /** @param epochsPerSecond at most this many, {@link #UNLIMITED} for as fast as it goes */
    public void setSpeed(double epochsPerSecond) {
        thread.command(() -> {
            speed = epochsPerSecond;
            if (learner != null) {
                pace.restart(learner.epochsExactly());
            }
        });
    }

    public void setStopRule(StopRule rule) {
        thread.command(() -> {
            stopRule = rule;
            stopRuleSpent = false;
        });
    }

    @Override
    public void close() {
        thread.close();
    }

    /**
     * A command that needs a network and shows its effect at once. While a newer network is waiting it is meant for one
     * that will never be seen, and does nothing.
     */
    private void command(Runnable action) {
        thread.command(() -> {
            if (learner != null && pendingLoad.get() == null) {
                action.run();
                publish();
            }
        });
    }

    private void replace(XorLearner next) {
        if (learner != null) {
            learner.close();
        }
        learner = next;
        learner.evaluate();
        targetEpoch = next.config().epochs();
        stopRuleSpent = false;
        state = State.READY;
        fresh = true;
        sentEpochs = 0;
        pace.restart(0);
        publish();
    }

    private final class Work implements CommandThread.Work {
        @Override
        public long nanosUntilDue() {
            if (state != State.RUNNING) {
                return CommandThread.NEVER;
            }
            long due = pace.nanosUntilDue(learner, speed);
            return unsent ? Math.min(due, NANOS_BETWEEN_OFFERS) : due;
        }

        @Override
        public void piece() {
            if (speed == UNLIMITED) {
                train(Math.max(1, SAMPLES_BETWEEN_LOOKS / samplesPerStep()));
            } else if (pace.nanosUntilDue(learner, speed) <= 0) {
                train(1);
                pace.stepTaken();
            } else {
                offerFrame(); // the last step's, if the receiver was busy then: the next step may be far off
            }
        }

        @Override
        public void failed(Throwable problem) {
            state = State.DIED;
            failed.accept(problem);
        }

        @Override
        public void ended() {
            if (learner != null) {
                learner.close();
            }
        }
    }

    private int samplesPerStep() {
        return Math.max(1, learner.data().train().size() / learner.stepsPerEpoch());
    }

    private void train(int steps) {
        for (int i = 0; i < steps && state == State.RUNNING; i++) {
            learner.step();
            if (learner.atEpochStart()) {
                if (learner.epoch() >= targetEpoch) {
                    end(State.FINISHED);
                } else if (stopRule.active() && !stopRuleSpent && stopRule.met(learner)) {
                    end(State.TARGET_REACHED);
                }
            }
        }
        if (state == State.RUNNING) {
            unsent = true;
            offerFrame();
        }
    }

    private void offerFrame() {
        if (unsent && wanted.getAsBoolean()) {
            publish();
        }
    }

    private void end(State reason) {
        state = reason;
        learner.evaluate();
        publish();
    }

    private void publish() {
        Diagnosis diagnosis = Diagnosis.of(learner);
        if (diagnosis != null && diagnosis.fatal()) {
            state = State.DIED;
            learner.evaluate();
        }
        History.Chunk chunk =
                learner.history().since(Math.min(sentEpochs, learner.history().size()));
        sentEpochs = learner.history().size();
        frames.accept(new XorFrame(
                state,
                learner.config(),
                learner.data().train(),
                learner.epoch(),
                fresh,
                chunk,
                learner.parameters().copy(),
                state == State.RUNNING ? pace.epochsPerSecond(learner) : 0,
                diagnosis));
        fresh = false;
        unsent = false;
    }
}
