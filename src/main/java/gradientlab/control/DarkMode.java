package gradientlab.control;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Tells a control when its scene turns dark or light: the root carries the style class {@code dark} or {@code light}. */
public final class DarkMode {
    private DarkMode() {}

    /** Calls the listener now if the node is in a scene, and at every later change; FX thread. */
    public static void watch(Node node, Consumer<Boolean> listener) {
        InvalidationListener styles = observable -> tell(node.getScene(), listener);
        node.sceneProperty().addListener((property, before, after) -> {
            if (before != null) {
                before.getRoot().getStyleClass().removeListener(styles);
            }
            if (after != null) {
                after.getRoot().getStyleClass().addListener(styles);
                tell(after, listener);
            }
        });
        if (node.getScene() != null) {
            node.getScene().getRoot().getStyleClass().addListener(styles);
        }
        tell(node.getScene(), listener);
    }

    private static void tell(Scene scene, Consumer<Boolean> listener) {
        if (scene != null) {
            listener.accept(scene.getRoot().getStyleClass().contains("dark"));
        }
    }
}
