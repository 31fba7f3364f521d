package gradientlab.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Carries events from a background thread to the FX thread, at most one delivery a pulse, in order.
 *
 * <p>A producer that makes large snapshots asks {@link #wanted()} first: it is true once the last delivery has been
 * drawn, so however fast the training runs, no snapshot is made that nobody will see.
 *
 * @param <E> the event type, immutable
 */
public final class FxBridge<E> {
    private static final int IDLE_PULSES_BEFORE_STOP = 30;

    private final Consumer<List<E>> receiver;
    private final Object lock = new Object();
    private final AtomicBoolean running = new AtomicBoolean();
    private List<E> queue = new ArrayList<>();
    private volatile boolean wanted = true;
    private Pulse pulse;

    /** @param receiver called on the FX thread with everything queued since the last pulse, never empty */
    public FxBridge(Consumer<List<E>> receiver) {
        this.receiver = receiver;
    }

    /** Queues an event; any thread. */
    public void publish(E event) {
        synchronized (lock) {
            queue.add(event);
            wanted = false;
        }
        if (running.compareAndSet(false, true)) {
            Platform.runLater(this::start);
        }
    }

    /** Whether everything published so far has been delivered: the moment to make the next snapshot. */
    public boolean wanted() {
        return wanted;
    }

    private void start() {
        if (pulse == null) {
            pulse = new Pulse();
        }
        pulse.idle = 0;
        pulse.start();
    }

    private boolean deliver() {
        List<E> events;
        synchronized (lock) {
            if (queue.isEmpty()) {
                return false;
            }
            events = queue;
            queue = new ArrayList<>();
        }
        try {
            receiver.accept(events);
        } finally {
            synchronized (lock) {
                wanted = queue.isEmpty();
            }
        }
        return true;
    }

    /** An AnimationTimer forces sixty pulses a second, so it runs only while there is something to deliver. */
    private final class Pulse extends AnimationTimer {
        private int idle;

        @Override
        public void handle(long now) {
            if (deliver()) {
                idle = 0;
            } else if (++idle > IDLE_PULSES_BEFORE_STOP) {
                stop();
                running.set(false);
                boolean late;
                synchronized (lock) {
                    late = !queue.isEmpty();
                }
                if (late && running.compareAndSet(false, true)) {
                    FxBridge.this.start();
                }
            }
        }
    }
}
