package gradientlab.chart;

import gradientlab.raster.PaintedRegion;
import gradientlab.raster.PlotFrame;
import gradientlab.raster.Readout;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Follows the pointer over a chart's plot, tells linked charts, and keeps the read-out up to date as data changes. */
final class ChartHover {
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper(this, "hoverX", Double.NaN);
    private final List<ChartHover> linked = new ArrayList<>();
    private final HoverLayer layer;
    private final PlotFrame frame;
    private final Region plot;
    private final ChartContent content;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    ChartHover(PaintedRegion owner, PlotFrame frame, Region plot, ChartContent content) {
        this.frame = frame;
        this.plot = plot;
        this.content = content;
        layer = new HoverLayer(owner, frame);
        x.addListener((property, before, now) -> tell(now.doubleValue()));
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    }

    Group marks() {
        return layer.marks();
    }

    void setSmoothing(double weight) {
        layer.setSmoothing(weight);
    }

    Readout readout() {
        return layer.readout();
    }

    ReadOnlyDoubleProperty xProperty() {
        return x.getReadOnlyProperty();
    }

    void link(ChartHover other) {
        if (other != this && !linked.contains(other)) {
            linked.add(other);
            other.linked.add(this);
        }
    }

    /** Shows again what is hovered, after the data or the ranges have changed. */
    void refresh() {
        if (hovered()) {
            x.set(HoverLayer.snap(frame.xScale().toData(pointerX), content, frame.xScale()));
        }
        if (Double.isNaN(x.get())) {
            layer.hide();
        } else {
            double left = frame.plotLeft() + pointerX;
            layer.show(x.get(), content, frame.xAxis().title(), left, frame.plotTop() + pointerY);
        }
    }

    private void follow(MouseEvent event) {
        boolean inside = plot.contains(event.getX(), event.getY());
        pointerX = inside ? event.getX() : Double.NaN;
        pointerY = event.getY();
        if (inside) {
            refresh();
        } else {
            leave();
        }
    }

    private void leave() {
        pointerX = Double.NaN;
        x.set(Double.NaN);
        refresh();
    }

    /** Linked charts read out the same x, wherever each has it, as soon as this one reads out another. */
    private void tell(double where) {
        for (ChartHover other : linked) {
            if (!other.hovered()) {
                other.x.set(where);
                other.refresh();
            }
        }
    }

    private boolean hovered() {
        return !Double.isNaN(pointerX);
    }
}
