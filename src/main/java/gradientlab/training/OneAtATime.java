package gradientlab.training;

/** Hands the events of runs that train side by side to a listener that need not know it. */
final class OneAtATime implements TrainingListener {
    private final TrainingListener listener;

    OneAtATime(TrainingListener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void on(TrainingEvent event) {
        listener.on(event);
    }

    @Override
    public synchronized boolean wantsSnapshot(String runId) {
        return listener.wantsSnapshot(runId);
    }

    @Override
    public synchronized void failed(String runId, Throwable problem) {
        listener.failed(runId, problem);
    }

    @Override
    public synchronized void commandFailed(Exception problem) {
        listener.commandFailed(problem);
    }
}
