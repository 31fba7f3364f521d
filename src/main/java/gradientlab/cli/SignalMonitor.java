package gradientlab.cli;

import gradientlab.data.fetch.FetchMonitor;
import java.util.LinkedHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Shows progress as lines, one for each step and tenth of it, and turns Ctrl-C (or SIGTERM) into an orderly
 * cancellation: the process ends when the work has put things in order, or after a few seconds.
 */
final class SignalMonitor implements FetchMonitor, AutoCloseable {
    private static final int GRACE_SECONDS = 8;

    private final Consumer<String> lines;
    private final int grace;
    private final Runnable atOnce;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "cancel-on-signal");
    private volatile boolean cancelled;
    private String step = "";
    private int tenth;

    /** Of a command that looks whether it is {@link #cancelled}. */
    SignalMonitor(Common common) {
        this(common::note, GRACE_SECONDS, () -> {
            common.note("Ending at once.");
            common.interrupted(new LinkedHashMap<>());
        });
    }

    /**
     * @param grace seconds that the work may take to end in its own way
     * @param atOnce the last that is done after them
     */
    SignalMonitor(Consumer<String> lines, int grace, Runnable atOnce) {
        this.lines = lines;
        this.grace = grace;
        this.atOnce = atOnce;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            if (!ended.await(grace, TimeUnit.SECONDS)) {
                atOnce.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void update(double fraction, String message) {
        String now = message.replaceFirst(": \\d.*", ""); // the same step, further on
        int tenthNow = (int) (fraction * 10);
        if (!now.equals(step) || tenthNow > tenth) {
            lines.accept(
                    fraction < 0
                            ? message.replaceFirst("\\.$", "") + "..."
                            : "%s (%d %%)".formatted(message, Math.round(fraction * 100)));
            step = now;
            tenth = tenthNow;
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!cancelled) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) { // the signal came in this very moment
                return;
            }
        }
    }
}
