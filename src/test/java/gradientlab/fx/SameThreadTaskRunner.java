package gradientlab.fx;

import java.util.function.Consumer;

/** Runs everything at once on the calling thread: view-model tests need no toolkit and no waiting. */
public final class SameThreadTaskRunner implements TaskRunner {
    @Override
    public <T> TaskHandle run(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        TaskHandle handle = new TaskHandle(title);
        try {
            T result = work.run(new Progress() {
                @Override
                public void update(double fraction, String message) {
                    handle.report(fraction, message);
                }

                @Override
                public boolean cancelled() {
                    return handle.cancelRequested();
                }
            });
            handle.finish();
            done.accept(result);
        } catch (Exception problem) {
            handle.finish();
            failed.accept(problem);
        }
        return handle;
    }
}
