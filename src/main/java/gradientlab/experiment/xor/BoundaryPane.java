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
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.PlaneScale;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
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
    private final Label zero = Parts.muted("");
    private final Label one = Parts.muted("");
    private final Label outside = Parts.muted("");
    private PointSet shownPoints;
    private Point2D lastErased;

    /** @param shownUnit the hidden unit to show in place of the output, or {@link NetworkPane#OUTPUT} */
    BoundaryPane(XorViewModel model, ObservableIntegerValue shownUnit) {
        this.model = model;
        this.shownUnit = shownUnit;
        map.setId("xor-boundary");
        map.setAccessibleText(TEXTS.get("boundary.name"));
        map.setOnPick(this::picked);
        acceptTables();
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
            double low = NetworkPane.low(frame.config(), maps.layer());
            double high = NetworkPane.high(frame.config(), maps.layer(), values);
            showMap(
                    values,
                    maps.resolution(),
                    low,
                    high,
                    TEXTS.get("boundary.unit", frame.config().unitName(maps.layer(), unit)));
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
        showUnits(model.config().get().own());
        PointSet own = model.scale().own(points);
        map.setPoints(own.x(), own.y(), own.labels());
        long away = IntStream.range(0, points.size())
                .filter(i -> Math.max(Math.abs(points.x()[i]), Math.abs(points.y()[i])) > XorMaps.EXTENT)
                .count();
        outside.setText(away == 0 ? "" : TEXTS.get("points.away", NumberText.fixed(away, 0)));
    }

    /** The axes have the data's own units and names, and so have the classes. */
    private void showUnits(OwnPoints own) {
        PlaneScale.Axis x = model.scale().x();
        PlaneScale.Axis y = model.scale().y();
        map.setBounds(x.own(-XorMaps.EXTENT), x.own(XorMaps.EXTENT), y.own(-XorMaps.EXTENT), y.own(XorMaps.EXTENT));
        map.setAxisTitles(
                own.absent() ? "x₁" : own.columns().get(0),
                own.absent() ? "x₂" : own.columns().get(1));
        zero.setText(
                own.absent()
                        ? TEXTS.name("tool", PointTool.ADD_0)
                        : own.classes().get(0));
        one.setText(
                own.absent()
                        ? TEXTS.name("tool", PointTool.ADD_1)
                        : own.classes().get(1));
    }

    /** A table's file can be dropped on the plane. */
    private void acceptTables() {
        setOnDragOver(event -> {
            if (droppedTable(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> droppedTable(event).ifPresent(file -> {
            model.openTable(file);
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    private static Optional<Path> droppedTable(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return Optional.of(files)
                .filter(some -> some.size() == 1)
                .map(some -> some.get(0).toPath())
                .filter(XorViewModel::isTable);
    }

    /** Which symbol is which class, and what of the points is not in sight. */
    private Node legend() {
        Circle circle = new Circle(4);
        circle.getStyleClass().add("class-0");
        Polygon triangle = new Polygon(0, 8, 4.6, 0, 9.2, 8);
        triangle.getStyleClass().add("class-1");
        zero.setGraphic(circle);
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
        double x = model.scale().x().plane(pick.x());
        double y = model.scale().y().plane(pick.y());
        boolean erases = current == PointTool.ERASE || (pick.erases() && current != PointTool.LOOK);
        if (pick.phase() == Pick.Phase.RELEASE) {
            lastErased = null;
        } else if (erases) {
            // A quick pointer is told of in steps far apart: what lies between was drawn over as well.
            Point2D from = lastErased == null || pick.phase() == Pick.Phase.PRESS ? new Point2D(x, y) : lastErased;
            lastErased = new Point2D(x, y);
            model.erasePoints(from.getX(), from.getY(), x, y, ERASE_RADIUS);
        } else if (pick.phase() == Pick.Phase.PRESS) {
            switch (current) {
                case ADD_0 -> model.addPoint(x, y, 0);
                case ADD_1 -> model.addPoint(x, y, 1);
                default -> {}
            }
        }
    }
}
