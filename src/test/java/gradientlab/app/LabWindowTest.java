package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;

/** The window around the experiments, opened on a settings file that cannot be read. */
class LabWindowTest extends WindowTest {
    @Override
    void prepare(Path dataDirectory) throws Exception {
        if (!Files.exists(dataDirectory.resolve("settings.broken.json"))) { // the first time only
            Files.writeString(dataDirectory.resolve("settings.json"), "{ \"dark\": maybe", StandardCharsets.UTF_8);
        }
    }

    @Test
    void aCorruptSettingsFileIsSetAsideAndSaid(FxRobot robot) {
        assertThat(text(robot, "#status-text")).contains("settings file could not be read");
        assertThat(directory.resolve("settings.broken.json")).exists();
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("light");
    }

    @Test
    void themeAndTabAreRemembered(FxRobot robot) {
        showTab(robot, "xor");
        robot.clickOn("#header-theme");
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark").doesNotContain("light");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        settings.close();
        Settings reopened = SettingsStore.open(directory).current();
        assertThat(reopened.dark()).isTrue();
        assertThat(reopened.tab()).isEqualTo("xor");
    }

    @Test
    void epochsAndSmoothingOfATrainingTabAreRemembered(FxRobot robot) throws Exception {
        showTab(robot, "gradients");
        type(robot, "#gradients-epochs", "7");
        robot.interact(
                () -> robot.lookup("#gradients-smoothing").queryAs(Slider.class).setValue(0.5));
        shut();
        open();
        showTab(robot, "gradients");
        assertThat(robot.lookup("#gradients-epochs").queryTextInputControl().getText())
                .isEqualTo("7");
        assertThat(robot.lookup("#gradients-smoothing").queryAs(Slider.class).getValue())
                .isEqualTo(0.5);
    }

    @Test
    void anUncaughtErrorIsShownWithDetailsToCopy(FxRobot robot) {
        errors.show(new IllegalStateException("the kernel ran away"));
        waitUntil("the dialog", () -> robot.lookup("#error-detail").tryQuery().isPresent());
        assertThat(robot.lookup("#error-detail").queryAs(TextArea.class).getText())
                .contains("the kernel ran away")
                .contains("at gradientlab");
        errors.show(new IllegalStateException("a second error does not stack a second dialog"));
        waitUntil(
                "its close button",
                () -> !robot.lookup("Close")
                        .match(NodeQueryUtils.isVisible())
                        .queryAll()
                        .isEmpty());
        robot.clickOn("Close");
        waitUntil(
                "the dialog is closed",
                () -> robot.lookup("#error-detail").tryQuery().isEmpty());
    }

    @Test
    void theAboutButtonExplainsTheExperimentInFront(FxRobot robot) {
        showTab(robot, "xor");
        robot.clickOn("#header-about");
        waitUntil(
                "the explanation",
                () -> robot.lookup("#about-experiment").tryQuery().isPresent());
        assertThat(robot.from(robot.lookup("#about-experiment"))
                        .lookup(".title-4")
                        .queryLabeled()
                        .getText())
                .isEqualTo("XOR");
    }
}
