package gradientlab.experiment.xor;

import gradientlab.control.ColorBar;
import gradientlab.control.DarkMode;
import gradientlab.control.HeatMap;
import gradientlab.control.Live;
import gradientlab.control.Pick;
import gradientlab.data.PointSet;
import gradientlab.plot.ColorMap;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.BorderPane;

/** The decision boundary: the network's output over the plane, its 0.5 line, and the training points. */
final class BoundaryPane extends BorderPane {
    private static final Texts TEXTS = Texts.of(BoundaryPane.class);

    private static final double ERASE_RADIUS = 0.12;

    private final XorViewModel model;
    private final HeatMap map = new HeatMap(ColorMap.diverging(false), 0, 1);
    private final ColorBar bar = new ColorBar(ColorMap.diverging(false), 0, 1, Orientation.VERTICAL);
    private final ObservableIntegerValue shownUnit;
    private PointSet shownPoints;

    /** @param shownUnit the hidden unit to show in place of the output, or {@link NetworkPane#OUTPUT} */
    BoundaryPane(XorViewModel model, ObservableIntegerValue shownUnit) {
        this.model = model;
        this.shownUnit = shownUnit;
        map.setId("xor-boundary");
        map.setAxisTitles("x₁", "x₂");
        map.setBounds(-XorMaps.EXTENT, XorMaps.EXTENT, -XorMaps.EXTENT, XorMaps.EXTENT);
        map.setAccessibleText(TEXTS.get("boundary.name"));
        map.setOnPick(this::picked);
        bar.setMaxHeight(260);
        bar.setAccessibleText(TEXTS.get("boundary.colors"));
        setCenter(map);
        setRight(bar);
        setMinHeight(260);
        DarkMode.watch(this, dark -> {
            map.setColorMap(ColorMap.diverging(dark));
            bar.setColorMap(ColorMap.diverging(dark));
        });
        Live.onChange(this, model.frameProperty(), this::show);
        shownUnit.addListener(observable -> {
            if (model.frameProperty().get() != null) {
                show(model.frameProperty().get());
            }
        });
        if (model.frameProperty().get() != null) {
            show(model.frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        XorMaps maps = frame.maps();
        int unit = shownUnit.get() < maps.hidden().length ? shownUnit.get() : NetworkPane.OUTPUT;
        if (unit == NetworkPane.OUTPUT) {
            showMap(maps.output(), maps.resolution(), 0, 1, TEXTS.get("boundary.title"));
            map.setContour(0.5);
        } else {
            float[] values = maps.hidden()[unit];
            double low = NetworkPane.low(frame.config());
            double high = NetworkPane.high(frame.config(), values);
            showMap(values, maps.resolution(), low, high, TEXTS.get("boundary.unit", unit + 1));
            map.clearContour();
        }
        if (frame.train() != shownPoints) {
            shownPoints = frame.train();
            map.setPoints(shownPoints.x(), shownPoints.y(), shownPoints.labels(), null);
        }
    }

    private void showMap(float[] values, int resolution, double low, double high, String title) {
        map.setRange(low, high);
        bar.setRange(low, high);
        map.setTitle(title);
        map.setValues(values, resolution, resolution);
    }

    private void picked(Pick pick) {
        if (pick.phase() == Pick.Phase.RELEASE) {
            return;
        }
        PointTool current = model.toolProperty().get();
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
