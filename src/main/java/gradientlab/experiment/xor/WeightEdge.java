package gradientlab.experiment.xor;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;

/** One weight of the diagram: a line as wide as the weight is large, and its value. */
final class WeightEdge {
    private static final double WIDEST = 7;

    private final Line line = new Line();
    private final Label label = new Label();
    private final Tooltip tooltip = new Tooltip();
    private boolean negative;

    WeightEdge(boolean labelled) {
        line.getStyleClass().add("weight-line");
        label.getStyleClass().add("weight-label");
        label.setVisible(labelled);
        label.setMouseTransparent(true);
        Tooltip.install(line, tooltip);
    }

    Line line() {
        return line;
    }

    Label label() {
        return label;
    }

    void show(String name, double weight) {
        // Square root: the early, small weights are to be seen as well as the late, large ones.
        line.setStrokeWidth(Double.isFinite(weight) ? Math.min(WIDEST, 0.6 + 1.8 * Math.sqrt(Math.abs(weight))) : 1);
        if (negative != weight < 0) {
            negative = weight < 0;
            if (negative) {
                line.getStyleClass().add("negative");
            } else {
                line.getStyleClass().remove("negative");
            }
        }
        String text = NetworkPane.number(weight);
        label.setText(text);
        tooltip.setText(name + ": " + text);
        line.setAccessibleText(tooltip.getText());
    }

    /** @param at where on the line the value stands, 0 at its start */
    void place(double x1, double y1, double x2, double y2, double at) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
        label.autosize();
        label.relocate(x1 + at * (x2 - x1) - label.getWidth() / 2, y1 + at * (y2 - y1) - label.getHeight() / 2);
    }
}
