package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.form.NoDigitCut;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Every number in every tab, in every usual window and on scaled screens: a screen at 150 % has a third less room. */
class NoDigitCutTest extends WindowTest {
    private static final List<int[]> SCREENS =
            List.of(new int[] {1280, 800}, new int[] {1366, 768}, new int[] {1920, 1080});
    private static final double[] SCALES = {1, 1.25, 1.5, 2};

    @ParameterizedTest
    @ValueSource(strings = {"activations", "convolution", "architectures", "gradients", "learning-rate", "xor"})
    void everyDigitCanBeRead(String tab, FxRobot robot) throws Exception {
        showTab(robot, tab);
        switch (tab) {
            case "activations" -> showTinyNumbers(robot);
            case "convolution" -> typeLongWeights(robot);
            case "xor" -> trainToLargeWeights(robot);
            default -> {}
        }
        Set<String> faults = new TreeSet<>();
        scan(faults, "");
        robot.push(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        robot.lookup("#activations-derivative-chart-anyway")
                .tryQueryAs(ButtonBase.class)
                .filter(uncover -> tab.equals("activations"))
                .ifPresent(uncover -> robot.interact(uncover::fire)); // numbers are looked for under the cover, too
        scan(faults, " with the guide");
        robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitForFxEvents();
        scan(faults, " presented with the guide");
        robot.push(KeyCode.F2);
        WaitForAsyncUtils.waitForFxEvents();
        scan(faults, " presented");
        assertThat(faults).isEmpty();
    }

    /** GELU of -6 is -5.91953e-9. */
    private static void showTinyNumbers(FxRobot robot) {
        robot.clickOn("#activations-all");
        type(robot, "#activations-x", "-6");
    }

    /** Products of 1e29, and weights that have many digits and none before the point. */
    private static void typeLongWeights(FxRobot robot) {
        for (int column = 1; column <= 4; column++) {
            robot.clickOn("#convolution-weight-" + column + "-" + column)
                    .push(KeyCode.F2)
                    .write(column % 2 == 0 ? "-5.91953e-9" : "-1.23456e27", 0)
                    .push(KeyCode.ENTER);
        }
        robot.clickOn("#convolution-relu").clickOn("#convolution-pool");
    }

    /** Weights of tens of thousands, which the diagram has no room for. */
    private static void trainToLargeWeights(FxRobot robot) {
        type(robot, "#xor-learning-rate", "1000");
        type(robot, "#xor-hidden", "6");
        type(robot, "#xor-seed", "-123456789");
        robot.clickOn("#xor-full-speed").clickOn("#xor-run");
        waitUntil("trained", () -> number(robot, "#xor-epoch") > 200);
        robot.clickOn("#xor-run");
        waitUntil("paused", () -> text(robot, "#xor-run").equals("Run"));
        robot.clickOn("#xor-pin");
        type(robot, "#xor-seed-count", "2");
        robot.clickOn("#xor-run-seeds");
        waitUntil("many seeds", () -> !text(robot, "#xor-seeds-summary").isEmpty());
    }

    private void scan(Set<String> faults, String where) throws Exception {
        for (int[] screen : SCREENS) {
            for (double scale : SCALES) {
                double width = Math.max(Settings.MIN_WIDTH, screen[0] / scale);
                double height = Math.max(Settings.MIN_HEIGHT, screen[1] / scale);
                faults.addAll(WaitForAsyncUtils.asyncFx(() -> {
                            Parent root = stage.getScene().getRoot();
                            root.applyCss();
                            for (int i = 0; i < 3; i++) { // the stage itself cannot be larger than the test's screen
                                root.resize(width, height);
                                root.layout();
                            }
                            return NoDigitCut.in(stage.getScene().getRoot()).stream()
                                    .map(fault -> fault + where + " at " + (int) width + "x" + (int) height)
                                    .toList();
                        })
                        .get());
            }
        }
    }
}
