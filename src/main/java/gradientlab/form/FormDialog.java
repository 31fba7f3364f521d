package gradientlab.form;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * A dialog that asks for words: a column of parts over its buttons.
 *
 * @param <R> what it results in
 */
public abstract class FormDialog<R> extends Dialog<R> {
    private static final double PADDING = 14;

    private final VBox content;

    /** @param spacing between the parts, px */
    protected FormDialog(Window owner, String title, double width, double spacing) {
        initOwner(owner);
        setTitle(title);
        setResizable(true);
        content = new VBox(spacing);
        content.setPrefWidth(width);
        content.setPadding(new Insets(PADDING, 0, 0, PADDING));
        getDialogPane().setContent(content);
    }

    /** From top to bottom. */
    protected final void show(Node... parts) {
        content.getChildren().setAll(parts);
    }

    /** Adds a button, from left to right where the system has no order of its own. */
    protected final Button button(String id, String text, ButtonData kind) {
        ButtonType type = new ButtonType(text, kind);
        getDialogPane().getButtonTypes().add(type);
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }

    /** Rows of a name and a field, which takes what room is left. */
    protected static GridPane rows() {
        GridPane rows = new GridPane();
        rows.setHgap(10);
        rows.setVgap(8);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        return rows;
    }

    /** Adds such a row; the name is also what a screen reader says. */
    protected static void row(GridPane rows, String name, Node field, String id) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(name);
        field.setId(id);
        rows.addRow(rows.getRowCount(), label, field);
    }
}
