package gradientlab.chart;

import gradientlab.control.ScrollThrough;
import gradientlab.plot.Axis;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A small chart to draw one curve on: by dragging, or from the keyboard, where the left and right keys choose a point and
 * the up and down keys move it (with Shift in large steps). The curve is a line through evenly spaced points; the first
 * touch lays it flat at that height, and shaping goes from there. Style class {@code sketch-pad}.
 */
public final class SketchPad extends StackPane {
    private static final Texts TEXTS = Texts.of(SketchPad.class);
    private static final int POINTS = 21;
    private static final double TIP_WIDTH = 260;
    private static final double STEP = 0.02;
    private static final double LARGE_STEP = 0.1;

    private final CurveChart chart;
    private final CurveSeries curve;
    private final Range ys;
    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper(this, "drawn");
    private int chosen;
    private int lastDragged = -1;
    private double lastDraggedY;

    /**
     * An empty pad.
     *
     * @param name of the curve, for instance "Your sketch"
     * @param xTitle of the axis
     * @param yTitle of the axis
     */
    public SketchPad(String name, String xTitle, String yTitle, Range xs, Range ys) {
        this.ys = ys;
        for (int i = 0; i < POINTS; i++) {
            x[i] = xs.low() + xs.length() * i / (POINTS - 1);
        }
        curve = new CurveSeries(name, 1).setMarkers(true);
        chart = new CurveChart(
                "", Axis.of(xTitle).from(xs.low(), xs.high()), Axis.of(yTitle).from(ys.low(), ys.high()));
        chart.series().add(curve);
        chart.setLegendVisible(false);
        chart.hideTools();
        chart.setEmptyText(TEXTS.get("sketch.empty"));
        chart.plotArea().setFocusTraversable(false);
        getChildren().add(chart);
        getStyleClass().add("sketch-pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(TEXTS.get("sketch.tip"));
        Tooltip tip = new Tooltip(TEXTS.get("sketch.tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        Tooltip.install(this, tip);
        addEventFilter(MouseEvent.ANY, this::mouse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ScrollThrough.install(this);
        focusedProperty().addListener(observable -> showChosen());
        describe();
    }

    /** Whether there is a curve. */
    public ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /** The x of the points, evenly spaced. */
    public double[] curveX() {
        return x.clone();
    }

    /** The y of the points. */
    public double[] curveY() {
        return y.clone();
    }

    /** Draws this curve, which must have come from a pad of the same axes. */
    public void draw(double[] newY) {
        System.arraycopy(newY, 0, y, 0, POINTS);
        drawn.set(true);
        redraw();
    }

    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            lastDragged = -1;
            drag(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && event.isPrimaryButtonDown()) {
            drag(event);
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            event.consume(); // no zoom, no pan; but the read-out goes when the pointer leaves
        }
    }

    /** Moves every point the pointer has passed since the last event: a quick stroke leaves no gaps. */
    private void drag(MouseEvent event) {
        Point2D at = chart.plotArea().sceneToLocal(event.getSceneX(), event.getSceneY());
        double part = clamp(at.getX() / chart.plotArea().getWidth());
        double height = 1 - clamp(at.getY() / chart.plotArea().getHeight());
        int point = (int) Math.round(part * (POINTS - 1));
        double value = ys.low() + height * ys.length();
        if (lastDragged < 0 || lastDragged == point) {
            move(point, value);
        } else {
            int direction = Integer.signum(point - lastDragged);
            for (int i = lastDragged + direction; i != point + direction; i += direction) {
                double share = (double) (i - lastDragged) / (point - lastDragged);
                move(i, lastDraggedY + share * (value - lastDraggedY));
            }
        }
        lastDragged = point;
        lastDraggedY = value;
        chosen = point;
        redraw();
    }

    private void key(KeyEvent event) {
        double step = ys.length() * (event.isShiftDown() ? LARGE_STEP : STEP);
        int stride = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> chosen = Math.max(0, chosen - stride);
            case RIGHT -> chosen = Math.min(POINTS - 1, chosen + stride);
            case HOME -> chosen = 0;
            case END -> chosen = POINTS - 1;
            case UP -> move(chosen, height() + step);
            case DOWN -> move(chosen, height() - step);
            default -> {
                return;
            }
        }
        event.consume();
        redraw();
    }

    private double height() {
        return drawn.get() ? y[chosen] : (ys.low() + ys.high()) / 2;
    }

    private void move(int point, double value) {
        double inside = Math.max(ys.low(), Math.min(ys.high(), value));
        if (!drawn.get()) {
            Arrays.fill(y, inside);
            drawn.set(true);
        }
        y[point] = inside;
    }

    private void redraw() {
        if (drawn.get()) {
            curve.set(x, y);
        }
        showChosen();
        describe();
    }

    private void showChosen() {
        chart.cursorXProperty().set(isFocused() ? x[chosen] : Double.NaN);
    }

    private void describe() {
        setAccessibleText(TEXTS.get(
                drawn.get() ? "sketch.point" : "sketch.nothing",
                chosen + 1,
                POINTS,
                NumberText.compact(x[chosen]),
                NumberText.compact(y[chosen])));
    }

    private static double clamp(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
