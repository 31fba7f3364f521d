package gradientlab.experiment;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import gradientlab.data.Shapes;
import gradientlab.data.pictures.PictureStore;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.FileDialogs;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.apache.commons.io.FileUtils;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A desk with little data, and a window for one training tab, for tests of the tabs. */
public final class TrainingBench implements AutoCloseable {
    /** Images to train on: a tenth of 600 validates. */
    public static final int TRAIN = 540;

    private static final int SECONDS = 120;

    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private final Path directory;
    private final TrainingDesk desk;

    public TrainingBench() throws IOException {
        directory = Files.createTempDirectory("lab-bench");
        desk = new TrainingDesk(
                tasks,
                new RunStore(directory),
                new DatasetCache(name -> Shapes.bundle(600, 100, 7)),
                name -> Optional.empty(),
                new PictureStore(directory));
    }

    public TrainingDesk desk() {
        return desk;
    }

    /** Shows a tab's view as the lab's window would. */
    public static void show(Stage stage, Parent view) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(view, 1280, 725);
        view.getStyleClass().addAll("lab-window", "light");
        scene.getStylesheets().addAll(Palette.stylesheets());
        scene.getStylesheets()
                .add(TrainingBench.class.getResource("/gradientlab/app/lab.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    /** Writes into a field and leaves it. */
    public static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        robot.interact(robot.lookup(field).queryAs(TextField.class)::selectAll);
        robot.write(text, 0);
        robot.push(javafx.scene.input.KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Asks on the FX thread until it is so. */
    public static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + SECONDS + " s: " + what, late);
        }
    }

    /** Runs on the FX thread and waits for it. */
    public static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /** Nobody chooses a file. */
    public static FileDialogs noFiles() {
        return new FileDialogs() {
            @Override
            public Optional<Path> open(String title, String kind, List<String> extensions) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        fx(desk.queue()::stopAll);
        desk.close();
        fx(tasks::close);
        FileUtils.deleteQuietly(directory.toFile());
    }
}
