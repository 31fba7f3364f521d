package gradientlab.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** ControlsFX pop-ups have a scene of their own, which does not see the window's style sheets. */
public final class Popups {
    private static final double GAP = 6;

    private Popups() {}

    /** A pop-over in the window's theme; show it with {@code show(node)}. It closes on a click elsewhere or Escape. */
    public static PopOver popOver(String title, Node content) {
        VBox box = new VBox(GAP, content);
        box.setPadding(new Insets(2 * GAP));
        if (!title.isEmpty()) {
            Label heading = new Label(title);
            heading.getStyleClass().add("lab-title");
            box.getChildren().add(0, heading);
        }
        PopOver over = new PopOver(box);
        over.setDetachable(false);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        theme(over.getRoot());
        return over;
    }

    /** Gives the root of a pop-up's scene the lab's style sheets. */
    public static void theme(Parent popupRoot) {
        popupRoot.getStylesheets().setAll(Palette.stylesheets());
    }
}
