package gradientlab.control;

import atlantafx.base.theme.PrimerLight;
import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.plot.Axis;
import gradientlab.plot.ColorMap;
import gradientlab.raster.HeatMap;
import gradientlab.raster.PaintedRegion;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** Each case is changed in every pulse for a few seconds, after a warm-up. */
public final class BenchApplication extends Application {
    private static final long WARM_UP = 2_000_000_000L;
    private static final long MEASURED = 5_000_000_000L;

    private final Queue<Case> cases = new ArrayDeque<>();
    private final BorderPane root = new BorderPane();

    /** What to show and how to change it. */
    private record Case(String name, PaintedRegion control, Runnable change) {}

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (int points : new int[] {1_000, 10_000, 100_000}) {
            cases.add(curves(points));
        }
        cases.add(appending());
        cases.add(map(false));
        cases.add(map(true));
        stage.setScene(new Scene(root, 1000, 600));
        stage.show();
        next();
    }

    private static Case curves(int points) {
        CurveChart chart = new CurveChart("Five curves", Axis.of("Step"), Axis.of("Loss"));
        double[] xs = new double[points];
        double[] noise = new Random(1).doubles(2L * points, -1, 1).toArray();
        Arrays.setAll(xs, i -> i);
        double[] ys = new double[points];
        int[] frame = {0};
        for (int i = 0; i < 5; i++) {
            chart.series().add(new CurveSeries("run " + i, i));
        }
        return new Case("5 curves x " + points + " replaced", chart, () -> {
            frame[0]++;
            for (int s = 0; s < 5; s++) {
                int shift = (frame[0] * 7 + s * 13) % points;
                for (int i = 0; i < points; i++) {
                    ys[i] = s * 2 + noise[i + shift] + i / (double) points;
                }
                chart.series().get(s).set(xs, ys);
            }
        });
    }

    private static Case appending() {
        CurveChart chart = new CurveChart("Five curves", Axis.of("Step"), Axis.of("Loss"));
        for (int i = 0; i < 5; i++) {
            CurveSeries series = new CurveSeries("run " + i, i);
            Random random = new Random(i);
            for (int k = 0; k < 100_000; k++) {
                series.append(k, i * 2 + random.nextDouble());
            }
            chart.series().add(series);
        }
        Random random = new Random(9);
        return new Case("5 curves x 100000, 100 appended each", chart, () -> {
            for (CurveSeries series : chart.series()) {
                for (int k = 0; k < 100; k++) {
                    series.append(series.size(), random.nextDouble() * 10);
                }
            }
        });
    }

    private static Case map(boolean moving) {
        HeatMap map = new HeatMap(ColorMap.DIVERGING_LIGHT, 0, 1);
        map.setContour(0.5);
        map.setBounds(-2, 2, -2, 2);
        Random random = new Random(4);
        double[] xs = random.doubles(1000, -2, 2).toArray();
        double[] ys = random.doubles(1000, -2, 2).toArray();
        int[] classes = random.ints(1000, 0, 2).toArray();
        int[] frame = {0};
        map.setPoints(xs, ys, classes);
        return new Case("heat map 100x100, contour, 1000 points" + (moving ? " changed each" : ""), map, () -> {
            float[] values = new float[10_000];
            double turn = ++frame[0] / 30.0;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (0.5 + 0.5 * Math.sin(i % 100 / 15.0 + turn) * Math.cos(i / 1500.0));
            }
            map.setValues(values, 100, 100);
            if (moving) {
                xs[frame[0] % 1000] += 0.01;
                map.setPoints(xs, ys, classes);
            }
        });
    }

    private void next() {
        Case current = cases.poll();
        if (current == null) {
            Platform.exit();
            return;
        }
        root.setCenter(current.control());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        new AnimationTimer() {
            private long started;
            private long cpu;
            private long changing;
            private int frames = -1;

            @Override
            public void handle(long now) {
                long before = System.nanoTime();
                current.change().run();
                long after = System.nanoTime();
                if (started == 0) {
                    started = before;
                }
                if (before - started < WARM_UP) {
                    return;
                }
                if (frames++ < 0) {
                    started = before - WARM_UP;
                    cpu = threads.getCurrentThreadCpuTime();
                    changing = 0;
                } else {
                    changing += after - before;
                }
                long passed = before - started - WARM_UP;
                if (passed > MEASURED) {
                    stop();
                    double total = (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / frames;
                    System.out.printf(
                            "%s: %.1f fps, FX thread %.2f ms a pulse, of which %.2f ms making the data%n",
                            current.name(), frames * 1e9 / passed, total, changing / 1e6 / frames);
                    BenchApplication.this.next();
                }
            }
        }.start();
    }
}
