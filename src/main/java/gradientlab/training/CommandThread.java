package gradientlab.training;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A daemon thread that trains, and between two pieces of that work carries out commands, which any thread may give. A window
 * that stutters is worse than a slower training, so the window comes first where both want the core.
 */
public final class CommandThread implements AutoCloseable {
    /** Of {@link Work#nanosUntilDue}: there is nothing to do before a command. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What the thread does; called on the thread only. */
    public interface Work {
        /** How long the next piece has time, 0 or less when it is due; {@link #NEVER} when there is none. */
        long nanosUntilDue();

        /** The next piece: a fraction of a second, since commands wait for its end. */
        void piece() throws InterruptedException;

        /** A command or a piece ended with this; the thread goes on. */
        void failed(Throwable problem);

        /** Nothing will be done any more. */
        void ended();
    }

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Work work;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts at once. */
    public CommandThread(String name, Work work) {
        this.work = work;
        thread = background(this::loop);
        thread.setName(name);
        thread.start();
    }

    /** A thread that does not hold up the program's end, nor the window. */
    static Thread background(Runnable work) {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    }

    /** In the order of the calls, each between two pieces of work. */
    public void command(Runnable command) {
        commands.add(command);
    }

    private void loop() {
        try {
            while (!closed) {
                try {
                    long wait = work.nanosUntilDue();
                    Runnable command = wait <= 0 ? commands.poll() : commands.poll(wait, TimeUnit.NANOSECONDS);
                    if (command != null) {
                        command.run();
                    } else {
                        work.piece();
                    }
                } catch (RuntimeException | Error problem) { // a missing native library must reach the window too
                    work.failed(problem);
                }
            }
        } catch (InterruptedException closing) {
            closed = true;
        } finally {
            work.ended();
        }
    }

    /** Ends after the present piece; what was commanded and not carried out is not. */
    @Override
    public void close() {
        closed = true;
        commands.add(() -> {}); // wakes the thread when it waits
    }

    /** {@link #close}, and waits for the end. */
    public void closeAndWait(long mostSeconds) {
        close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(mostSeconds));
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
    }
}
