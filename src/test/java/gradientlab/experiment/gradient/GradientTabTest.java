package gradientlab.experiment.gradient;

import static gradientlab.experiment.TrainingBench.await;
import static gradientlab.experiment.TrainingBench.type;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.experiment.TrainingBench;
import gradientlab.plot.LineStyle;
import gradientlab.plot.SeriesColors;
import gradientlab.training.RunStatus;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a student does on the Gradients tab. */
@ExtendWith(ApplicationExtension.class)
class GradientTabTest {
    private TrainingBench bench;
    private GradientViewModel model;

    @Start
    void start(Stage stage) throws Exception {
        bench = new TrainingBench();
        model = new GradientViewModel(bench.desk(), TrainingBench.noFiles());
        TrainingBench.show(stage, GradientView.of(model));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void sigmoidsFirstLayerGetsFarLessGradientThanRelusInTheDeepestNetwork(FxRobot robot) {
        assertThat(text(robot, "#gradients-count")).contains("4");
        robot.clickOn("#gradients-net-mlp_2");
        assertThat(text(robot, "#gradients-count")).contains("2");
        type(robot, "#gradients-images", "500");
        type(robot, "#gradients-epochs", "2");
        robot.clickOn("#gradients-run");
        await(
                "both runs have ended",
                () -> bench.desk().runs().size() == 2
                        && bench.desk().runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED));
        await("and are drawn", () -> curve(robot, "#gradients-first-layer", 1).size() == 20);

        CurveSeries relu = curve(robot, "#gradients-first-layer", 0);
        CurveSeries sigmoid = curve(robot, "#gradients-first-layer", 1);
        assertThat(relu.name()).isEqualTo("cnn_5 ReLU");
        assertThat(relu.style()).isEqualTo(LineStyle.SOLID);
        assertThat(sigmoid.name()).isEqualTo("cnn_5 Sigmoid");
        assertThat(sigmoid.style()).isEqualTo(LineStyle.DASHED);
        assertThat(sigmoid.colorIndex() % SeriesColors.COLORS).isEqualTo(relu.colorIndex() % SeriesColors.COLORS);
        assertThat(relu.x(1)).as("the first steps are recorded one by one").isEqualTo(2);
        assertThat(sigmoid.y(1)).isPositive().isLessThan(relu.y(1) / 50);

        CurveSeries reluLayers = curve(robot, "#gradients-profile", 0);
        CurveSeries sigmoidLayers = curve(robot, "#gradients-profile", 1);
        assertThat(sigmoidLayers.size()).isEqualTo(7);
        for (int layer = 1; layer < 6; layer++) {
            assertThat(sigmoidLayers.y(layer))
                    .as("smaller with every layer on the way back")
                    .isGreaterThan(2 * sigmoidLayers.y(layer - 1));
        }
        assertThat(reluLayers.y(6) / reluLayers.y(0)).isLessThan(sigmoidLayers.y(6) / sigmoidLayers.y(0) / 50);
        double atTen = relu.y(9) / sigmoid.y(9);
        double atTwenty = relu.y(19) / sigmoid.y(19);
        assertThat(number(text(robot, "#gradients-factor-cnn_5-normalised")))
                .isGreaterThan(50)
                .isBetween(0.99 * Math.min(atTen, atTwenty), 1.01 * Math.max(atTen, atTwenty));

        assertThat(chart(robot, "#gradients-first-layer").yLogProperty().get()).isTrue();
        robot.clickOn(robot.from(robot.lookup("#gradients-first-layer"))
                .lookup("#log-toggle")
                .queryAs(ToggleButton.class));
        assertThat(chart(robot, "#gradients-first-layer").yLogProperty().get()).isFalse();
    }

    @Test
    void withNothingTickedOrTooMuchItIsSaidAndNothingTrains(FxRobot robot) {
        robot.clickOn("#gradients-range-normalised").clickOn("#gradients-run");
        assertThat(text(robot, "#gradients-message")).isNotEmpty();
        for (String tick :
                new String[] {"range-normalised", "range-unit", "range-raw_255", "net-mlp_1", "net-cnn_3", "net-cnn_4"
                }) {
            robot.clickOn("#gradients-" + tick);
        }
        robot.clickOn("#gradients-run");
        assertThat(text(robot, "#gradients-message")).contains("15").contains("8");
        assertThat(bench.desk().runs()).isEmpty();
    }

    private static CurveChart chart(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(CurveChart.class);
    }

    private static CurveSeries curve(FxRobot robot, String id, int index) {
        return chart(robot, id).series().get(index);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.e+-]", ""));
    }
}
