package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.data.Datasets;
import gradientlab.data.pictures.PictureStore;
import gradientlab.text.Language;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumnBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What a student does in the side bar, in a bare window. */
class SideBarTest extends DeskTest {
    private final FxRobot robot = new FxRobot();
    private TryTab tab;

    @BeforeEach
    void openTab() throws Exception {
        FxToolkit.setupStage(stage -> {
            Language.use(Language.ENGLISH);
            tab = new TryTab(desk, base -> List.of(base, base.withNetwork(CourseNetworks.MLP_2)));
            stage.setScene(TryTab.scene(tab.view()));
            stage.show();
            stage.toFront();
        });
    }

    @Override
    void openDesk(DatasetCache.Source source) throws Exception {
        store = new gradientlab.training.RunStore(directory);
        desk = onFx(() -> new TrainingDesk(
                tasks,
                store,
                new DatasetCache(source),
                name -> Datasets.store(name, directory),
                new PictureStore(directory)));
    }

    private void type(String selector, String text) {
        robot.clickOn(selector)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE)
                .write(text, 0)
                .push(KeyCode.ENTER);
    }

    private String text(String selector) {
        return robot.lookup(selector).queryAs(Labeled.class).getText();
    }

    @Test
    void aSeedIsKeptToItsLastDigit() {
        type("#architectures-seed", "9007199254740993");
        assertThat(tab.model.state().get().seed()).isEqualTo(9007199254740993L);
    }

    private int samples() {
        CurveChart chart = robot.lookup("#loss-chart").queryAs(CurveChart.class);
        return chart.series().stream().mapToInt(series -> series.size()).sum();
    }

    private List<LiveRun> runTwo() throws Exception {
        type("#architectures-epochs", "5000");
        robot.clickOn("#architectures-run");
        await("two runs are queued", () -> desk.runs().size() == 2);
        await("both train", () -> desk.runs().stream().allMatch(run -> run.status() == RunStatus.RUNNING));
        await("two curves grow", () -> samples() > 4);
        return onFx(() -> List.copyOf(desk.runs()));
    }

    @Test
    void two_nets_are_run_held_let_go_stopped_and_resumed() throws Exception {
        List<LiveRun> runs = runTwo();
        LiveRun first = runs.get(0);
        String pause = "#architectures-pause-" + first.id();
        robot.clickOn(pause);
        await("paused", () -> text("#architectures-line-" + first.id()).startsWith("paused"));
        int points = onFx(() -> runs.get(1).points().size());
        await("the other goes on", () -> runs.get(1).points().size() > points);
        robot.clickOn(pause);
        await("trains again", () -> text("#architectures-line-" + first.id()).startsWith("step"));

        robot.clickOn("#architectures-stop-" + first.id());
        await("stopped", () -> text("#architectures-line-" + first.id()).startsWith("stopped"));
        int stopped = onFx(() -> first.points().size());
        robot.clickOn(pause);
        await("goes on where it was", () -> first.points().size() > stopped);

        robot.clickOn("#architectures-pause-all");
        await("all paused", () -> runs.stream().allMatch(run -> run.status() == RunStatus.PAUSED));
        await("that is said", () -> text("#architectures-time-left").contains("paused"));
        robot.clickOn("#architectures-resume-all");
        await("all train", () -> runs.stream().allMatch(run -> run.status() == RunStatus.RUNNING));
        await("a time is told", () -> text("#architectures-time-left").contains("about"));
        robot.clickOn("#architectures-stop-all");
        await("all stopped", () -> runs.stream().allMatch(run -> run.status() == RunStatus.STOPPED));

        robot.clickOn("#architectures-show-" + first.id());
        await(
                "one run's curve is left",
                () -> robot.lookup("#loss-chart")
                                .queryAs(CurveChart.class)
                                .series()
                                .size()
                        == 1);
    }

    @Test
    void closed_and_opened_again_a_stored_run_goes_on() throws Exception {
        LiveRun before = runTwo().get(0);
        closeDesk();
        tasks = new gradientlab.fx.BackgroundTaskRunner();
        openDesk();
        openTab();
        robot.clickOn("#architectures-open-drawer");
        await("both are listed", () -> tab.model.stored().listed().size() == 2);
        robot.clickOn("interrupted");
        robot.clickOn("#architectures-stored-resume");
        await("it trains", () -> desk.runs().size() == 1 && desk.runs().get(0).status() == RunStatus.RUNNING);
        int saved = onFx(() -> desk.runs().get(0).points().size());
        assertThat(saved).isPositive();
        await("its curve grows", () -> samples() > saved);
        assertThat(onFx(() -> before.points().size()))
                .as("the old window's picture")
                .isPositive();
    }

    @Test
    void the_drawer_compares_renames_deletes_and_undoes() throws Exception {
        type("#architectures-epochs", "1");
        robot.clickOn("#architectures-run");
        await(
                "both are done",
                () -> desk.runs().size() == 2
                        && desk.runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED));
        robot.clickOn("#architectures-clear");
        await("the desk is empty", () -> desk.runs().isEmpty() && samples() == 0);
        robot.clickOn("#architectures-open-drawer");
        await("both are listed", () -> tab.model.stored().listed().size() == 2);
        for (String id : store.list().runs().stream().map(run -> run.id()).toList()) {
            robot.clickOn("#compare-" + id);
            await(
                    "it is drawn",
                    () -> desk.find(id) != null && tab.model.shown().contains(desk.find(id)));
        }
        await("the net differs", () -> !robot.lookup(".differs").queryAll().isEmpty());
        List<String> differing = onFx(() -> robot.lookup(".differs").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
        assertThat(differing).containsExactlyInAnyOrder("net", "mlp_1", "mlp_2");
        assertThat(onFx(() -> robot
                        .from(robot.lookup("#architectures-compare").<Node>query())
                        .lookup(".compare-cell")
                        .queryAllAs(Labeled.class)
                        .stream()
                        .filter(cell -> cell.getWidth() < cell.prefWidth(-1) - 0.5)
                        .map(Labeled::getText)
                        .toList()))
                .as("cut cells")
                .isEmpty();
        assertThat(onFx(() -> robot.lookup("#architectures-stored").queryTableView().getColumns().stream()
                        .map(TableColumnBase::getText)
                        .toList()))
                .contains("data", "Epochs", "Images");

        robot.doubleClickOn("done");
        robot.clickOn("#architectures-stored-rename");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("favourite", 0).push(KeyCode.ENTER);
        await(
                "it is renamed",
                () -> store.list().runs().stream().anyMatch(run -> run.name().equals("favourite")));
        type("#architectures-filter", "favourite");
        await("one is listed", () -> tab.model.stored().listed().size() == 1);
        robot.clickOn("done").clickOn("#architectures-stored-delete");
        await("it is deleted", () -> tab.model.stored().listed().isEmpty());
        robot.clickOn("#architectures-undo");
        await("it is back", () -> tab.model.stored().listed().size() == 1);
        robot.clickOn("done").push(KeyCode.F2);
        await(
                "its name is edited",
                () -> robot.lookup("#architectures-stored").queryTableView().getEditingCell() != null);
        robot.push(KeyCode.ESCAPE);
        await(
                "the name is left",
                () -> robot.lookup("#architectures-stored").queryTableView().getEditingCell() == null);
        assertThat(tab.model.stored().openProperty().get()).isTrue();
        robot.push(KeyCode.ESCAPE);
        await("the drawer is closed", () -> !tab.model.stored().openProperty().get());
    }

    @Test
    void a_bad_setting_is_explained_at_its_field() throws Exception {
        type("#architectures-batch", "0");
        assertThat(text("#architectures-batch-error")).contains("1 to 10,000");
        type("#architectures-seed", "0");
        assertThat(text("#architectures-seed-error")).contains("must not be 0");
        robot.clickOn("#architectures-run");
        assertThat(text("#architectures-message")).contains("1 to 10,000");
        assertThat(onFx(() ->
                        desk.runs().isEmpty() && !tab.model.startingProperty().get()))
                .isTrue();
        type("#architectures-batch", "25");
        assertThat(text("#architectures-message")).contains("must not be 0");
        type("#architectures-seed", "1");
        assertThat(text("#architectures-message")).isEmpty();
        onFx(() -> {
            assertThat(tab.model.base().batch()).isEqualTo(25);
            assertThat(tab.model.base().seed()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void a_data_set_that_is_not_here_is_explained_and_a_wrong_file_refused() throws Exception {
        onFx(() -> {
            tab.model.datasetProperty().set(desk.dataItems().get(1));
            return true;
        });
        await("it is missing", () -> text("#architectures-dataset-state").contains("139 MB"));
        robot.clickOn("#architectures-run");
        await("it is told", () -> text("#architectures-message").contains("fetch it first"));
        Path wrong = Files.writeString(directory.resolve("wrong.tar.gz"), "no archive");
        onFx(() -> {
            desk.dataItems().get(1).importFrom(wrong);
            return true;
        });
        await("it is refused", () -> text("#architectures-dataset-state").contains("wrong.tar.gz"));
        assertThat(onFx(() -> desk.dataItems().get(1).state())).isEqualTo(DataItem.State.MISSING);
        robot.clickOn("#architectures-dismiss");
        assertThat(onFx(() -> tab.model.messageProperty().get())).isEmpty();
    }

    @Test
    void another_language_shows_the_same_settings_runs_and_curves() throws Exception {
        List<LiveRun> runs = runTwo();
        robot.clickOn("#architectures-stop-all");
        await("stopped", () -> runs.stream().noneMatch(LiveRun::queued));
        int samples = onFx(this::samples);
        Parent second = onFx(() -> {
            Language.use(Language.TURKISH);
            Parent view = tab.view();
            robot.lookup("#architectures-run").query().getScene().setRoot(view);
            return view;
        });
        onFx(() -> {
            assertThat(((Button) second.lookup("#architectures-run")).getText()).isEqualTo("Çalıştır");
            assertThat(samples()).isEqualTo(samples);
            Language.use(Language.ENGLISH);
            return true;
        });
    }
}
