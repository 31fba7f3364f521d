package gradientlab.app.share;

import gradientlab.control.Parts;
import gradientlab.share.Lesson;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A view with its lesson: title and note above it, some of its controls locked or hidden. */
final class LessonFrame extends BorderPane {
    private static final Texts TEXTS = Texts.of(LessonFrame.class);

    /** @param leave ends the lesson, which gives every control back */
    LessonFrame(Parent view, Lesson lesson, Runnable leave) {
        setCenter(view);
        setTop(banner(lesson, leave));
        if (lesson.restricts()) {
            LessonLocks locks = new LessonLocks(view, lesson);
            locks.apply();
            Runnable again = locks::apply;
            sceneProperty().addListener((observable, before, now) -> follow(before, now, again));
        }
    }

    private static void follow(Scene before, Scene now, Runnable again) {
        if (before != null) {
            before.removePreLayoutPulseListener(again);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(again);
        }
    }

    private static HBox banner(Lesson lesson, Runnable leave) {
        Label title = new Label(lesson.title().isEmpty() ? TEXTS.get("lesson") : lesson.title());
        title.setId("lesson-title");
        title.getStyleClass().add("section-label");
        title.setWrapText(true);
        VBox words = new VBox(2, title);
        if (!lesson.note().isEmpty()) {
            Label note = Parts.wrapped(lesson.note());
            note.setId("lesson-note");
            words.getChildren().add(note);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button done =
                new Button(lesson.restricts() ? TEXTS.get("leave.unlock") : TEXTS.get("leave"), new FontIcon("fth-x"));
        done.setId("lesson-leave");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setTooltip(new Tooltip(TEXTS.get("leave.tip")));
        done.setAccessibleText(done.getText());
        done.getStyleClass().addAll("small", "flat");
        done.setOnAction(event -> leave.run());
        HBox banner = new HBox(12, new FontIcon("fth-book"), words, done);
        banner.setId("lesson");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("lesson");
        return banner;
    }
}
