package gradientlab.chart;

import gradientlab.plot.AxisScale;
import gradientlab.raster.PlotFrame;
import gradientlab.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Turns drags, the wheel and keys over a plot into ranges to show. */
final class ZoomGestures {
    private static final Texts TEXTS = Texts.of(ZoomGestures.class);
    private static final double INSET = 6;
    private static final double SHORTEST_DRAG = 6;
    private static final double ONE_AXIS_BELOW = 12;
    private static final double KEY_FACTOR = 0.8;
    private static final double KEY_PAN = 0.1;

    private final CurveChart chart;
    private final PlotFrame frame;
    private final Region plot;
    private final Rectangle rubberBand = new Rectangle();
    private final Button reset = new Button(TEXTS.get("chart.reset"));
    private MouseButton button = MouseButton.NONE;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;

    ZoomGestures(CurveChart chart, PlotFrame frame, Region plot) {
        this.chart = chart;
        this.frame = frame;
        this.plot = plot;
        rubberBand.getStyleClass().add("lab-rubber-band");
        rubberBand.setManaged(false);
        rubberBand.setMouseTransparent(true);
        rubberBand.setVisible(false);
        reset.setId("reset-zoom");
        reset.getStyleClass().addAll("small", "lab-overlay-button");
        reset.setManaged(false);
        reset.setTooltip(new Tooltip(TEXTS.get("chart.reset.tip")));
        reset.setAccessibleText(TEXTS.get("chart.reset"));
        reset.visibleProperty().bind(chart.zoomedProperty());
        reset.setOnAction(event -> chart.resetZoom());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Rectangle rubberBand() {
        return rubberBand;
    }

    /** The button in the plot's corner, there while the chart is zoomed. */
    Button reset() {
        return reset;
    }

    void placeReset() {
        double width = reset.prefWidth(-1);
        double left = Math.round(frame.plotLeft() + frame.plotWidth() - width - INSET);
        reset.resizeRelocate(left, Math.round(frame.plotTop() + INSET), width, reset.prefHeight(-1));
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        button = event.isShiftDown() ? MouseButton.MIDDLE : event.getButton();
        pressX = lastX = event.getX();
        pressY = lastY = event.getY();
        event.consume();
    }

    private void drag(MouseEvent event) {
        double x = Math.max(0, Math.min(frame.plotWidth(), event.getX()));
        double y = Math.max(0, Math.min(frame.plotHeight(), event.getY()));
        if (button == MouseButton.PRIMARY) {
            boolean wide = Math.abs(y - pressY) < ONE_AXIS_BELOW;
            boolean tall = Math.abs(x - pressX) < ONE_AXIS_BELOW && !wide;
            rubberBand.setX(frame.plotLeft() + (tall ? 0 : Math.min(x, pressX)));
            rubberBand.setY(frame.plotTop() + (wide ? 0 : Math.min(y, pressY)));
            rubberBand.setWidth(tall ? frame.plotWidth() : Math.abs(x - pressX));
            rubberBand.setHeight(wide ? frame.plotHeight() : Math.abs(y - pressY));
            rubberBand.setVisible(Math.hypot(x - pressX, y - pressY) >= SHORTEST_DRAG);
        } else if (button == MouseButton.MIDDLE || button == MouseButton.SECONDARY) {
            pan((lastX - event.getX()) / frame.plotWidth(), (event.getY() - lastY) / frame.plotHeight());
            lastX = event.getX();
            lastY = event.getY();
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (rubberBand.isVisible()) {
            rubberBand.setVisible(false);
            double left = rubberBand.getX() - frame.plotLeft();
            double top = rubberBand.getY() - frame.plotTop();
            chart.zoomTo(
                    frame.xScale().toData(left),
                    frame.xScale().toData(left + rubberBand.getWidth()),
                    frame.yScale().toData(top + rubberBand.getHeight()),
                    frame.yScale().toData(top));
        }
        button = MouseButton.NONE;
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isInertia()) {
            double factor = Math.pow(0.998, Math.max(-400, Math.min(400, event.getDeltaY())));
            zoom(event.getX(), event.getY(), factor);
            event.consume();
        }
    }

    /** Zooms and pans; a key that was understood before is left alone. */
    void key(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        double middleX = frame.plotWidth() / 2;
        double middleY = frame.plotHeight() / 2;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(middleX, middleY, KEY_FACTOR);
            case MINUS, SUBTRACT -> zoom(middleX, middleY, 1 / KEY_FACTOR);
            case DIGIT0, NUMPAD0, HOME -> chart.resetZoom();
            case LEFT -> pan(-KEY_PAN, 0);
            case RIGHT -> pan(KEY_PAN, 0);
            case UP -> pan(0, KEY_PAN);
            case DOWN -> pan(0, -KEY_PAN);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        AxisScale xs = frame.xScale();
        AxisScale ys = frame.yScale();
        chart.showRanges(xs.zoomed(xs.toData(x), factor), ys.zoomed(ys.toData(y), factor));
    }

    private void pan(double right, double up) {
        chart.showRanges(frame.xScale().panned(right), frame.yScale().panned(up));
    }
}
