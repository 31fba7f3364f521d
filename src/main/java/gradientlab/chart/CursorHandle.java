package gradientlab.chart;

import gradientlab.plot.NumberText;
import gradientlab.raster.PlotFrame;
import gradientlab.text.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The vertical cursor line of a chart and the knob it is dragged by. */
final class CursorHandle {
    private static final Texts TEXTS = Texts.of(CursorHandle.class);

    private static final double SIZE = 16;
    private static final double KEY_STEP = 0.01;
    private static final double LARGE_KEY_STEP = 0.1;

    private final Line line = new Line();
    private final Region knob = new Region();
    private final PlotFrame frame;
    private final DoubleProperty x;
    private boolean draggable;
    private boolean draggingLine;

    CursorHandle(PlotFrame frame, DoubleProperty x) {
        this.frame = frame;
        this.x = x;
        line.getStyleClass().add("lab-cursor-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        knob.getStyleClass().add("lab-cursor-knob");
        knob.setManaged(false);
        knob.setId("cursor-handle");
        knob.setFocusTraversable(true);
        knob.setCursor(Cursor.H_RESIZE);
        knob.setAccessibleRole(AccessibleRole.SLIDER);
        Tooltip.install(knob, new Tooltip(TEXTS.get("cursor.tip")));
        knob.setOnMousePressed(event -> {
            knob.requestFocus();
            event.consume();
        });
        knob.setOnMouseDragged(this::drag);
        knob.setOnMouseReleased(MouseEvent::consume);
        knob.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        refresh();
    }

    /** Lets a click or a drag anywhere in the plot move the line; with a key held it zooms or pans as in other charts. */
    void grabFrom(Region plot) {
        plot.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            draggingLine = draggable
                    && event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 1
                    && !event.isShiftDown()
                    && !event.isShortcutDown();
            if (draggingLine) {
                moveTo(event.getX());
                refresh(); // a knob that cannot be seen does not take the focus
                knob.requestFocus();
                event.consume();
            }
        });
        plot.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (draggingLine) {
                moveTo(event.getX());
                event.consume();
            }
        });
        plot.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (draggingLine) {
                draggingLine = false;
                event.consume();
            }
        });
        plot.addEventHandler(
                MouseEvent.MOUSE_MOVED, event -> plot.setCursor(draggable ? Cursor.H_RESIZE : Cursor.DEFAULT));
    }

    Line line() {
        return line;
    }

    Region knob() {
        return knob;
    }

    void setDraggable(boolean draggable) {
        this.draggable = draggable;
        refresh();
    }

    void refresh() {
        double at = frame.xScale().toPixel(x.get());
        boolean shown = at >= -0.5 && at <= frame.plotWidth() + 0.5;
        line.setVisible(shown);
        knob.setVisible(draggable && !Double.isNaN(at)); // a zoom away, it waits at the edge
        double lineX = Math.floor(frame.plotLeft() + Math.max(0, Math.min(frame.plotWidth(), at))) + 0.5;
        line.setStartX(lineX);
        line.setEndX(lineX);
        line.setStartY(frame.plotTop());
        line.setEndY(frame.plotTop() + frame.plotHeight());
        knob.resizeRelocate(lineX - SIZE / 2, frame.plotTop() + frame.plotHeight() - SIZE / 2, SIZE, SIZE);
        knob.setAccessibleText(TEXTS.get("cursor.at", NumberText.compact(x.get())));
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            moveTo(knob.getLayoutX() + event.getX() - frame.plotLeft());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        double step = frame.plotWidth() * (event.isShiftDown() ? LARGE_KEY_STEP : KEY_STEP);
        double at = frame.xScale().toPixel(x.get());
        switch (event.getCode()) {
            case LEFT, DOWN -> moveTo(at - step);
            case RIGHT, UP -> moveTo(at + step);
            case HOME -> moveTo(0);
            case END -> moveTo(frame.plotWidth());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(double pixel) {
        x.set(frame.xScale().toData(Math.max(0, Math.min(frame.plotWidth(), pixel))));
    }
}
