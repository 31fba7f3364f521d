package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.data.PointSet;
import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.raster.ColorBar;
import gradientlab.raster.HeatMap;
import gradientlab.raster.Pick;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

/** The decision boundary: the network's output over the plane, its 0.5 line, and the training points. */
final class BoundaryPane extends BorderPane {
    private static final Texts TEXTS = Texts.of(BoundaryPane.class);

    private static final double ERASE_RADIUS = 0.12;

    private final XorViewModel model;
    private final HeatMap map = new HeatMap(ColorMap.diverging(false), 0, 1);
    private final ColorBar bar = new ColorBar(ColorMap.diverging(false), 0, 1, Orientation.VERTICAL);
    private final ObservableIntegerValue shownUnit;
    private final CheckBox validation = new CheckBox(TEXTS.get("points.validation"));
    private final Label outside = Parts.muted("");
    private PointSet shownPoints;
    private Pick lastErased;

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
        setBottom(legend());
        setMinHeight(260);
        SceneStyle.watch(this, SceneStyle.DARK, dark -> {
            map.setColorMap(ColorMap.diverging(dark));
            bar.setColorMap(ColorMap.diverging(dark));
        });
        Live.onChange(this, model.run().frameProperty(), this::show);
        validation.setOnAction(event -> showPoints());
        shownUnit.addListener(observable -> {
            if (model.run().frameProperty().get() != null) {
                show(model.run().frameProperty().get());
            }
        });
        if (model.run().frameProperty().get() != null) {
            show(model.run().frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        XorMaps maps = model.run().maps();
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
        showPoints();
    }

    private void showPoints() {
        PointSet points = validation.isSelected()
                ? model.data().validation()
                : model.run().frameProperty().get().train();
        if (points == shownPoints) {
            return;
        }
        shownPoints = points;
        map.setPoints(points.x(), points.y(), points.labels());
        long away = IntStream.range(0, points.size())
                .filter(i -> Math.max(Math.abs(points.x()[i]), Math.abs(points.y()[i])) > XorMaps.EXTENT)
                .count();
        outside.setText(away == 0 ? "" : TEXTS.get("points.away", NumberText.fixed(away, 0)));
    }

    /** Which symbol is which class, and what of the points is not in sight. */
    private Node legend() {
        Circle circle = new Circle(4);
        circle.getStyleClass().add("class-0");
        Polygon triangle = new Polygon(0, 8, 4.6, 0, 9.2, 8);
        triangle.getStyleClass().add("class-1");
        Label zero = Parts.muted(TEXTS.name("tool", PointTool.ADD_0));
        zero.setGraphic(circle);
        Label one = Parts.muted(TEXTS.name("tool", PointTool.ADD_1));
        one.setGraphic(triangle);
        outside.setId("xor-points-outside");
        validation.setId("xor-show-validation");
        validation.setTooltip(new Tooltip(TEXTS.get("points.validation.tip")));
        FlowPane row = new FlowPane(12, 2, zero, one, validation, outside);
        row.setId("xor-classes");
        row.setPadding(new Insets(2, 0, 0, 8));
        return row;
    }

    private void showMap(float[] values, int resolution, double low, double high, String title) {
        map.setRange(low, high);
        bar.setRange(low, high);
        map.setTitle(title);
        map.setValues(values, resolution, resolution);
    }

    private void picked(Pick pick) {
        PointTool current = model.state().get().tool();
        boolean erases = current == PointTool.ERASE || (pick.erases() && current != PointTool.LOOK);
        if (pick.phase() == Pick.Phase.RELEASE) {
            lastErased = null;
        } else if (erases) {
            // A quick pointer is told of in steps far apart: what lies between was drawn over as well.
            Pick from = lastErased == null || pick.phase() == Pick.Phase.PRESS ? pick : lastErased;
            lastErased = pick;
            model.erasePoints(from.x(), from.y(), pick.x(), pick.y(), ERASE_RADIUS);
        } else if (pick.phase() == Pick.Phase.PRESS) {
            switch (current) {
                case ADD_0 -> model.addPoint(pick.x(), pick.y(), 0);
                case ADD_1 -> model.addPoint(pick.x(), pick.y(), 1);
                default -> {}
            }
        }
    }
}
