package gradientlab.control;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Listening to what outlives the listener. A view is built anew when the language changes, its view model is not: a
 * plain listener would keep the old view alive and busy for good. These listen while the node is in a scene, and catch up
 * when it enters one.
 */
public final class Live {
    private Live() {}

    /** Calls the action at every change of the value while the owner is in a scene; FX thread. */
    public static <T> void onChange(Node owner, ObservableValue<T> value, Consumer<? super T> action) {
        value.when(owner.sceneProperty().map(Objects::nonNull).orElse(false))
                .addListener((observable, before, now) -> action.accept(now));
    }

    /** {@link #onChange}, and once now. */
    public static <T> void follow(Node owner, ObservableValue<T> value, Consumer<? super T> action) {
        action.accept(value.getValue());
        onChange(owner, value, action);
    }
}
