package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Ctrl+Z and its like, on the tabs as a student uses them. */
class UndoTest extends WindowTest {
    private static void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private static Button button(FxRobot robot, String name) {
        return robot.lookup("#header-" + name).queryButton();
    }

    private static String tip(FxRobot robot, String name) {
        return button(robot, name).getTooltip().getText();
    }

    private static double std(FxRobot robot) {
        return robot.lookup("#xor-std").queryAs(Slider.class).getValue();
    }

    private static String field(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(TextField.class).getText();
    }

    private static Point2D onBoundary(FxRobot robot, double x, double y) {
        Node plot = robot.from(robot.lookup("#xor-boundary")).lookup("#plot").query();
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(
                bounds.getMinX() + (x + 2.5) / 5 * bounds.getWidth(),
                bounds.getMaxY() - (y + 2.5) / 5 * bounds.getHeight());
    }

    @Test
    void aDragAPointAndASettingAreTakenBackOneByOne(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        assertThat(button(robot, "undo").isDisabled()).isTrue();
        assertThat(tip(robot, "undo")).startsWith("Nothing to undo");

        robot.drag("#xor-std .thumb", MouseButton.PRIMARY)
                .moveBy(6, 0)
                .moveBy(8, 0)
                .moveBy(8, 0)
                .drop();
        waitUntil("dragged", () -> std(robot) > 0.45);
        double dragged = std(robot);
        waitUntil("named", () -> tip(robot, "undo").equals("Undo: noise (Ctrl+Z)"));

        robot.clickOn("#xor-tool-add-1").clickOn(onBoundary(robot, 0.5, 0.5));
        waitUntil("one more point", () -> text(robot, "#xor-point-count").startsWith("1,001 "));
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: points added"));

        type(robot, "#xor-hidden", "7");
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: hidden units"));

        undo(robot); // the field still has the focus, and nothing is being typed
        waitUntil("hidden units back", () -> field(robot, "#xor-hidden").equals("4"));
        assertThat(text(robot, "#xor-point-count")).startsWith("1,001 ");
        undo(robot);
        waitUntil("the point is gone", () -> text(robot, "#xor-point-count").startsWith("1,000 "));
        undo(robot); // the tool
        assertThat(std(robot)).isEqualTo(dragged);
        robot.clickOn("#header-undo"); // the whole drag at once
        waitUntil("the spread is back", () -> Math.abs(std(robot) - 0.4) < 1e-9);
        assertThat(button(robot, "undo").isDisabled()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitUntil("dragged again", () -> Math.abs(std(robot) - dragged) < 0.005);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.clickOn("#header-redo");
        waitUntil("the point again", () -> text(robot, "#xor-point-count").startsWith("1,001 "));
        type(robot, "#xor-seed", "5");
        waitUntil("a new change ends the redoing", () -> button(robot, "redo").isDisabled());
    }

    @Test
    void aRunIsNotUndoneAndEveryTabHasItsOwnHistory(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        robot.clickOn("#xor-run");
        waitUntil("trains", () -> number(robot, "#xor-epoch") > 10);
        robot.clickOn("#xor-run");
        assertThat(button(robot, "undo").isDisabled()).isTrue();
        robot.clickOn("#xor-preset-tanh").clickOn("#xor-sigmoid-output");
        waitUntil("undoable", () -> !button(robot, "undo").isDisabled());

        showTab(robot, "convolution");
        waitUntil(
                "the cells of the kernel",
                () -> robot.lookup("#convolution-weight-1-1").tryQuery().isPresent());
        assertThat(button(robot, "undo").isDisabled()).isTrue();
        robot.clickOn("#convolution-map-2-4");
        robot.clickOn("#convolution-weight-1-1").write("-2.5").type(KeyCode.ENTER);
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: kernel weights"));
        robot.clickOn("#convolution-relu");
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: ReLU"));
        undo(robot);
        assertThat(robot.lookup("#convolution-relu").queryAs(CheckBox.class).isSelected())
                .isFalse();
        undo(robot);
        waitUntil("the weight is back", () -> !tip(robot, "undo").startsWith("Undo: kernel weights"));
        waitUntil("redoable", () -> tip(robot, "redo").startsWith("Redo: kernel weights"));

        showTab(robot, "xor");
        waitUntil("its own", () -> tip(robot, "undo").startsWith("Undo: sigmoid output"));
        undo(robot);
        assertThat(robot.lookup("#xor-sigmoid-output").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void whatIsBeingTypedIsTheFieldsOwn(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        robot.clickOn("#xor-preset-tanh").clickOn("#xor-sigmoid-output");
        waitUntil("undoable", () -> !button(robot, "undo").isDisabled());
        robot.clickOn("#xor-learning-rate").push(KeyCode.END).write("77", 0);
        assertThat(field(robot, "#xor-learning-rate")).isEqualTo("0.00177");
        undo(robot);
        assertThat(field(robot, "#xor-learning-rate")).isEqualTo("0.001");
        assertThat(robot.lookup("#xor-sigmoid-output").queryAs(CheckBox.class).isSelected())
                .as("untouched")
                .isTrue();

        showTab(robot, "learning-rate");
        waitUntil("there", () -> robot.lookup("#learning-rate-plan").tryQuery().isPresent());
        String before = field(robot, "#learning-rate-plan");
        robot.clickOn("#learning-rate-plan").push(KeyCode.CONTROL, KeyCode.A).write("20:0.05", 0);
        type(robot, "#learning-rate-initial", "0.2");
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: initial rate"));
        undo(robot);
        undo(robot);
        waitUntil(
                "all that was typed, at once",
                () -> field(robot, "#learning-rate-plan").equals(before));
        assertThat(button(robot, "undo").isDisabled()).isTrue();
    }

    @Test
    void aTrainingTabsSettings(FxRobot robot) {
        showTab(robot, "architectures");
        waitUntil(
                "there",
                () -> robot.lookup("#architectures-optimizer").tryQuery().isPresent());
        robot.clickOn("#architectures-tick-cnn_4");
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: networks"));
        type(robot, "#architectures-epochs", "9");
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: Epochs"));
        robot.clickOn("#architectures-optimizer").type(KeyCode.UP).type(KeyCode.ENTER);
        ComboBox<?> optimizer = robot.lookup("#architectures-optimizer").queryComboBox();
        waitUntil("named", () -> tip(robot, "undo").startsWith("Undo: optimizer"));
        Object chosen = optimizer.getValue();
        undo(robot);
        waitUntil("optimizer back", () -> optimizer.getValue() != chosen);
        undo(robot);
        waitUntil("epochs back", () -> !field(robot, "#architectures-epochs").equals("9"));
        undo(robot);
        assertThat(robot.lookup("#architectures-tick-cnn_4")
                        .queryAs(CheckBox.class)
                        .isSelected())
                .isFalse();
        assertThat(button(robot, "undo").isDisabled()).isTrue();
    }
}
