package gradientlab.raster;

import gradientlab.plot.AxisScale;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Read-out and picking on a heat map, by mouse and by keyboard. */
final class HeatPointer {
    private static final Texts TEXTS = Texts.of(HeatPointer.class);

    private static final double KEY_STEP = 0.02;
    private static final double LARGE_KEY_STEP = 0.1;
    private static final double CROSS = 7;

    private final HeatMap owner;
    private final PlotFrame frame;
    private final Region plot;
    private final Readout readout = new Readout();
    private final Group cross = new Group(new Line(-CROSS, 0, CROSS, 0), new Line(0, -CROSS, 0, CROSS));
    private Consumer<Pick> onPick = pick -> {};
    private boolean readoutShown = true;
    private double x = Double.NaN;
    private double y = Double.NaN;
    private boolean byKeyboard;

    HeatPointer(HeatMap owner, PlotFrame frame, Region plot) {
        this.owner = owner;
        this.frame = frame;
        this.plot = plot;
        cross.setManaged(false);
        cross.setMouseTransparent(true);
        cross.setVisible(false);
        cross.getChildren().forEach(line -> line.getStyleClass().add("lab-cross"));
        plot.setOnMouseMoved(event -> follow(event, null));
        plot.setOnMousePressed(event -> follow(event, Pick.Phase.PRESS));
        plot.setOnMouseDragged(event -> follow(event, Pick.Phase.DRAG));
        plot.setOnMouseReleased(event -> follow(event, Pick.Phase.RELEASE));
        plot.setOnMouseExited(event -> leave());
        plot.setOnKeyPressed(this::key);
        plot.focusedProperty().addListener(observable -> {
            if (!plot.isFocused() && byKeyboard) {
                leave();
            }
        });
    }

    Readout readout() {
        return readout;
    }

    Group cross() {
        return cross;
    }

    void setOnPick(Consumer<Pick> handler) {
        onPick = handler;
    }

    void setReadoutVisible(boolean shown) {
        readoutShown = shown;
        refresh();
    }

    /** Tells again what is under the pointer, after the values have changed. */
    void refresh() {
        cross.setVisible(byKeyboard && !Double.isNaN(x));
        if (Double.isNaN(x) || !readoutShown) {
            readout.setVisible(false);
            return;
        }
        double left = frame.plotLeft() + frame.xScale().toPixel(x);
        double top = frame.plotTop() + frame.yScale().toPixel(y);
        cross.relocate(left - CROSS, top - CROSS);
        List<PictureReading.Row> place = List.of(
                new PictureReading.Row(name(frame.xAxis().title(), "x"), NumberText.fixed(x, decimals())),
                new PictureReading.Row(name(frame.yAxis().title(), "y"), NumberText.fixed(y, decimals())));
        readout.tell(TEXTS.get("map.value") + " " + NumberText.compact(owner.valueAt(x, y)), place, left, top);
    }

    private int decimals() {
        double pixel = (frame.xScale().high() - frame.xScale().low()) / frame.plotWidth();
        return (int) Math.max(0, Math.min(12, Math.ceil(-Math.log10(pixel))));
    }

    private static String name(String title, String otherwise) {
        return title.isEmpty() ? otherwise : title;
    }

    private void follow(MouseEvent event, Pick.Phase phase) {
        if (phase == Pick.Phase.PRESS) {
            plot.requestFocus();
        }
        boolean inside = plot.contains(event.getX(), event.getY());
        byKeyboard = false;
        x = inside ? frame.xScale().toData(event.getX()) : Double.NaN;
        y = inside ? frame.yScale().toData(event.getY()) : Double.NaN;
        refresh();
        if (phase != null) {
            if (inside || phase == Pick.Phase.RELEASE) {
                double atX = frame.xScale().toData(event.getX());
                double atY = frame.yScale().toData(event.getY());
                onPick.accept(new Pick(atX, atY, event.getButton(), phase, event.isAltDown()));
            }
            event.consume();
        }
    }

    private void leave() {
        x = Double.NaN;
        y = Double.NaN;
        byKeyboard = false;
        refresh();
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? LARGE_KEY_STEP : KEY_STEP;
        switch (event.getCode()) {
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case UP -> move(0, step);
            case DOWN -> move(0, -step);
            case ENTER, SPACE -> pick(MouseButton.PRIMARY, event);
            case DELETE, BACK_SPACE -> pick(MouseButton.SECONDARY, event);
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double right, double up) {
        AxisScale xs = frame.xScale();
        AxisScale ys = frame.yScale();
        byKeyboard = true;
        x = moved(xs, Double.isNaN(x) ? xs.at(0.5) : x, right);
        y = moved(ys, Double.isNaN(y) ? ys.at(0.5) : y, up);
        refresh();
    }

    private static double moved(AxisScale scale, double from, double by) {
        return scale.at(Math.max(0, Math.min(1, scale.fraction(from) + by)));
    }

    private void pick(MouseButton button, KeyEvent event) {
        if (Double.isNaN(x)) {
            move(0, 0);
        }
        for (Pick.Phase phase : new Pick.Phase[] {Pick.Phase.PRESS, Pick.Phase.RELEASE}) {
            onPick.accept(new Pick(x, y, button, phase, event.isAltDown()));
        }
    }
}
