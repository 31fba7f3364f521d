package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.Shapes;
import gradientlab.data.pictures.PictureStore;
import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.LabContext;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.text.Language;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.TrainingConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Closing the window while a network trains, and opening it again. */
class TrainingGuardTest {
    private static final TrainingConfig LONG = TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
            .with()
            .epochs(5000)
            .validationLimit(20)
            .build();

    @TempDir
    private Path directory;

    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private BackgroundTaskRunner tasks;
    private TrainingDesk desk;
    private LabWindow window;
    private SettingsStore settings;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(newStage -> {
            stage = newStage;
            Language.use(Language.ENGLISH);
            tasks = new BackgroundTaskRunner();
            settings = SettingsStore.open(directory);
            desk = new TrainingDesk(
                    tasks,
                    new RunStore(directory),
                    new DatasetCache(name -> Shapes.bundle(600, 100, 7)),
                    name -> Optional.empty(),
                    new PictureStore(directory));
            LabContext context = new LabContext(tasks, new NativeFileDialogs(stage), directory, desk);
            window = new LabWindow(
                    stage, ExperimentCatalog.all(context), tasks, context.files(), settings, new ErrorDialog(stage));
            TrainingGuard.watch(stage, window, desk);
            window.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            window.close();
            desk.close();
            tasks.close();
            return true;
        });
        settings.close();
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(60, TimeUnit.SECONDS);
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("not within 60 s: " + what);
        }
    }

    private boolean shown(String selector) {
        return robot.lookup(selector).tryQuery().isPresent();
    }

    /** As the window manager asks; the question holds this event's handling until it is answered. */
    private void askToClose() {
        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        await("the question", () -> shown("#closing-leave"));
    }

    @Test
    void closing_asks_saves_and_the_next_window_offers_to_go_on() throws Exception {
        onFx(() -> {
            desk.start(List.of(LONG), "architectures", started -> {}, () -> {});
            return true;
        });
        await(
                "it records",
                () -> !desk.runs().isEmpty() && desk.runs().get(0).points().size() > 2);
        boolean[] left = {false};
        onFx(() -> {
            stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> left[0] = true);
            return true;
        });
        askToClose();
        robot.clickOn("#closing-stay");
        await("the question is gone", () -> !shown("#closing-leave"));
        assertThat(left[0]).isFalse();
        assertThat(onFx(() -> desk.runs().get(0).status())).isEqualTo(RunStatus.RUNNING);

        askToClose();
        robot.clickOn("#closing-leave");
        await("it may close", () -> left[0]);
        String id = onFx(() -> desk.runs().get(0).id());
        close();

        open();
        await("it is offered", () -> shown("#interrupted-resume"));
        assertThat(robot.lookup("#interrupted-text").queryAs(Labeled.class).getText())
                .startsWith("Interrupted when the lab closed: mlp_1");
        robot.clickOn("#interrupted-resume");
        await("it trains", () -> desk.find(id) != null && desk.find(id).status() == RunStatus.RUNNING);
        assertThat(shown("#interrupted-resume")).isFalse();
        int points = onFx(() -> desk.find(id).points().size());
        assertThat(points).isGreaterThan(2);
        await("it goes on", () -> desk.find(id).points().size() > points);
    }

    @Test
    void of_several_the_ticked_ones_go_on() throws Exception {
        RunStore store = new RunStore(directory);
        String first = store.create(LONG, "the first", "architectures");
        String second = store.create(LONG, "the second", "architectures");
        close();
        open();
        await("both are offered", () -> shown("#interrupted-choose"));
        assertThat(robot.lookup("#interrupted-text").queryAs(Labeled.class).getText())
                .contains("the first", "the second");
        robot.clickOn("#interrupted-choose").clickOn("the first").clickOn("#interrupted-resume");
        await("the other goes on", () -> desk.find(second) != null);
        assertThat(onFx(() -> desk.find(first) == null)).isTrue();
        assertThat(store.open(first).status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void an_offer_turned_down_leaves_the_run_in_the_store() throws Exception {
        RunStore store = new RunStore(directory);
        String id = store.create(LONG, "", "architectures");
        close();
        open();
        await("it is offered", () -> shown("#interrupted-later"));
        robot.clickOn("#interrupted-later");
        await("the bar is gone", () -> !shown("#interrupted-later"));
        assertThat(onFx(() -> desk.runs().isEmpty())).isTrue();
        assertThat(store.open(id).status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void a_window_in_which_nothing_trains_closes_without_a_question() throws Exception {
        WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        boolean[] left = {false};
        onFx(() -> {
            stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> left[0] = true);
            Event.fireEvent(stage, request);
            return true;
        });
        assertThat(left[0]).isTrue();
    }
}
