package gradientlab.experiment.learningrate;

import static gradientlab.experiment.TrainingBench.await;
import static gradientlab.experiment.TrainingBench.type;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.experiment.TrainingBench;
import gradientlab.plot.LineStyle;
import gradientlab.training.RunStatus;
import gradientlab.training.StepMetrics;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a student does on the Learning-rate tab. */
@ExtendWith(ApplicationExtension.class)
class LearningRateTabTest {
    private TrainingBench bench;
    private LearningRateViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        bench = new TrainingBench();
        model = new LearningRateViewModel(bench.desk(), TrainingBench.noFiles(), name -> 600);
        model.sideBar().state().update(now -> now.withValidation(20));
        TrainingBench.show(stage, LearningRateView.of(model));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void dropsAreDraggedAddedNudgedRemovedAndTyped(FxRobot robot) {
        type(robot, "#learning-rate-epochs", "50");
        type(robot, "#learning-rate-epochs", "100");
        assertThat(model.totalStepsProperty().get()).isEqualTo(1100);
        await("the preset's text", () -> plan(robot).equals("370:0.01,740:0.001"));
        assertThat(robot.lookup("#learning-rate-preset-two-drops")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .as("the preset follows the run's length")
                .isTrue();
        await("the knob", () -> robot.lookup("#learning-rate-knob-1").query().isVisible());

        robot.drag(middle(robot, "#learning-rate-knob-1"), MouseButton.PRIMARY)
                .dropTo(middle(robot, "#learning-rate-knob-1").add(-60, -30));
        int dragged = Integer.parseInt(plan(robot).substring(0, plan(robot).indexOf(':')));
        assertThat(dragged).isBetween(150, 330);
        assertThat(plan(robot)).doesNotContain(":0.01,").endsWith(",740:0.001");
        CurveSeries drawn = last(chart(robot).series());
        assertThat(drawn.style()).isEqualTo(LineStyle.DASHED);
        assertThat(drawn.x(1)).as("the step line moves with it").isEqualTo(dragged);

        robot.drag(middle(robot, "#learning-rate-knob-1"), MouseButton.PRIMARY)
                .dropTo(middle(robot, "#learning-rate-knob-2").add(80, 0));
        assertThat(plan(robot)).as("it cannot pass the next one").startsWith("730:");

        robot.push(KeyCode.LEFT);
        assertThat(plan(robot)).as("arrow keys move the knob in focus").startsWith("720:");
        robot.push(KeyCode.DELETE);
        assertThat(plan(robot)).isEqualTo("740:0.001");

        robot.doubleClickOn(middle(robot, "#learning-rate-knob-1").add(-120, 40));
        assertThat(model.planProperty().get().drops()).hasSize(2);
        assertThat(chart(robot).zoomedProperty().get()).isFalse();
        robot.clickOn("#learning-rate-add-drop");
        assertThat(model.planProperty().get().drops()).hasSize(3);

        type(robot, "#learning-rate-plan", "500:0.02,900:0.002");
        assertThat(model.planProperty().get().schedule().text()).isEqualTo("500:0.02,900:0.002");
        type(robot, "#learning-rate-plan", "500:");
        assertThat(text(robot, "#learning-rate-plan-problem")).contains("STEP:RATE");
        assertThat(model.planProperty().get().drops()).hasSize(2);
        robot.clickOn("#learning-rate-preset-one-drop");
        assertThat(plan(robot)).isEqualTo("370:0.01");
        assertThat(robot.lookup("#learning-rate-plan-problem").query().isVisible())
                .isFalse();
        type(robot, "#learning-rate-initial", "0.2");
        assertThat(model.planProperty().get().initial()).isEqualTo(0.2);
    }

    @Test
    void aScheduledDropIsSeenInTheRatesCurveAndADropByHandToo(FxRobot robot) {
        robot.clickOn("#learning-rate-net-mlp_2");
        type(robot, "#learning-rate-images", "500");
        type(robot, "#learning-rate-epochs", "60");
        type(robot, "#learning-rate-plan", "40:0.05,500:0.001");
        robot.clickOn("#learning-rate-train-schedule").clickOn("#learning-rate-run");
        await(
                "past the scheduled drop",
                () -> model.chosenProperty().get() != null
                        && !model.chosenProperty().get().samples().isEmpty()
                        && last(model.chosenProperty().get().samples()).step() > 60);
        LiveRun run = model.chosenProperty().get();
        await(
                "the button can be pressed",
                () -> !robot.lookup("#learning-rate-drop-now").query().isDisabled());
        await(
                "it proposes a tenth",
                () -> field(robot, "#learning-rate-drop-rate").equals("0.005"));
        robot.clickOn("#learning-rate-drop-now");
        await("recorded", () -> run.config().schedule().drops().size() == 3);
        await("the end", () -> run.status() == RunStatus.COMPLETED);
        await(
                "drawn to the end",
                () -> end(chart(robot).series().get(0)) == last(run.points()).step());

        CurveSeries rates = chart(robot).series().get(0);
        assertThat(rates.valueAt(30)).isEqualTo(0.1);
        assertThat(rates.valueAt(40))
                .as("a drop's step reads the rate from then on")
                .isEqualTo(0.05);
        assertThat(rates.valueAt(50)).isEqualTo(0.05);
        assertThat(rates.valueAt(600)).isEqualTo(0.001);
        assertThat(run.points().stream().map(StepMetrics::learningRate).distinct())
                .containsExactly(0.1, 0.05, 0.005, 0.001);
        assertThat(chart(robot).marks())
                .as("every drop is marked, the one by hand too")
                .hasSize(3);
        assertThat(robot.lookup("#learning-rate-loss").queryAs(CurveChart.class).marks())
                .hasSize(3);
        RunNumbers row = (RunNumbers) robot.lookup("#learning-rate-runs")
                .queryAs(TableView.class)
                .getItems()
                .get(0);
        assertThat(row.test()).isEqualTo(run.testProperty().get().accuracy());
        assertThat(row.label()).isEqualTo("0.1 → 0.05 → 0.005 → 0.001");
        assertThat(robot.lookup("#learning-rate-drop-now").query().isDisabled()).isTrue();
    }

    private static CurveChart chart(FxRobot robot) {
        return robot.lookup("#learning-rate-schedule").queryAs(CurveChart.class);
    }

    private static double end(CurveSeries series) {
        return series.x(series.size() - 1);
    }

    private static <T> T last(java.util.List<T> list) {
        return list.get(list.size() - 1);
    }

    private static Point2D middle(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static String plan(FxRobot robot) {
        return field(robot, "#learning-rate-plan");
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
