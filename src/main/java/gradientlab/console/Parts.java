package gradientlab.console;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces the console's panes share. */
final class Parts {
    private Parts() {}

    /** Gives a control its id, and the text that both the tooltip and a screen reader say. */
    static <T extends Control> T named(T control, String id, String text) {
        control.setId(id);
        control.setAccessibleText(text);
        control.setTooltip(new Tooltip(text));
        return control;
    }

    static Button icon(String id, String icon, String text, Runnable action) {
        Button button = named(new Button(null, new FontIcon(icon)), id, text);
        button.getStyleClass().addAll("small", "flat", "console-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-label");
        return label;
    }

    /** A row whose first node takes what room is left. */
    static HBox row(Region first, Node... others) {
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox row = new HBox(4, first);
        row.getChildren().addAll(others);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
