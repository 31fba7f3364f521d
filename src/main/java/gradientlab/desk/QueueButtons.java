package gradientlab.desk;

import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import java.util.List;
import javafx.scene.control.Button;

/** Hold everything in the queue, let it go on, end it. */
final class QueueButtons {
    private static final Texts TEXTS = Texts.of(QueueButtons.class);

    private final TrainingDesk desk;
    private final Button pause;
    private final Button go;
    private final Button stop;

    /** @param prefix of the buttons' ids */
    QueueButtons(TrainingDesk desk, String prefix) {
        this.desk = desk;
        pause = Parts.icon(prefix + "pause-all", "fth-pause", TEXTS.get("queue.pause-all"), desk.queue()::pauseAll);
        go = Parts.icon(prefix + "resume-all", "fth-play", TEXTS.get("queue.resume-all"), desk.queue()::unpauseAll);
        stop = Parts.icon(prefix + "stop-all", "fth-square", TEXTS.get("queue.stop-all"), desk.queue()::stopAll);
    }

    List<Button> all() {
        return List.of(pause, go, stop);
    }

    /** Offers what would do something now. */
    void refresh() {
        pause.setDisable(desk.runs().stream().noneMatch(QueueTime::trains));
        go.setDisable(desk.runs().stream().noneMatch(run -> run.status() == RunStatus.PAUSED));
        stop.setDisable(!desk.busy());
    }
}
