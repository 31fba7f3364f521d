package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.net.HiddenActivation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Every tab by keyboard and by screen reader. */
class AccessibilityTest extends WindowTest {
    /** Presses of Tab after which a walk is given up. */
    private static final int FAR = 150;

    @Test
    void everythingThatTakesTheFocusHasANameAndARole(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        for (int tab = 0; tab < tabs(robot); tab++) {
            select(robot, tab);
            for (Node node : onFx(() -> focusable(stage.getScene().getRoot()))) {
                if (!named(node)) {
                    nameless.add("no name: " + describe(node));
                }
                if (node.getAccessibleRole() == AccessibleRole.NODE
                        || node.getAccessibleRole() == AccessibleRole.PARENT) {
                    nameless.add("no role: " + describe(node));
                }
            }
        }
        assertThat(new LinkedHashSet<>(nameless)).isEmpty();
    }

    @Test
    void theTabKeyReachesEveryControlOfEveryTabAndShowsWhereItIs(FxRobot robot) throws Exception {
        for (int tab = 0; tab < tabs(robot); tab++) {
            robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (tab + 1)));
            int wanted = tab;
            waitUntil("tab " + tab, () -> tabPane(robot).getSelectionModel().getSelectedIndex() == wanted);
            WaitForAsyncUtils.waitForFxEvents();
            Set<Node> unreached =
                    new HashSet<>(onFx(() -> focusable(stage.getScene().getRoot())));
            for (int i = 0; i < FAR && !unreached.isEmpty(); i++) {
                robot.push(KeyCode.TAB);
                Node owner = onFx(() -> stage.getScene().getFocusOwner());
                assertThat(owner.isFocusVisible() || owner instanceof TextInputControl && owner.isFocused())
                        .as("focus visible on " + describe(owner))
                        .isTrue();
                unreached.remove(owner);
                unreached.removeIf(node -> ofAToggleGroup(node) || !node.isFocusTraversable() || !shown(node));
            }
            assertThat(unreached.stream().map(AccessibilityTest::describe)).isEmpty();
        }
    }

    @Test
    void aTrainingIsSetUpAndRunWithoutAMouse(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        walkTo(robot, "xor-preset-sigmoid");
        robot.push(KeyCode.RIGHT).push(KeyCode.SPACE);
        waitUntil(
                "the next of the group",
                () -> robot.lookup("#xor-activation").queryComboBox().getValue() == HiddenActivation.TANH);
        walkTo(robot, "xor-speed");
        double speed = robot.lookup("#xor-speed").queryAs(Slider.class).getValue();
        robot.push(KeyCode.LEFT);
        assertThat(robot.lookup("#xor-speed").queryAs(Slider.class).getValue()).isLessThan(speed);
        robot.push(KeyCode.RIGHT);
        walkTo(robot, "xor-hidden");
        robot.push(KeyCode.UP);
        waitUntil("five units", () -> robot.lookup("#xor-hidden-5").tryQuery().isPresent());
        walkTo(robot, "xor-run");
        robot.push(KeyCode.SPACE);
        waitUntil("it trains", () -> number(robot, "#xor-epoch") > 0);
        robot.push(KeyCode.SPACE);
        waitUntil("it pauses", () -> text(robot, "#xor-run").equals("Run"));
        walkTo(robot, "header-theme");
        robot.push(KeyCode.SPACE);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("dark");
    }

    private void walkTo(FxRobot robot, String id) throws Exception {
        for (int i = 0; i < FAR; i++) {
            robot.push(KeyCode.TAB);
            Node owner = onFx(() -> stage.getScene().getFocusOwner());
            if (id.equals(owner.getId())) {
                return;
            }
        }
        throw new AssertionError("the Tab key never came to " + id);
    }

    /** Of a group the Tab key enters only the selected button; the arrow keys reach the others. */
    private static boolean ofAToggleGroup(Node node) {
        return node instanceof ToggleButton button && button.getToggleGroup() != null && !button.isSelected();
    }

    private static List<Node> focusable(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                if (node.isFocusTraversable() && !node.isDisabled()) {
                    found.add(node);
                }
                if (node instanceof Parent parent) {
                    found.addAll(focusable(parent));
                }
            }
        }
        return found;
    }

    private boolean named(Node node) {
        boolean own =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank()
                        || node instanceof Labeled labeled
                                && labeled.getText() != null
                                && !labeled.getText().isBlank();
        return own
                || stage.getScene().getRoot().lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Label text && text.getLabelFor() == node);
    }

    private static String describe(Node node) {
        return (node instanceof Parent p && node.getStyleClass().isEmpty() ? p.getChildrenUnmodifiable() + " " : "")
                + node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null
                        ? ""
                        : node.getParent().getStyleClass() + " #"
                                + node.getParent().getId());
    }

    private static int tabs(FxRobot robot) {
        return tabPane(robot).getTabs().size();
    }

    private static TabPane tabPane(FxRobot robot) {
        return robot.lookup("#experiments").queryAs(TabPane.class);
    }

    private void select(FxRobot robot, int tab) throws Exception {
        onFx(() -> {
            tabPane(robot).getSelectionModel().select(tab);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> work) throws ExecutionException, InterruptedException {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
