package gradientlab.experiment.xor;

import gradientlab.control.ColorBar;
import gradientlab.control.ColorMap;
import gradientlab.control.DarkMode;
import gradientlab.control.HeatMap;
import gradientlab.control.Pick;
import gradientlab.data.PointSet;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;

/** The decision boundary: the network's output over the plane, its 0.5 line, and the training points. */
final class BoundaryPane extends BorderPane {
    private static final double ERASE_RADIUS = 0.12;

    private final XorViewModel model;
    private final ObservableValue<PointTool> tool;
    private final HeatMap map = new HeatMap(ColorMap.diverging(false), 0, 1);
    private final ColorBar bar = new ColorBar(ColorMap.diverging(false), 0, 1, Orientation.VERTICAL);
    private PointSet shownPoints;

    BoundaryPane(XorViewModel model, ObservableValue<PointTool> tool) {
        this.model = model;
        this.tool = tool;
        map.setId("xor-boundary");
        map.setTitle("Output and decision boundary");
        map.setAxisTitles("x₁", "x₂");
        map.setBounds(-XorMaps.EXTENT, XorMaps.EXTENT, -XorMaps.EXTENT, XorMaps.EXTENT);
        map.setContour(0.5);
        map.setAccessibleText("Decision boundary: the network's output over the plane, with the training points");
        map.setOnPick(this::picked);
        bar.setMaxHeight(260);
        bar.setAccessibleText("Colours of the output from 0, class 0, to 1, class 1");
        setCenter(map);
        setRight(bar);
        setMinHeight(260);
        DarkMode.watch(this, dark -> {
            map.setColorMap(ColorMap.diverging(dark));
            bar.setColorMap(ColorMap.diverging(dark));
        });
        model.frameProperty().addListener((property, old, frame) -> show(frame));
        if (model.frameProperty().get() != null) {
            show(model.frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        XorMaps maps = frame.maps();
        map.setValues(maps.output(), maps.resolution(), maps.resolution());
        if (frame.train() != shownPoints) {
            shownPoints = frame.train();
            map.setPoints(shownPoints.x(), shownPoints.y(), shownPoints.labels(), null);
        }
    }

    private void picked(Pick pick) {
        if (pick.phase() == Pick.Phase.RELEASE) {
            return;
        }
        PointTool current = tool.getValue();
        if (current == PointTool.ERASE || (pick.erases() && current != PointTool.LOOK)) {
            model.erasePoints(pick.x(), pick.y(), ERASE_RADIUS);
        } else if (pick.phase() == Pick.Phase.PRESS) {
            switch (current) {
                case ADD_0 -> model.addPoint(pick.x(), pick.y(), 0);
                case ADD_1 -> model.addPoint(pick.x(), pick.y(), 1);
                default -> {}
            }
        }
    }
}
