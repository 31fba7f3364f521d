package gradientlab.experiment.xor;

import gradientlab.form.NumberLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Line;

/** One weight of the diagram: a line as wide as the weight is large, and its value where there is room for it. */
final class WeightEdge {
    private static final double WIDEST = 7;

    private final Line line = new Line();
    private final NumberLabel label = new NumberLabel();
    private final Tooltip tooltip = new Tooltip();
    private final String name;
    private final boolean numbered;
    private final double thickness;
    private double weight;
    private boolean negative;

    /**
     * @param name from where to where
     * @param thickness of the line, 1 where there is room for it
     * @param numbered whether the value is written beside the line, and not just told when it is pointed at
     */
    WeightEdge(String name, boolean numbered, double thickness) {
        this.name = name;
        this.thickness = thickness;
        this.numbered = numbered;
        line.getStyleClass().add("weight-line");
        label.getStyleClass().add("weight-label");
        label.setAlignment(Pos.CENTER);
        label.setMouseTransparent(true);
        label.setManaged(false);
        Tooltip.install(line, tooltip);
        tooltip.setOnShowing(event -> tooltip.setText(name + ": " + NetworkPane.number(weight, NetworkPane.DIGITS)));
        tooltip.setText(name);
        line.setAccessibleText(name);
    }

    Line line() {
        return line;
    }

    NumberLabel label() {
        return label;
    }

    void show(double now) {
        weight = now;
        // Square root: the early, small weights are to be seen as well as the late, large ones.
        double width = Double.isFinite(weight) ? Math.min(WIDEST, 0.6 + 1.8 * Math.sqrt(Math.abs(weight))) : 1;
        line.setStrokeWidth(thickness * width);
        if (negative != weight < 0) {
            negative = weight < 0;
            if (negative) {
                line.getStyleClass().add("negative");
            } else {
                line.getStyleClass().remove("negative");
            }
        }
        if (numbered) {
            label.setNumbers(digits -> NetworkPane.number(now, digits), NetworkPane.DIGITS);
            line.setAccessibleText(name + ": " + label.getText());
        }
    }

    void place(double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
