package gradientlab.experiment.xor;

import gradientlab.form.NumberLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;

/** One weight of the diagram: a line as wide as the weight is large, and its value. */
final class WeightEdge {
    private static final double WIDEST = 7;

    private final Line line = new Line();
    private final NumberLabel label = new NumberLabel();
    private final Tooltip tooltip = new Tooltip();
    private boolean negative;

    WeightEdge() {
        line.getStyleClass().add("weight-line");
        label.getStyleClass().add("weight-label");
        label.setAlignment(Pos.CENTER);
        label.setMouseTransparent(true);
        label.setManaged(false);
        Tooltip.install(line, tooltip);
    }

    Line line() {
        return line;
    }

    NumberLabel label() {
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
        label.setNumbers(digits -> NetworkPane.number(weight, digits), NetworkPane.DIGITS);
        tooltip.setText(name + ": " + label.getText());
        line.setAccessibleText(tooltip.getText());
    }

    void place(double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
