package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window for a room. */
class PresentationTest extends WindowTest {
    @Test
    void f5EnlargesHidesTheChromeAndEscapeBringsItBack(FxRobot robot) {
        showTab(robot, "xor");
        double before = size(robot, "#xor-loss");
        robot.push(KeyCode.F5);
        waitUntil("larger text", () -> size(robot, "#xor-loss") > 1.25 * before);
        assertThat(shown(robot.lookup("#header-theme").query())).isFalse();
        assertThat(robot.lookup("#status-text").tryQuery()).isEmpty();
        assertThat(shown(robot.lookup("#xor-learning-rate").query())).isFalse();
        assertThat(shown(robot.lookup("#xor-run").query())).isTrue();
        assertThat(text(robot, "#presentation-title")).isEqualTo("XOR");
        robot.push(KeyCode.ESCAPE);
        waitUntil("as before", () -> size(robot, "#xor-loss") == before);
        assertThat(shown(robot.lookup("#header-theme").query())).isTrue();
        assertThat(shown(robot.lookup("#status-text").query())).isTrue();
        assertThat(shown(robot.lookup("#xor-learning-rate").query())).isTrue();
        assertThat(robot.lookup("#presentation-title").tryQuery()).isEmpty();
        assertThat(stage.isFullScreen()).isFalse();
    }

    @Test
    void aBannerOutlivesAPresentationAndOneThatComesDuringItWaits(FxRobot robot) {
        robot.interact(() -> window.setBanner(() -> new Label("before")));
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        waitUntil("the banner is back", () -> robot.lookup("before").tryQuery().isPresent());
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        robot.interact(() -> window.setBanner(() -> new Label("during")));
        assertThat(robot.lookup("#presentation-title").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        waitUntil("the newer banner", () -> robot.lookup("during").tryQuery().isPresent());
    }

    @Test
    void theKernelsCanBeChangedBeforeARoom(FxRobot robot) {
        showTab(robot, "convolution");
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        assertThat(shown(robot.lookup("#convolution-kernel-pane").query())).isTrue();
    }

    @Test
    void whatWentWellIsOldNewsOnAnotherTab(FxRobot robot) {
        showTab(robot, "activations");
        robot.interact(() -> window.say("Saved figure.png"));
        assertThat(text(robot, "#status-text")).isEqualTo("Saved figure.png");
        showTab(robot, "xor");
        assertThat(text(robot, "#status-text")).isEqualTo("Ready");
        robot.interact(() -> window.setActivity(() -> "Training: mlp_1"));
        assertThat(text(robot, "#status-text")).isEqualTo("Training: mlp_1");
    }

    @Test
    void pageAndArrowKeysChangeTheExperiment(FxRobot robot) {
        showTab(robot, "activations");
        robot.clickOn("#header-present");
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_UP);
        assertThat(selected(robot)).as("the first has none before it").isEqualTo("tab-activations");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(selected(robot)).isEqualTo("tab-xor");
        assertThat(text(robot, "#presentation-title")).isEqualTo("XOR");
        robot.push(KeyCode.RIGHT);
        assertThat(selected(robot)).isEqualTo("tab-convolution");
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(selected(robot)).isEqualTo("tab-activations");
        robot.push(KeyCode.F5);
        waitUntil("left", () -> shown(robot.lookup("#header-present").query()));
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(selected(robot)).isEqualTo("tab-activations");
    }

    @Test
    void aControlKeepsItsArrowKeys(FxRobot robot) {
        showTab(robot, "xor");
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        robot.clickOn("#xor-boundary").push(KeyCode.RIGHT);
        assertThat(selected(robot)).isEqualTo("tab-xor");
    }

    @Test
    void theValueUnderThePointerIsLargeAndNothingElseChanges(FxRobot robot) {
        showTab(robot, "xor");
        robot.moveTo("#xor-boundary");
        waitUntil("a read-out", () -> readout(robot).isVisible());
        double usual = size(robot, "#xor-boundary .lab-readout-heading");
        robot.moveTo("#xor-run");
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        robot.moveTo("#xor-boundary");
        waitUntil("a read-out", () -> readout(robot).isVisible());
        assertThat(size(robot, "#xor-boundary .lab-readout-heading")).isGreaterThan(1.4 * usual);
        assertThat(visibility(robot.lookup("#xor-loss-chart").query())).isEqualTo(1);
    }

    @Test
    void theChartsOfATrainingTabGrowWhenTheWindowPresents(FxRobot robot) {
        Map<String, Double> before = new LinkedHashMap<>();
        for (String id : List.of("architectures", "gradients", "learning-rate")) {
            showTab(robot, id);
            if (id.equals("architectures")) {
                robot.clickOn("#architectures-page-training");
            }
            waitUntil("charts of " + id, () -> plots(robot, id) > 0);
            before.put(id, plots(robot, id));
        }
        robot.push(KeyCode.F5);
        waitUntil(
                "presented",
                () -> robot.lookup("#presentation-title").tryQuery().isPresent());
        for (String id : List.of("learning-rate", "gradients", "architectures")) {
            waitUntil("larger charts in " + id, () -> plots(robot, id) >= before.get(id));
            assertThat(shown(robot.lookup("#" + id + "-bar-run").query())).isTrue();
            robot.push(KeyCode.PAGE_UP);
        }
    }

    /** How many square pixels the curve charts of a tab draw in; 0 while another tab is in front. */
    private static double plots(FxRobot robot, String id) {
        return robot.lookup("#" + id + "-view .curve-chart #plot").queryAll().stream()
                .filter(WindowTest::shown)
                .mapToDouble(plot -> plot.getLayoutBounds().getWidth()
                        * plot.getLayoutBounds().getHeight())
                .sum();
    }

    private static Node readout(FxRobot robot) {
        return robot.lookup("#xor-boundary .lab-readout").query();
    }

    /** Opacity, with that of everything around it. */
    private static double visibility(Node node) {
        double product = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            product *= at.getOpacity();
        }
        return product;
    }

    private static double size(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Labeled.class).getFont().getSize();
    }

    private static String selected(FxRobot robot) {
        return robot.lookup("#experiments")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getId();
    }
}
