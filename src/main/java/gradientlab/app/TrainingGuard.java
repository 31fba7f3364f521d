package gradientlab.app;

import gradientlab.console.TrainingDesk;
import gradientlab.text.Texts;
import gradientlab.training.StoredRun;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Keeps closing the window from costing a training: asks before, and offers to go on at the next start. */
final class TrainingGuard {
    private static final Texts TEXTS = Texts.of(TrainingGuard.class);

    private final Stage stage;
    private final LabWindow window;
    private final TrainingDesk desk;

    private TrainingGuard(Stage stage, LabWindow window, TrainingDesk desk) {
        this.stage = stage;
        this.window = window;
        this.desk = desk;
    }

    static void watch(Stage stage, LabWindow window, TrainingDesk desk) {
        TrainingGuard guard = new TrainingGuard(stage, window, desk);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (desk.busy() && !guard.mayClose()) {
                event.consume();
            }
        });
        desk.interrupted(guard::offer);
    }

    private boolean mayClose() {
        ButtonType leave = new ButtonType(TEXTS.get("closing.leave"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(TEXTS.get("closing.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, TEXTS.get("closing.text"), leave, stay);
        alert.initOwner(stage);
        alert.setTitle(TEXTS.get("window.title"));
        alert.setHeaderText(TEXTS.get("closing.header"));
        alert.getDialogPane().lookupButton(leave).setId("closing-leave");
        alert.getDialogPane().lookupButton(stay).setId("closing-stay");
        return alert.showAndWait().orElse(stay) == leave;
    }

    private void offer(List<StoredRun> interrupted) {
        List<String> ids = interrupted.stream()
                .map(StoredRun::id)
                .filter(id -> desk.find(id) == null) // not what has been started since
                .toList();
        if (!ids.isEmpty()) {
            window.setBanner(() -> bar(ids));
        }
    }

    private Node bar(List<String> ids) {
        Label text = new Label(TEXTS.get("interrupted.text", ids.size()), new FontIcon("fth-alert-circle"));
        text.setId("interrupted-text");
        Button resume = button("interrupted-resume", "interrupted.resume");
        resume.getStyleClass().add("accent");
        resume.setOnAction(event -> {
            window.setBanner(null);
            desk.resume(ids, resumed -> {});
        });
        Button later = button("interrupted-later", "interrupted.later");
        later.setOnAction(event -> window.setBanner(null));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, text, space, resume, later);
        bar.setId("interrupted-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("banner");
        return bar;
    }

    private static Button button(String id, String key) {
        Button button = new Button(TEXTS.get(key));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
        button.setAccessibleText(TEXTS.get(key + ".tip"));
        return button;
    }
}
