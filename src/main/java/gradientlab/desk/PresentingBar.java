package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is left of the side bar while the window presents: run, pause, resume and stop, in one row; the charts get the rest. */
final class PresentingBar extends HBox {
    private static final Texts TEXTS = Texts.of(PresentingBar.class);

    private final SideBarModel model;
    private final Button pause;
    private final Button go;
    private final Button stop;

    PresentingBar(SideBarModel model) {
        super(8);
        this.model = model;
        Button run = new Button(TEXTS.get("run"), new FontIcon("fth-play"));
        Parts.named(run, id("run"), TEXTS.get("run.tip"));
        run.getStyleClass().addAll("accent", "small");
        run.setOnAction(event -> model.run());
        run.disableProperty().bind(model.startingProperty());
        TrainingDesk desk = model.desk();
        pause = Parts.icon(id("pause-all"), "fth-pause", TEXTS.get("queue.pause-all"), desk::pauseAll);
        go = Parts.icon(id("resume-all"), "fth-play", TEXTS.get("queue.resume-all"), desk::unpauseAll);
        stop = Parts.icon(id("stop-all"), "fth-square", TEXTS.get("queue.stop-all"), desk::stopAll);
        getChildren().setAll(run, pause, go, stop);
        getStyleClass().add("presenting-bar");
        setAlignment(Pos.CENTER_LEFT);
        Live.follow(this, model.shown().revisionProperty(), revision -> refresh());
    }

    private String id(String name) {
        return model.origin() + "-bar-" + name;
    }

    private void refresh() {
        List<LiveRun> runs = model.desk().runs();
        pause.setDisable(
                runs.stream().noneMatch(run -> run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED));
        go.setDisable(runs.stream().noneMatch(run -> run.status() == RunStatus.PAUSED));
        stop.setDisable(!model.desk().busy());
    }
}
