package gradientlab.experiment.xor;

import gradientlab.data.PointSet;
import gradientlab.data.plane.PlaneSet;
import gradientlab.training.xor.XorMaps;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** A set of the plane in small. */
final class PlaneThumbnail extends Pane {
    private static final double SIDE = 30;
    private static final int POINTS = 120;
    private static final double DOT = 1.1;

    PlaneThumbnail() {
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    void show(PlaneSet set) {
        getChildren().clear();
        PointSet points = set.generate(POINTS, set.usualNoise() / 2, 1, "train");
        for (int i = 0; i < points.size(); i++) {
            Circle dot = new Circle(at(points.x()[i]), at(-points.y()[i]), DOT);
            dot.getStyleClass().add("class-" + points.labels()[i]);
            getChildren().add(dot);
        }
    }

    private static double at(double plane) {
        return SIDE * (0.5 + plane / (2 * XorMaps.EXTENT));
    }
}
