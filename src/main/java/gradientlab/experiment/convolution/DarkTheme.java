package gradientlab.experiment.convolution;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Whether the scene a node is in wears the dark theme, for colours that style sheets cannot reach. */
final class DarkTheme {
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final InvalidationListener classes = observable -> update();
    private Parent root;

    DarkTheme(Node node) {
        node.sceneProperty().addListener((property, was, now) -> follow(now));
        follow(node.getScene());
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    boolean dark() {
        return dark.get();
    }

    private void follow(Scene scene) {
        if (root != null) {
            root.getStyleClass().removeListener(classes);
        }
        root = scene == null ? null : scene.getRoot();
        if (root != null) {
            root.getStyleClass().addListener(classes);
            update();
        }
    }

    private void update() {
        dark.set(root.getStyleClass().contains("dark"));
    }
}
