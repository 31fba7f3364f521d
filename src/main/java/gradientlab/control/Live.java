package gradientlab.control;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Listening to what outlives the listener. A view is built anew when the language changes, its view model is not: a
 * plain listener would keep the old view alive and busy for good, and so would a binding whose values are nodes: it holds
 * the last one, which holds its parents. These listen while the node is in a scene, and catch up when it enters one.
 */
public final class Live {
    private Live() {}

    /** Calls the action at every change of the value while the owner is in a scene; FX thread. */
    public static <T> void onChange(Node owner, ObservableValue<T> value, Consumer<? super T> action) {
        Link<T> link = new Link<>(value, action);
        owner.sceneProperty().addListener((observable, before, now) -> link.connect(now != null));
        link.connect(owner.getScene() != null);
    }

    /** {@link #onChange}, and once now. */
    public static <T> void follow(Node owner, ObservableValue<T> value, Consumer<? super T> action) {
        action.accept(value.getValue());
        onChange(owner, value, action);
    }

    /** An ordinary change listener that can be hung up and taken down: {@code when} would call before the model's own. */
    private static final class Link<T> {
        private final ObservableValue<T> value;
        private final Consumer<? super T> action;
        private final ChangeListener<T> listener = (observable, before, now) -> tell(now);
        private T last;
        private boolean connected;

        Link(ObservableValue<T> value, Consumer<? super T> action) {
            this.value = value;
            this.action = action;
            last = value.getValue();
        }

        void connect(boolean wanted) {
            if (wanted == connected) {
                return;
            }
            connected = wanted;
            if (wanted) {
                value.addListener(listener);
                if (!Objects.equals(last, value.getValue())) {
                    tell(value.getValue());
                }
            } else {
                value.removeListener(listener);
            }
        }

        private void tell(T now) {
            last = now;
            action.accept(now);
        }
    }
}
