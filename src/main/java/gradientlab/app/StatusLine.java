package gradientlab.app;

import gradientlab.control.Parts;
import gradientlab.fx.TaskHandle;
import gradientlab.text.Texts;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bottom line: the running task, its progress, a cancel; or a notice; or nothing to do. */
final class StatusLine extends HBox {
    private static final Texts TEXTS = Texts.of(StatusLine.class);

    private final ObservableList<TaskHandle> running;
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button("", new FontIcon("fth-x"));
    private String notice;
    private boolean warning;
    private Supplier<String> activity = () -> null;

    StatusLine(ObservableList<TaskHandle> running) {
        this.running = running;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("status-text");
        progress.setId("status-progress");
        cancel.setId("status-cancel");
        cancel.getStyleClass().addAll("small", "flat");
        getChildren().setAll(text, Parts.space(), progress, cancel);
        running.addListener((ListChangeListener<TaskHandle>) change -> showNewest());
        relabel();
    }

    /** Says everything in the language now in use. */
    void relabel() {
        cancel.setText(TEXTS.get("status.cancel"));
        cancel.setTooltip(new Tooltip(TEXTS.get("status.cancel.tip")));
        progress.setAccessibleText(TEXTS.get("status.progress"));
        showNewest();
    }

    /** Something that is wrong, said while nothing runs; null for nothing. */
    void setNotice(String newNotice) {
        notice = newNotice;
        warning = newNotice != null;
        showNewest();
    }

    /** Something that went well, said until there is something else to say. */
    void say(String sentence) {
        notice = sentence;
        warning = false;
        showNewest();
    }

    /** What went well is old news: another tab, another language. */
    void forget() {
        if (!warning) {
            notice = null;
        }
        showNewest();
    }

    /** @param newActivity what goes on besides tasks, in the language then in use; answers null for nothing */
    void setActivity(Supplier<String> newActivity) {
        activity = newActivity;
        showNewest();
    }

    private String idle() {
        if (notice != null) {
            return notice;
        }
        String going = activity.get();
        return going == null ? TEXTS.get("status.ready") : going;
    }

    private void showNewest() {
        text.textProperty().unbind();
        progress.progressProperty().unbind();
        boolean busy = !running.isEmpty();
        progress.setVisible(busy);
        cancel.setVisible(busy);
        text.getStyleClass().remove("warning");
        if (!busy) {
            text.setText(idle());
            if (warning) {
                text.getStyleClass().add("warning");
            }
            return;
        }
        TaskHandle task = running.get(running.size() - 1);
        String more = running.size() > 1 ? " " + TEXTS.get("status.more", running.size() - 1) : "";
        text.textProperty()
                .bind(task.messageProperty()
                        .map(message -> task.title() + (message.isEmpty() ? "" : ": " + message) + more));
        progress.progressProperty().bind(task.fractionProperty());
        cancel.setOnAction(event -> {
            task.cancel();
            cancel.setDisable(true);
        });
        cancel.setDisable(task.cancelRequested());
    }
}
