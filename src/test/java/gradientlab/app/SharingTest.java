package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.fx.FileDialogs;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.share.Lesson;
import gradientlab.share.ShareFile;
import gradientlab.share.SharedExperiment;
import java.nio.file.Files;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A student shares, an instructor prepares, somebody else opens. */
class SharingTest extends WindowTest {
    private final ChosenFiles files = new ChosenFiles();

    @Override
    FileDialogs dialogs() {
        return files;
    }

    private static String field(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(TextField.class).getText();
    }

    private static String clipboard() {
        String text = WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString());
        return text == null ? "" : text;
    }

    private static Point2D onBoundary(FxRobot robot, double x, double y) {
        Node plot = robot.from(robot.lookup("#xor-boundary")).lookup("#plot").query();
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(
                bounds.getMinX() + (x + 2.5) / 5 * bounds.getWidth(),
                bounds.getMaxY() - (y + 2.5) / 5 * bounds.getHeight());
    }

    private void showXor(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
    }

    @Test
    void sharedAsTextChangedPastedBack(FxRobot robot) {
        showXor(robot);
        type(robot, "#xor-hidden", "6");
        type(robot, "#xor-learning-rate", "0.0123");
        robot.clickOn("#xor-stop");
        type(robot, "#xor-stop-accuracy", "97.5");
        robot.clickOn("#xor-tool-add-0").clickOn(onBoundary(robot, 0.4, 0.4));
        waitUntil("one more point", () -> text(robot, "#xor-point-count").startsWith("1,001 "));
        waitUntil(
                "six hidden units",
                () -> robot.lookup("#xor-hidden-6").tryQuery().isPresent());
        String loss = text(robot, "#xor-loss");
        robot.clickOn("#header-share").clickOn("#share-copy");
        waitUntil("copied", () -> clipboard().startsWith("gradientlab:1:"));
        assertThat(text(robot, "#status-text")).startsWith("Copied as text of ");

        robot.clickOn("#xor-preset-relu").clickOn("#xor-stop").clickOn("#xor-new-seed");
        waitUntil(
                "another network",
                () -> robot.lookup("#xor-hidden-6").tryQuery().isEmpty());
        showTab(robot, "activations");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        waitUntil(
                "the dialog", () -> robot.lookup("#share-paste-text").tryQuery().isPresent());
        assertThat(robot.lookup("#share-paste-text").queryAs(TextArea.class).getText())
                .isEqualTo(clipboard());
        robot.clickOn("#share-paste-open");
        waitUntil("the tab is in front", () -> shown(robot.lookup("#xor-hidden").query()));
        waitUntil("the same untrained network", () -> text(robot, "#xor-loss").equals(loss));
        assertThat(field(robot, "#xor-hidden")).isEqualTo("6");
        assertThat(field(robot, "#xor-learning-rate")).isEqualTo("0.0123");
        assertThat(field(robot, "#xor-stop-accuracy")).isEqualTo("97.5");
        assertThat(field(robot, "#xor-seed")).isEqualTo("1");
        assertThat(robot.lookup("#xor-activation").queryComboBox().getValue()).isEqualTo(HiddenActivation.SIGMOID);
        assertThat(text(robot, "#xor-point-count")).startsWith("1,001 ");
        waitUntil(
                "the dialog closes",
                () -> robot.lookup("#share-paste-text").tryQuery().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.Z); // opening is one change
        waitUntil("as before opening", () -> field(robot, "#xor-seed").equals("2"));
    }

    @Test
    void whatIsRefusedIsToldAndChangesNothing(FxRobot robot) throws Exception {
        showXor(robot);
        type(robot, "#xor-hidden", "5");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        waitUntil(
                "the dialog", () -> robot.lookup("#share-paste-text").tryQuery().isPresent());
        TextArea pasted = robot.lookup("#share-paste-text").queryAs(TextArea.class);
        robot.interact(() -> pasted.setText("gradientlab:1:AAAA:00000000"));
        robot.clickOn("#share-paste-open");
        waitUntil("why not", () -> text(robot, "#share-paste-problem").contains("checksum"));
        robot.interact(() -> pasted.setText("x".repeat(300_000)));
        robot.clickOn("#share-paste-open");
        waitUntil("why not", () -> text(robot, "#share-paste-problem").contains("too long"));
        robot.clickOn("#share-paste-cancel");

        files.answer = directory.resolve("bad.lab.json");
        Files.writeString(
                files.answer,
                "{\"format\":\"gradientlab\",\"version\":1,\"experiment\":\"xor\",\"state\":{\"config\":{}}}");
        openRefused(robot, "is missing");
        Files.writeString(
                files.answer,
                "{\"format\":\"gradientlab\",\"version\":1,\"experiment\":\"nonsense\",\"state\":{\"config\":{}}}");
        openRefused(robot, "no experiment called \"nonsense\"");
        assertThat(field(robot, "#xor-hidden")).isEqualTo("5");
    }

    private void openRefused(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil("the refusal", () -> robot.lookup("#share-refused").tryQuery().isPresent());
        assertThat(robot.from(robot.lookup("#share-refused"))
                        .lookup(".content")
                        .queryLabeled()
                        .getText())
                .contains(words);
        robot.type(KeyCode.ESCAPE);
        waitUntil("closed", () -> robot.lookup("#share-refused").tryQuery().isEmpty());
    }

    @Test
    void aLessonLocksHidesAndCanBeLeft(FxRobot robot) throws Exception {
        showXor(robot);
        type(robot, "#xor-learning-rate", "0.5");
        files.answer = directory.resolve("lesson.lab.json");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil("the dialog", () -> robot.lookup("#share-title").tryQuery().isPresent());
        robot.clickOn("#share-title").write("Too fast?", 0);
        robot.clickOn("#share-note").write("Predict the loss.", 0);
        robot.interact(() -> {
            tick(robot, "#share-lock-xor-learning-rate");
            tick(robot, "#share-lock-xor-run");
            tick(robot, "#share-hide-xor-hidden");
        });
        robot.clickOn("#share-save");
        waitUntil("saved", () -> text(robot, "#share-said").contains("lesson.lab.json"));
        robot.clickOn("#share-close");
        assertThat(ShareFile.read(files.answer).lesson())
                .isEqualTo(new Lesson(
                        "Too fast?",
                        "Predict the loss.",
                        false,
                        List.of("xor-run", "xor-learning-rate"),
                        List.of("xor-hidden")));

        type(robot, "#xor-learning-rate", "0.001");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil("the lesson", () -> robot.lookup("#lesson-note").tryQuery().isPresent());
        assertThat(text(robot, "#lesson-title")).isEqualTo("Too fast?");
        assertThat(field(robot, "#xor-learning-rate")).isEqualTo("0.5");
        assertThat(robot.lookup("#xor-learning-rate").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#xor-run").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#xor-hidden").query().isVisible()).isFalse();
        assertThat(robot.lookup("#xor-epochs").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#header-undo").query().isDisabled())
                .as("what is locked does not come back by undo")
                .isTrue();
        robot.moveTo("#xor-learning-rate").moveBy(2, 2);
        waitUntil(
                "why it is locked",
                () -> Window.getWindows().stream()
                        .anyMatch(window ->
                                window instanceof Tooltip tip && tip.getText().startsWith("Locked by whoever shared")));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("#xor-one-epoch");
        waitUntil("one epoch only: its key is locked with Run", () -> number(robot, "#xor-epoch") == 1);
        assertThat(text(robot, "#xor-run")).isEqualTo("Run");

        robot.clickOn("#lesson-leave");
        waitUntil("no lesson", () -> robot.lookup("#lesson-note").tryQuery().isEmpty());
        assertThat(robot.lookup("#xor-run").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#xor-hidden").query().isVisible()).isTrue();
        assertThat(field(robot, "#xor-learning-rate")).isEqualTo("0.5");
    }

    private static void tick(FxRobot robot, String selector) {
        robot.lookup(selector).queryAs(javafx.scene.control.CheckBox.class).setSelected(true);
    }

    @Test
    void aPresetStartRunsAtOnce(FxRobot robot) throws Exception {
        showXor(robot);
        files.answer = directory.resolve("plain.lab.json");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil("the dialog", () -> robot.lookup("#share-start").tryQuery().isPresent());
        robot.clickOn("#share-start").clickOn("#share-save");
        waitUntil("saved", () -> text(robot, "#share-said").contains("plain.lab.json"));
        robot.clickOn("#share-close");
        SharedExperiment shared = ShareFile.read(files.answer);
        assertThat(shared.lesson().start()).isTrue();
        showTab(robot, "activations");
        robot.interact(() -> window.openShared(files.answer)); // as 'lab open FILE' does
        waitUntil("in front", () -> shown(robot.lookup("#xor-hidden").query()));
        robot.clickOn("#xor-run");
        showTab(robot, "activations");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil("in front", () -> shown(robot.lookup("#xor-hidden").query()));
        waitUntil("runs", () -> number(robot, "#xor-epoch") > 10);
        robot.clickOn("#xor-run");
    }
}
