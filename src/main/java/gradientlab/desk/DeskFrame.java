package gradientlab.desk;

import gradientlab.control.FillPane;
import gradientlab.control.SceneStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * A training tab's layout: the side bar at the left, the tab's charts beside it, the drawer of stored runs over them.
 * While the window presents, the charts have the side bar's room, and its buttons stand in a bar above them.
 */
public final class DeskFrame extends BorderPane {
    /**
     * @param own the tab's own controls, which come into the side bar
     * @param charts the rest of the tab
     */
    public DeskFrame(SideBarModel model, Node own, Node charts) {
        setId(model.origin() + "-view");
        SideBar sideBar = new SideBar(model, own);
        PresentingBar bar = new PresentingBar(model);
        setLeft(sideBar);
        SceneStyle.watch(this, SceneStyle.PRESENTATION, presenting -> {
            setLeft(presenting ? null : sideBar);
            setTop(presenting ? bar : null);
        });
        RunsDrawer drawer = new RunsDrawer(model);
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        setCenter(new StackPane(new FillPane(charts), drawer));
    }
}
