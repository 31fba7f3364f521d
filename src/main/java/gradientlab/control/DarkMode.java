package gradientlab.control;

import java.util.function.Consumer;
import javafx.scene.Node;

/** Tells a control when its scene turns dark or light: the root carries the style class {@code dark} or {@code light}. */
public final class DarkMode {
    private DarkMode() {}

    /** Calls the listener now if the node is in a scene, and at every later change; FX thread. */
    public static void watch(Node node, Consumer<Boolean> listener) {
        SceneStyle.watch(node, SceneStyle.DARK, listener);
    }
}
