package gradientlab.control;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What the window tells everything in it, as a style class of the scene's root: style sheets and code follow alike. */
public final class SceneStyle {
    public static final String DARK = "dark";

    /** Projected for a room: large text, only what the room must see. */
    public static final String PRESENTATION = "presentation";

    /** Nothing moves that need not. */
    public static final String REDUCED_MOTION = "reduced-motion";

    private SceneStyle() {}

    /** Whether the scene of the node has the style class; false without a scene. */
    public static boolean has(Node node, String styleClass) {
        Scene scene = node.getScene();
        return scene != null && scene.getRoot().getStyleClass().contains(styleClass);
    }

    /** Calls the listener now if the node is in a scene, and at every later change; FX thread. */
    public static void watch(Node node, String styleClass, Consumer<Boolean> listener) {
        InvalidationListener styles = observable -> tell(node, styleClass, listener);
        node.sceneProperty().addListener((property, before, after) -> {
            if (before != null) {
                before.getRoot().getStyleClass().removeListener(styles);
            }
            if (after != null) {
                after.getRoot().getStyleClass().addListener(styles);
                tell(node, styleClass, listener);
            }
        });
        if (node.getScene() != null) {
            node.getScene().getRoot().getStyleClass().addListener(styles);
        }
        tell(node, styleClass, listener);
    }

    private static void tell(Node node, String styleClass, Consumer<Boolean> listener) {
        if (node.getScene() != null) {
            listener.accept(has(node, styleClass));
        }
    }

    /** Takes nodes away while the window presents. Not for nodes whose visibility is bound: wrap those. */
    public static void hideWhenPresenting(Node... nodes) {
        for (Node node : nodes) {
            watch(node, PRESENTATION, presenting -> Parts.showIf(node, !presenting));
        }
    }
}
