package gradientlab.desk;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.fx.Progress;

/** A background task's progress as work that knows no window takes it. */
public record FetchProgress(Progress progress) implements FetchMonitor {
    @Override
    public void update(double fraction, String message) {
        progress.update(fraction, message);
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
