package gradientlab.experiment.learningrate;

import gradientlab.control.Parts;
import javafx.scene.control.ToggleButton;

/** A button of a segmented row. */
final class Segment {
    private Segment() {}

    static ToggleButton of(String id, String text, String hint) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        Parts.describe(button, text, hint);
        return button;
    }
}
