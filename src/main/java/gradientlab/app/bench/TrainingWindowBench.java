package gradientlab.app.bench;

import gradientlab.app.NativeFileDialogs;
import gradientlab.app.Theme;
import gradientlab.data.DatasetBundle;
import gradientlab.data.Datasets;
import gradientlab.desk.AccuracyChart;
import gradientlab.desk.DeskFrame;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunChart;
import gradientlab.desk.SideBarModel;
import gradientlab.desk.SideBarState;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.Cores;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.StateProperty;
import gradientlab.training.AccuracyPlot;
import gradientlab.training.CourseNetworks;
import gradientlab.training.RunPlot;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import gradientlab.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;

/**
 * Measures for {@code ./lab bench}, as a process of its own: what the side bar with its four charts costs a training, and
 * how long hovering and zooming hold the FX thread.
 *
 * <p>Prints one line: steps/s without a window, with it, then for hover and zoom the 95th percentile and longest in ms.
 */
public final class TrainingWindowBench extends Application {
    private static final TrainingConfig CONFIG = TrainingConfig.course(CourseNetworks.CNN_3, "shapes")
            .with()
            .epochs(1)
            .trainLimit(10_000)
            .build();

    /** The native library and the compiler are warm by then. */
    private static final int FIRST_STEP = 50;

    private static double withoutWindow;

    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private TrainingDesk desk;
    private Stage stage;
    private long first;
    private long last;
    private int firstStep;
    private int lastStep;
    private boolean measured;

    /** Starts the measurement; JavaFX accepts an Application's class only from a class that is none. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws Exception {
            System.setProperty("java.awt.headless", "true");
            withoutWindow = stepsPerSecondWithoutWindow();
            Application.launch(TrainingWindowBench.class);
            System.exit(0);
        }
    }

    /** Beside no window, from one recorded point to another. */
    private static double stepsPerSecondWithoutWindow() throws Exception {
        long[] times = new long[2];
        int[] steps = new int[1];
        TrainingListener clock = event -> {
            if (event instanceof TrainingEvent.Point point) {
                times[point.metrics().step() == FIRST_STEP ? 0 : 1] = System.nanoTime();
                steps[0] = point.metrics().step();
            }
        };
        DatasetBundle images = Datasets.load(CONFIG.dataset(), Path.of(""));
        try (TrainingRun run = TrainingRun.start("bench", CONFIG, images, clock)) {
            run.setThreads(Cores.besideWindow());
            while (run.advance()) {
                continue;
            }
        }
        return (steps[0] - FIRST_STEP) / ((times[1] - times[0]) / 1e9);
    }

    @Override
    public void start(Stage newStage) throws Exception {
        stage = newStage;
        desk = TrainingDesk.of(tasks, Files.createTempDirectory("lab-bench"));
        SideBarModel model = new SideBarModel(
                desk,
                new NativeFileDialogs(stage),
                "architectures",
                new StateProperty<>(SideBarState.FIRST),
                base -> List.of(CONFIG));
        RunChart loss = new RunChart(model.shown(), RunPlot.LOSS);
        RunChart accuracy = new RunChart(model.shown(), RunPlot.ACCURACY);
        RunChart.link(loss, accuracy);
        GridPane charts = new GridPane();
        charts.addRow(0, loss.chart(), accuracy.chart());
        charts.addRow(
                1,
                new AccuracyChart(model.shown(), AccuracyPlot.TEST).chart(),
                new AccuracyChart(model.shown(), AccuracyPlot.VALIDATION).chart());
        charts.getChildren().forEach(chart -> {
            GridPane.setHgrow(chart, Priority.ALWAYS);
            GridPane.setVgrow(chart, Priority.ALWAYS);
        });
        Scene scene = new Scene(new DeskFrame(model, new Label(), charts), 1280, 760);
        Theme.apply(scene, false);
        stage.setScene(scene);
        stage.show();
        model.shown().revisionProperty().addListener((property, before, now) -> follow());
        model.run();
    }

    private void follow() {
        if (desk.runs().isEmpty()) {
            return;
        }
        LiveRun run = desk.runs().get(0);
        int points = run.points().size();
        int step = points == 0 ? 0 : run.points().get(points - 1).step();
        if (step > lastStep && step >= FIRST_STEP) {
            last = System.nanoTime();
            if (first == 0) {
                first = last;
                firstStep = step;
            }
            lastStep = step;
        }
        boolean trained = !run.epochs().isEmpty() || run.status() == RunStatus.FAILED;
        if (trained && !measured) {
            measured = true;
            double withWindow = (lastStep - firstStep) / ((last - first) / 1e9);
            desk.queue().stopAll();
            Platform.runLater(() -> measureCharts(withWindow));
        }
    }

    private void measureCharts(double withWindow) {
        new ChartsClock(stage, (hover, zoom) -> {
                    System.out.printf(
                            Locale.ROOT,
                            "%.3f %.3f %.2f %.2f %.2f %.2f%n",
                            withoutWindow,
                            withWindow,
                            hover.percentile95(),
                            hover.longest(),
                            zoom.percentile95(),
                            zoom.longest());
                    desk.close();
                    Platform.exit();
                })
                .start();
    }
}
