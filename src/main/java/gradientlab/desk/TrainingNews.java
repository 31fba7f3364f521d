package gradientlab.desk;

import gradientlab.fx.FxBridge;
import gradientlab.text.Problems;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Brings what the training thread has to tell to the FX thread, once a pulse. */
final class TrainingNews implements TrainingListener {
    private final FxBridge<TrainingEvent> events;
    private final FxBridge<Exception> failures;
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    /** Runs whose last snapshot is on its way: the next one is made when that one has been delivered. */
    private final Set<String> onTheWay = ConcurrentHashMap.newKeySet();

    /**
     * @param told receives everything since the last pulse
     * @param failed receives why a command could not be carried out
     */
    TrainingNews(Consumer<List<TrainingEvent>> told, Consumer<Throwable> failed) {
        events = new FxBridge<>(news -> {
            news.stream()
                    .filter(TrainingEvent.Snapshot.class::isInstance)
                    .forEach(event -> onTheWay.remove(event.runId()));
            told.accept(news);
        });
        failures = new FxBridge<>(problems -> problems.forEach(failed));
    }

    /** Whether snapshots of this run are drawn now. */
    void watch(String id, boolean wanted) {
        if (wanted) {
            watched.add(id);
        } else {
            watched.remove(id);
        }
    }

    @Override
    public void on(TrainingEvent event) {
        if (event instanceof TrainingEvent.Snapshot) {
            onTheWay.add(event.runId());
        }
        events.publish(event);
    }

    @Override
    public boolean wantsSnapshot(String runId) {
        return watched.contains(runId) && !onTheWay.contains(runId);
    }

    @Override
    public void commandFailed(Exception problem) {
        failures.publish(problem);
    }

    /** Training thread: a run that cannot be queued. */
    void cannotTrain(String id, Exception problem) {
        events.publish(new TrainingEvent.StatusChanged(id, RunStatus.FAILED, Problems.sentence(problem)));
    }
}
