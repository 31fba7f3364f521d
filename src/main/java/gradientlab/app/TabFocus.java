package gradientlab.app;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;

/**
 * Lets nodes in a tab keep the focus they take. A TabPane takes it at every press in it that nobody consumed; buttons
 * consume theirs, but a cell that is clicked and then typed into would lose it at once.
 */
final class TabFocus {
    private TabFocus() {}

    static void keep(Parent content) {
        content.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            for (Node at = (Node) event.getTarget(); at != null; at = at.getParent()) {
                if (at.isFocused()) {
                    event.consume();
                    return;
                }
            }
        });
    }
}
