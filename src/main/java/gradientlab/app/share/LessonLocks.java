package gradientlab.app.share;

import gradientlab.share.Lesson;
import gradientlab.text.Texts;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the controls of one view locked or hidden as a lesson says, also those that the view adds later. A locked
 * control is disabled, whatever the view thinks of it; a disabled control hears no mouse and is not even picked, so the
 * tooltip that says why is the view's and goes by the place of the pointer.
 */
final class LessonLocks {
    private static final Texts TEXTS = Texts.of(LessonLocks.class);
    private static final double BELOW_POINTER = 14;

    private final Parent view;
    private final Lesson lesson;
    private final Set<Node> done = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Node> locked = Collections.newSetFromMap(new WeakHashMap<>());
    private final Tooltip why = new Tooltip();

    LessonLocks(Parent view, Lesson lesson) {
        this.view = view;
        this.lesson = lesson;
        why.setText(TEXTS.get("locked"));
        why.getStyleClass().add("lesson-lock-tip");
        view.addEventFilter(MouseEvent.MOUSE_MOVED, this::explain);
        view.addEventFilter(MouseEvent.MOUSE_EXITED, event -> why.hide());
        view.sceneProperty().addListener(observable -> why.hide());
    }

    /** Looks for controls not yet seen; cheap enough for every pulse. */
    void apply() {
        LockableControls.walk(view, node -> {
            if (!done.contains(node)) {
                restrict(node);
            }
        });
    }

    private void restrict(Node node) {
        String id = node.getId();
        if (id != null && lesson.hides(id)) {
            done.add(node);
            hide(node);
        } else if (id != null && lesson.locks(id)) {
            done.add(node);
            locked.add(node);
            lock(node);
        } else if (node instanceof Label label && label.getLabelFor() != null) {
            String target = label.getLabelFor().getId();
            if (target != null && lesson.hides(target)) {
                done.add(node);
                hide(node);
            }
        }
    }

    private static void lock(Node node) {
        node.disableProperty().unbind();
        node.setDisable(true);
        node.disableProperty().addListener((observable, before, now) -> {
            if (!now) {
                node.setDisable(true);
            }
        });
        node.setAccessibleHelp(TEXTS.get("locked"));
    }

    private static void hide(Node node) {
        node.visibleProperty().unbind();
        node.managedProperty().unbind();
        node.setVisible(false);
        node.setManaged(false);
        node.visibleProperty().addListener((observable, before, now) -> {
            if (now) {
                node.setVisible(false);
            }
        });
        node.managedProperty().addListener((observable, before, now) -> {
            if (now) {
                node.setManaged(false);
            }
        });
    }

    private void explain(MouseEvent event) {
        boolean overLocked = locked.stream()
                .anyMatch(node -> node.getScene() == view.getScene()
                        && node.localToScene(node.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY()));
        if (!overLocked) {
            why.hide();
        } else if (!why.isShowing()) {
            why.show(view, event.getScreenX(), event.getScreenY() + BELOW_POINTER);
        }
    }
}
