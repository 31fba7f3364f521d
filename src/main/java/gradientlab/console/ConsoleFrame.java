package gradientlab.console;

import gradientlab.control.FillPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** A training tab's layout: the console at the left, the tab's charts beside it, the drawer of stored runs over them. */
public final class ConsoleFrame extends BorderPane {
    /**
     * @param own the tab's own controls, which come into the console
     * @param charts the rest of the tab
     */
    public ConsoleFrame(ConsoleModel model, Node own, Node charts) {
        setId(model.origin() + "-view");
        setLeft(new ConsolePane(model, own));
        RunsDrawer drawer = new RunsDrawer(model);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        setCenter(new StackPane(new FillPane(charts), drawer));
    }
}
