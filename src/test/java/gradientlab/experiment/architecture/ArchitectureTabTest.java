package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import gradientlab.chart.CurveChart;
import gradientlab.control.Palette;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.Engine;
import gradientlab.experiment.LabContext;
import gradientlab.form.NumberField;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.raster.PictureWall;
import gradientlab.raster.PixelGrid;
import gradientlab.training.FirstLayer;
import gradientlab.training.RunStatus;
import gradientlab.training.SavedNetwork;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does in the tab. */
@ExtendWith(ApplicationExtension.class)
class ArchitectureTabTest {
    @TempDir
    private static Path folder;

    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private TrainingDesk desk;
    private ArchitectureExperiment experiment;
    private Stage stage;

    @Start
    void start(Stage newStage) {
        stage = newStage;
        desk = SmallDesk.in(folder, tasks);
        experiment = new ArchitectureExperiment(new LabContext(tasks, SmallDesk.NO_FILES, folder, desk));
        show();
        stage.show();
        experiment.activate();
    }

    private void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        javafx.scene.Parent view = experiment.createView();
        view.getStyleClass().add("light");
        Scene scene = new Scene(view, 1280, 725);
        scene.getStylesheets().addAll(Palette.stylesheets());
        scene.getStylesheets().add("/gradientlab/app/lab.css");
        stage.setScene(scene);
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.close();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(60, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE)
                .write(text, 0)
                .push(KeyCode.ENTER);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static int curves(FxRobot robot, String chart) {
        return (int) robot.lookup(chart).queryAs(CurveChart.class).series().stream()
                .filter(series -> series.size() > 0)
                .count();
    }

    private static RunTable table(FxRobot robot) {
        return robot.lookup("#architectures-table").queryAs(RunTable.class);
    }

    private static RunNumbers row(FxRobot robot, int line) {
        return table(robot).getItems().get(line).row().get();
    }

    private static PictureWall weights(FxRobot robot) {
        return robot.lookup("#architectures-weights").queryAs(PictureWall.class);
    }

    private void run(FxRobot robot, String epochs, String images) {
        type(robot, "#architectures-epochs", epochs);
        type(robot, "#architectures-images", images);
        type(robot, "#architectures-validation", "20");
        robot.clickOn("#architectures-run");
    }

    @Test
    void aStudentComparesTwoNetworksAndLooksIntoThem(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#architectures-diagram-cnn_3").tryQuery()).isPresent();
        assertThat(text(robot, "#architectures-total-cnn_3")).startsWith("11,394");
        assertThat(text(robot, "#architectures-definition-mlp_1")).contains("dense(32), activate(), dense(10)");
        robot.clickOn("#architectures-tick-cnn_3");
        assertThat(robot.lookup("#architectures-diagram-cnn_3").tryQuery()).isEmpty();
        robot.clickOn("#architectures-tick-cnn_3");

        run(robot, "2", "200");
        until(() -> table(robot).getItems().size() == 2);
        until(() ->
                row(robot, 0).status() == RunStatus.COMPLETED && row(robot, 1).status() == RunStatus.COMPLETED);
        assertThat(row(robot, 0).test()).isBetween(0.0, 1.0);
        assertThat(row(robot, 1).test()).isBetween(0.0, 1.0);
        assertThat(row(robot, 0).bestValidation()).isBetween(0.0, 1.0);
        assertThat(curves(robot, "#architectures-loss-chart")).isEqualTo(2);
        assertThat(curves(robot, "#architectures-accuracy-chart")).isEqualTo(4);
        assertThat(curves(robot, "#architectures-test-chart")).isEqualTo(2);
        assertThat(curves(robot, "#architectures-validation-chart")).isEqualTo(2);

        until(() -> weights(robot).size() == 32);
        seesItsWeightsTheRightWayUp(robot);
        robot.clickOn(robot.from(table(robot)).lookup("cnn_3").<Node>query());
        until(() -> weights(robot).size() == 16);

        robot.clickOn("#architectures-detail-predictions");
        until(() -> text(robot, "#architectures-predictions-summary").contains("step 8"));
        assertThat(robot.lookup(".prediction").queryAll()).hasSize(20);
        readsTheConfusionMatrix(robot);
    }

    private static boolean shown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    @Test
    void aStudentBuildsANetworkBreaksItMendsItAndTrainsIt(FxRobot robot) throws Exception {
        robot.clickOn("#architectures-tick-none");
        robot.clickOn("#architectures-build").clickOn("#architectures-build-empty");
        assertThat(text(robot, "#architectures-edit-total")).isEqualTo("not a network yet");
        for (String kind : List.of("conv", "activation", "max-pool", "conv", "activation", "dense")) {
            robot.clickOn("#architectures-add-" + kind);
        }
        robot.clickOn("#architectures-edit-fix-1"); // ten units
        assertThat(text(robot, "#architectures-edit-total")).isEqualTo("14,338 parameters");
        assertThat(shown(robot, "#architectures-diagram-network")).isTrue();

        type(robot, "#architectures-layer-4-kernel", "9");
        type(robot, "#architectures-layer-3-square", "4");
        assertThat(text(robot, "#architectures-layer-4-problem"))
                .contains("9 x 9")
                .contains("7 x 7");
        assertThat(shown(robot, "#architectures-diagram-network")).isFalse();
        robot.clickOn("#architectures-run");
        until(() -> text(robot, "#architectures-message").contains("network, layer 4"));
        assertThat(desk.runs()).isEmpty();
        robot.clickOn("#architectures-layer-4-fix-1");
        assertThat(text(robot, "#architectures-layer-4-problem")).isEmpty();
        assertThat(robot.lookup("#architectures-layer-4-kernel")
                        .queryAs(NumberField.class)
                        .getValue())
                .isEqualTo(7);

        robot.clickOn("#architectures-layer-5").push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.DELETE);
        robot.push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.DOWN);
        type(robot, "#architectures-edit-name", "six_layers");
        assertThat(text(robot, "#architectures-edit-total")).isEqualTo("3,458 parameters");
        assertThat(shown(robot, "#architectures-tick-six_layers")).isTrue();

        run(robot, "1", "100");
        until(() -> table(robot).getItems().size() == 1 && row(robot, 0).status() == RunStatus.COMPLETED);
        assertThat(row(robot, 0).label()).contains("six_layers");
        assertThat(desk.runs().get(0).config().network().layers()).hasSize(6);
    }

    /** The course's formula, (w - lowest) / (highest - lowest) as brightness, written once more for a colour image. */
    private static int[] picture(FirstLayer layer, int unit, int from, int to) {
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, layer.values()[i]);
            highest = Math.max(highest, layer.values()[i]);
        }
        int area = 32 * 32;
        int[] argb = new int[area];
        for (int i = 0; i < area; i++) {
            argb[i] = 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                float weight = layer.values()[(3 * unit + channel) * area + i];
                argb[i] = argb[i] << 8 | Math.round(255 * (weight - lowest) / (highest - lowest));
            }
        }
        return argb;
    }

    private void seesItsWeightsTheRightWayUp(FxRobot robot) throws Exception {
        until(() -> text(robot, "#architectures-weights-step").equals("step 8"));
        LiveRun mlp = desk.runs().get(0);
        FirstLayer layer;
        try (SavedNetwork saved = SavedNetwork.open(desk.store(), mlp.id(), desk.datasets())) {
            layer = saved.snapshot().weights();
        }
        int[] shown = weights(robot).exhibit().tiles().get(4).picture().argb();
        assertThat(shown).isEqualTo(picture(layer, 4, 0, layer.values().length));
        robot.clickOn("#architectures-per-filter");
        int length = layer.values().length / layer.units();
        assertThat(weights(robot).exhibit().tiles().get(4).picture().argb())
                .isEqualTo(picture(layer, 4, 4 * length, 5 * length))
                .isNotEqualTo(shown);
        robot.clickOn("#architectures-weights").push(KeyCode.RIGHT);
        until(() -> weights(robot).readoutText().contains("of 32"));
        assertThat(weights(robot).readoutText()).contains("Responds most to");
    }

    /** Switches and names are whole, or stand in the legend; cells have room for numbers as large as other small text. */
    private void nothingOfItIsCut(FxRobot robot) throws TimeoutException {
        until(() -> {
            PixelGrid grid = robot.lookup("#architectures-confusion").queryAs(PixelGrid.class);
            return grid.getWidth() >= 10 * 22;
        });
        Node pane = robot.lookup(".detail-pane").<Node>query();
        List<String> cut = robot.from(pane).lookup(".toggle-button, .lab-caption").queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getWidth() < label.prefWidth(-1) - 1)
                .map(Labeled::getText)
                .toList();
        assertThat(cut).isEmpty();
    }

    private void readsTheConfusionMatrix(FxRobot robot) throws TimeoutException {
        robot.clickOn("#architectures-detail-confusion");
        until(() -> text(robot, "#architectures-confusion-title").startsWith("100 test images"));
        nothingOfItIsCut(robot);
        int[][] counts = desk.runs().get(1).testProperty().get().confusion();
        Node plot = robot.lookup("#architectures-confusion")
                .queryAs(PixelGrid.class)
                .lookup("#plot");
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        int predicted = 0;
        while (counts[2][predicted] == 0) {
            predicted++;
        }
        Point2D cell = new Point2D(
                bounds.getMinX() + (predicted + 0.5) * bounds.getWidth() / 10,
                bounds.getMinY() + 2.5 * bounds.getHeight() / 10);
        robot.moveTo(cell);
        String count = ": " + counts[2][predicted] + " of 10 ";
        until(() -> text(robot, "#architectures-confusion-reading").contains(count));
        robot.clickOn(cell);
        until(() -> text(robot, "#architectures-confusion-found").contains("step 8"));
        assertThat(robot.lookup("#architectures-confusion-examples")
                        .queryAs(PictureWall.class)
                        .size())
                .isEqualTo(Math.min(counts[2][predicted], DetailModel.MOST_EXAMPLES));
        robot.clickOn("#architectures-confusion-validation");
        until(() -> text(robot, "#architectures-confusion-title").startsWith("60 validation images after epoch 2"));
    }

    @Test
    void aStudentPausesResumesAndStopsDeeplearning4jAndChangesTheLanguage(FxRobot robot) throws Exception {
        robot.clickOn("#architectures-tick-cnn_3");
        robot.clickOn("#architectures-engine").clickOn("Deeplearning4j");
        run(robot, "2000", "200");
        until(() -> table(robot).getItems().size() == 1
                && desk.runs().get(0).points().size() > 2);
        LiveRun run = desk.runs().get(0);
        assertThat(run.config().engine()).isEqualTo(Engine.DL4J);
        robot.clickOn("#architectures-pause-all");
        until(() -> run.status() == RunStatus.PAUSED && row(robot, 0).status() == RunStatus.PAUSED);
        int points = run.points().size();
        WaitForAsyncUtils.asyncFx(this::show).get(); // as a change of language does
        until(() -> table(robot).getItems().size() == 1 && weights(robot).size() == 32);
        assertThat(curves(robot, "#architectures-loss-chart")).isEqualTo(1);
        assertThat(run.points()).hasSize(points);
        robot.clickOn("#architectures-resume-all");
        until(() -> run.points().size() > points);
        robot.clickOn("#architectures-stop-all");
        until(() -> row(robot, 0).status() == RunStatus.STOPPED);
        assertThat(List.copyOf(run.points())).isNotEmpty();
    }
}
