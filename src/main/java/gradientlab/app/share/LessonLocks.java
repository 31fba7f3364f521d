package gradientlab.app.share;

import gradientlab.share.Lesson;
import gradientlab.text.Texts;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the controls of one view locked or hidden as a lesson says, also those that the view adds later. A locked
 * control is disabled, whatever the view thinks of it; a disabled control hears no mouse, so the tooltip that says why
 * is the view's.
 */
final class LessonLocks {
    private static final Texts TEXTS = Texts.of(LessonLocks.class);
    private static final double BELOW_POINTER = 14;

    private final Parent view;
    private final Lesson lesson;
    private final Map<Node, Boolean> done = new WeakHashMap<>();
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
            if (!done.containsKey(node)) {
                restrict(node);
            }
        });
    }

    private void restrict(Node node) {
        String id = node.getId();
        if (id != null && lesson.hides(id)) {
            done.put(node, true);
            hide(node);
        } else if (id != null && lesson.locks(id)) {
            done.put(node, true);
            lock(node);
        } else if (node instanceof Label label && label.getLabelFor() != null) {
            String target = label.getLabelFor().getId();
            if (target != null && lesson.hides(target)) {
                done.put(node, true);
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
        Node under = event.getPickResult().getIntersectedNode();
        while (under != null && !(under.getId() != null && lesson.locks(under.getId()))) {
            under = under.getParent();
        }
        if (under == null) {
            why.hide();
        } else if (!why.isShowing()) {
            why.show(under, event.getScreenX(), event.getScreenY() + BELOW_POINTER);
        }
    }
}
