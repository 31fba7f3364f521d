package gradientlab.app.bench;

import gradientlab.app.Theme;
import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.plot.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

/** How long hovering and zooming over long curves hold the FX thread: handling the event, painting, and layout. */
final class ChartsClock extends AnimationTimer {
    private static final int NETS = 5;
    private static final int POINTS = 1350;
    private static final int RAW_POINTS = 400_000;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;

    /** Milliseconds, one a movement. */
    record Times(double[] millis) {
        double percentile95() {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.floor(sorted.length * 0.95)];
        }

        double longest() {
            return Arrays.stream(millis).max().orElse(Double.NaN);
        }
    }

    private final List<CurveChart> charts = new ArrayList<>();
    private final double[] hover = new double[MEASURED];
    private final double[] zoom = new double[MEASURED];
    private final BiConsumer<Times, Times> done;
    private final Node plot;
    private long handled;
    private long pulse;
    private int moment = -WARM_UP;

    /** @param done receives hover and zoom */
    ChartsClock(Stage stage, BiConsumer<Times, Times> done) {
        this.done = done;
        GridPane grid = new GridPane();
        for (int i = 0; i < 4; i++) {
            CurveChart chart = new CurveChart("Chart " + i, Axis.of("step"), Axis.of("loss"));
            chart.setLegendVisible(false);
            // Three charts as in the course, and one with every step of a long training.
            fill(chart, i == 3 ? RAW_POINTS : POINTS);
            charts.forEach(chart::linkHover);
            charts.add(chart);
            GridPane.setHgrow(chart, Priority.ALWAYS);
            GridPane.setVgrow(chart, Priority.ALWAYS);
            grid.add(chart, i % 2, i / 2);
        }
        Scene scene = new Scene(new javafx.scene.Group(), 1280, 760);
        scene.addPreLayoutPulseListener(() -> pulse = System.nanoTime()); // before the charts' own
        scene.addPostLayoutPulseListener(this::painted);
        scene.setRoot(grid);
        Theme.apply(scene, false);
        stage.setScene(scene);
        grid.applyCss();
        grid.layout();
        plot = charts.get(0).lookup("#plot");
    }

    private static void fill(CurveChart chart, int points) {
        Random random = new Random(1);
        for (int net = 0; net < NETS; net++) {
            double[] xs = new double[points];
            double[] ys = new double[points];
            for (int i = 0; i < points; i++) {
                xs[i] = (double) POINTS * 10 * i / points;
                ys[i] = 2.3 * Math.exp(-3.0 * i / points) + 0.2 * random.nextGaussian() + net;
            }
            CurveSeries series = new CurveSeries("net " + net, net).setMarkerSpacing(64);
            series.append(xs, ys, points);
            chart.series().add(series);
        }
    }

    @Override
    public void handle(long now) {
        long before = System.nanoTime();
        int at = Math.floorMod(moment, MEASURED);
        if (moment < MEASURED) {
            hoverAt((at + 0.5) / MEASURED);
        } else {
            double part = 0.98 * at / MEASURED;
            charts.get(3).zoomTo(0, POINTS * 10 * (1 - part), -1, 8 - 4 * part); // the heaviest
        }
        handled = System.nanoTime() - before;
    }

    private void hoverAt(double part) {
        Bounds area = plot.localToScene(plot.getLayoutBounds());
        double x = area.getMinX() + area.getWidth() * part;
        double y = area.getCenterY();
        Event.fireEvent(
                plot,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private void painted() {
        double millis = (handled + System.nanoTime() - pulse) / 1e6;
        if (moment >= MEASURED && moment < 2 * MEASURED) {
            zoom[moment - MEASURED] = millis;
        } else if (moment >= 0 && moment < MEASURED) {
            hover[moment] = millis;
        }
        moment++;
        if (moment == 2 * MEASURED) {
            stop();
            done.accept(new Times(hover), new Times(zoom));
        }
    }
}
