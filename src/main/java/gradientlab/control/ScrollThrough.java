package gradientlab.control;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** Hands the wheel to what is around a node: a chart inside a page that scrolls must not zoom instead. */
public final class ScrollThrough {
    private ScrollThrough() {}

    /** From now on the node and everything in it leave scrolling to its parent. */
    public static void install(Node node) {
        node.addEventFilter(ScrollEvent.ANY, event -> {
            if (node.getParent() != null) {
                event.consume();
                node.getParent().fireEvent(event.copyFor(event.getSource(), node.getParent()));
            }
        });
    }
}
