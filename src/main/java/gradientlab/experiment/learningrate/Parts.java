package gradientlab.experiment.learningrate;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** What the panes of this tab are built from. */
final class Parts {
    private Parts() {}

    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-label");
        return label;
    }

    static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        return label;
    }

    /** A button of a segmented row: it stays pressed when pressed again. */
    static ToggleButton segment(String id, String text, String hint) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        describe(button, text, hint);
        return button;
    }

    static void describe(Control control, String name, String hint) {
        control.setAccessibleText(name);
        control.setTooltip(new Tooltip(hint));
        control.setAccessibleHelp(hint);
    }
}
