package gradientlab.desk;

import gradientlab.control.FillPane;
import gradientlab.control.SceneStyle;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A training tab's layout: the side bar at the left, the tab's charts beside it, the drawer of stored runs over them.
 * While the window presents, the charts have the side bar's room, and its buttons stand in a bar above them.
 */
public final class DeskFrame extends BorderPane {
    private static final double GAP = 12;
    private static final double LEAST_ROW = 160;

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

    /** Charts below each other, with a style sheet beside the tab's class. */
    public static VBox charts(Class<?> tab, String stylesheet, Node... rows) {
        VBox charts = new VBox(GAP / 2, rows);
        charts.setPadding(new Insets(10, GAP, 10, GAP));
        charts.getStylesheets().add(tab.getResource(stylesheet).toExternalForm());
        return charts;
    }

    /** Charts side by side, as wide as they want and wider, which grow with the tab. */
    public static HBox row(double height, Region... parts) {
        for (Region part : parts) {
            part.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        HBox row = new HBox(GAP, parts);
        row.setPrefHeight(height);
        row.setMinHeight(LEAST_ROW);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    /** A part of a row that wants to be so wide. */
    public static Region wide(Region part, double width) {
        part.setPrefWidth(width);
        return part;
    }
}
