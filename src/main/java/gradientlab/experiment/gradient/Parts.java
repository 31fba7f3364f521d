package gradientlab.experiment.gradient;

import javafx.scene.control.Control;
import javafx.scene.control.Label;
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

    static void describe(Control control, String name, String hint) {
        control.setAccessibleText(name);
        control.setTooltip(new Tooltip(hint));
        control.setAccessibleHelp(hint);
    }
}
