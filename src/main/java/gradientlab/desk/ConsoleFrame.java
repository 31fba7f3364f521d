package gradientlab.desk;

import gradientlab.control.FillPane;
import gradientlab.control.SceneStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * A training tab's layout: the console at the left, the tab's charts beside it, the drawer of stored runs over them.
 * While the window presents, the charts have the console's room, and its buttons stand in a bar above them.
 */
public final class ConsoleFrame extends BorderPane {
    /**
     * @param own the tab's own controls, which come into the console
     * @param charts the rest of the tab
     */
    public ConsoleFrame(ConsoleModel model, Node own, Node charts) {
        setId(model.origin() + "-view");
        ConsolePane console = new ConsolePane(model, own);
        ConsoleBar bar = new ConsoleBar(model);
        setLeft(console);
        SceneStyle.watch(this, SceneStyle.PRESENTATION, presenting -> {
            setLeft(presenting ? null : console);
            setTop(presenting ? bar : null);
        });
        RunsDrawer drawer = new RunsDrawer(model);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        setCenter(new StackPane(new FillPane(charts), drawer));
    }
}
