package gradientlab.fx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The window's task runner: daemon threads, and the list of running tasks that the status bar shows. */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
    private record Report(double fraction, String message) {}

    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "lab-task-" + count.incrementAndGet());
        thread.setDaemon(true);
        // The FX thread wins when both want the core: a window that stutters is worse than a slower task.
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    });
    private final ObservableList<TaskHandle> running = FXCollections.observableArrayList();
    private final ObservableList<TaskHandle> readOnlyRunning = FXCollections.unmodifiableObservableList(running);

    /** The tasks now running that have a title, oldest first; FX thread only. */
    public ObservableList<TaskHandle> running() {
        return readOnlyRunning;
    }

    @Override
    public <T> TaskHandle run(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        TaskHandle handle = new TaskHandle(title);
        if (!title.isEmpty()) {
            running.add(handle);
        }
        FxBridge<Report> reports = new FxBridge<>(list -> {
            Report last = list.get(list.size() - 1);
            handle.report(last.fraction(), last.message());
        });
        Progress progress = new Progress() {
            @Override
            public void update(double fraction, String message) {
                if (reports.wanted()) {
                    reports.publish(new Report(fraction, message));
                }
            }

            @Override
            public boolean cancelled() {
                return handle.cancelRequested();
            }
        };
        threads.execute(() -> {
            try {
                T result = work.run(progress);
                finish(handle, () -> {
                    if (!handle.cancelRequested()) {
                        done.accept(result);
                    }
                });
            } catch (Throwable problem) { // also OutOfMemoryError and LinkageError: the user must hear of them
                finish(handle, () -> {
                    if (!handle.cancelRequested()) { // work that was told to stop may well end by throwing
                        failed.accept(problem);
                    }
                });
            }
        });
        return handle;
    }

    private void finish(TaskHandle handle, Runnable report) {
        Platform.runLater(() -> {
            running.remove(handle);
            handle.finish();
            if (!threads.isShutdown()) { // whoever waited for it is closed as well
                report.run();
            }
        });
    }

    /** Cancels what runs; the daemon threads do not keep the program alive. */
    @Override
    public void close() {
        running.forEach(TaskHandle::cancel);
        threads.shutdown();
    }
}
