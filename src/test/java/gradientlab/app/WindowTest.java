package gradientlab.app;

import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.LabContext;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.FileDialogs;
import gradientlab.text.Language;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with the real catalogue, on a data directory of its own. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {
    private static final int SECONDS = 20;

    @TempDir
    Path directory;

    SettingsStore settings;
    Stage stage;
    LabWindow window;
    ErrorDialog errors;
    private BackgroundTaskRunner tasks;
    TrainingDesk desk;

    /** Called before the window opens, for instance to write a settings file. */
    void prepare(Path dataDirectory) throws Exception {}

    /** What answers for the user when a file is asked for. */
    FileDialogs dialogs() {
        return new NativeFileDialogs(stage);
    }

    @BeforeEach
    void open() throws Exception {
        prepare(directory);
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage newStage) {
        stage = newStage;
        settings = SettingsStore.open(directory);
        Language.use(settings.current().language());
        tasks = new BackgroundTaskRunner();
        errors = new ErrorDialog(stage);
        desk = TrainingDesk.of(tasks, directory);
        LabContext context = new LabContext(tasks, dialogs(), directory, desk, settings.reducedMotionProperty());
        window = new LabWindow(stage, ExperimentCatalog.all(context), tasks, context.files(), settings, errors);
        WindowFiles.attach(window, context);
        window.show();
    }

    @AfterEach
    void shut() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    window.close();
                    desk.close(); // its thread would hold the window, and every image of its data set, for good
                    tasks.close();
                })
                .get();
        settings.close();
        window = null; // the first of a parameterized test's instances is kept until the last is done
        desk = null;
        tasks = null;
        errors = null;
        Language.use(Language.ENGLISH); // other classes of the same run speak it
    }

    static void showTab(FxRobot robot, String id) {
        robot.clickOn("#tab-" + id);
    }

    static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Labeled.class).getText();
    }

    static double number(FxRobot robot, String selector) {
        String digits = text(robot, selector).replaceAll("[^0-9.eE+-]", "");
        return digits.isEmpty() ? Double.NaN : Double.parseDouble(digits);
    }

    /** Replaces a field's text and presses Enter. */
    static void type(FxRobot robot, String selector, String text) {
        robot.clickOn(selector)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE)
                .write(text, 0)
                .push(KeyCode.ENTER);
    }

    static void waitUntil(String what, Callable<Boolean> condition) {
        waitUntil(what, SECONDS, condition);
    }

    /** For what is known to take long. */
    static void waitUntil(String what, int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + seconds + " s: " + what);
        }
    }

    /** Whether a node can be seen: it and everything around it is visible, in a window that is showing. */
    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }
}
