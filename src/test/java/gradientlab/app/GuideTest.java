package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.control.Contrast;
import gradientlab.guide.GuideFrame;
import gradientlab.text.Language;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does with the guide. */
class GuideTest extends WindowTest {

    @Test
    void aNumberIsPredictedThenRunThenComparedAndKept(FxRobot robot) {
        openGuide(robot, "xor");
        bringUp(robot, "#guide-final-accuracy-card");
        robot.clickOn("#guide-final-accuracy-commit");
        assertThat(text(robot, "#guide-final-accuracy-problem")).contains("number");
        type(robot, "#guide-final-accuracy-value", "60"); // Enter commits
        waitUntil("committed", () -> exists(robot, "#guide-final-accuracy-change"));
        assertThat(exists(robot, "#guide-final-accuracy-result")).isFalse();

        robot.push(KeyCode.F2); // the run's controls may lie under it
        type(robot, "#xor-epochs", "40");
        robot.clickOn("#xor-run");
        waitUntil("the last epoch", () -> number(robot, "#xor-epoch") == 40);
        robot.push(KeyCode.F2);
        waitUntil("the comparison", () -> exists(robot, "#guide-final-accuracy-result"));
        assertThat(words(robot, "#guide-final-accuracy-result"))
                .contains("60.0\u00a0%")
                .contains(text(robot, "#xor-validation-accuracy").replaceAll("[^0-9.]", ""))
                .contains("seed 1");
        assertThat(exists(robot, "#guide-final-accuracy-change"))
                .as("no way to cheat")
                .isFalse();
        assertThat(exists(robot, "#guide-final-accuracy-explanation")).isTrue();

        robot.interact(() -> window.setLanguage(Language.TURKISH));
        waitUntil(
                "in Turkish", () -> words(robot, "#guide-final-accuracy-result").contains("Tahmininiz"));
        assertThat(words(robot, "#guide-final-accuracy-result")).contains("%60.0");

        bringUp(robot, "#guide-final-accuracy-clear");
        robot.clickOn("#guide-final-accuracy-clear");
        waitUntil("asked again", () -> exists(robot, "#guide-final-accuracy-value"));
    }

    @Test
    void aSketchIsDrawnWithTheMouseAndReshapedWithKeys(FxRobot robot) {
        openGuide(robot, "activations");
        bringUp(robot, "#guide-sigmoid-derivative-pad");
        robot.drag(inPlot(robot, 0.02, 0.9), MouseButton.PRIMARY)
                .dropTo(inPlot(robot, 0.5, 0.1))
                .drag(inPlot(robot, 0.5, 0.1), MouseButton.PRIMARY)
                .dropTo(inPlot(robot, 0.98, 0.9));
        robot.push(KeyCode.HOME).push(KeyCode.UP).push(KeyCode.UP);
        robot.clickOn("#guide-sigmoid-derivative-commit");
        waitUntil("reality", () -> exists(robot, "#guide-sigmoid-derivative-result"));
        CurveChart chart = robot.lookup("#guide-sigmoid-derivative-chart").queryAs(CurveChart.class);
        assertThat(chart.series()).hasSize(2);
        assertThat(chart.series().get(0).valueAt(0)).as("my peak").isGreaterThan(0.7);
        assertThat(chart.series().get(0).valueAt(-3)).as("on the way up").isBetween(0.3, 0.8);
        assertThat(chart.series().get(1).valueAt(0)).as("the real one").isEqualTo(0.25);
        assertThat(words(robot, "#guide-sigmoid-derivative-result")).contains("apart");
    }

    @Test
    void theKeyboardAloneAnswersAChoice(FxRobot robot) {
        openGuide(robot, "activations");
        robot.interact(() -> robot.lookup("#guide-both-ends-choice-0").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        waitUntil("answered", () -> exists(robot, "#guide-both-ends-result"));
        assertThat(words(robot, "#guide-both-ends-result")).contains("wrong");
        robot.push(KeyCode.ESCAPE);
        waitUntil("folded by Escape", () -> !exists(robot, "#guide"));
    }

    @Test
    void whatGivesTheAnswerAwayIsCoveredUntilTheForecastOrAWord(FxRobot robot) {
        showTab(robot, "activations");
        Node chart = robot.lookup("#activations-derivative-chart").query();
        Node card = robot.lookup("#activations-card").query();
        assertThat(shown(chart)).as("without the guide nobody asks").isTrue();
        openGuide(robot, "activations");
        waitUntil("covered", () -> !shown(chart) && !shown(card));
        robot.clickOn("#activations-derivative-chart-anyway");
        waitUntil("shown all the same", () -> shown(chart) && shown(card));
    }

    @Test
    void theCommittedForecastUncoversItsAnswer(FxRobot robot) {
        openGuide(robot, "activations");
        Node chart = robot.lookup("#activations-derivative-chart").query();
        waitUntil("covered", () -> !shown(chart));
        bringUp(robot, "#guide-sigmoid-derivative-pad");
        robot.drag("#guide-sigmoid-derivative-pad").moveBy(40, 10).drop();
        bringUp(robot, "#guide-sigmoid-derivative-commit");
        robot.clickOn("#guide-sigmoid-derivative-commit");
        waitUntil("uncovered", () -> shown(chart));
        bringUp(robot, "#guide-sigmoid-derivative-clear");
        robot.clickOn("#guide-sigmoid-derivative-clear");
        waitUntil("asked again", () -> !shown(chart));
    }

    /** Its words and its icon, on its own ground above the guide's. */
    private static void assertCanBeRead(ToggleButton button) {
        button.getScene().getRoot().applyCss();
        Region guide = (Region) button.getScene().lookup("#guide");
        int ground = 0xFFFFFFFF;
        for (Region region : List.of(guide, button)) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                ground = Contrast.argb((Color) fill.getFill(), ground);
            }
        }
        assertThat(button.isSelected()).isTrue();
        for (Paint ink : List.of(button.getTextFill(), ((FontIcon) button.getGraphic()).getIconColor())) {
            assertThat(Contrast.ratio(Contrast.argb((Color) ink, ground), ground))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void explanationsAreFoldedAndTheGuideIsRemembered(FxRobot robot) {
        openGuide(robot, "convolution");
        bringUp(robot, "#guide-explanation-1");
        assertThat(exists(robot, ".guide-explanation")).isFalse();
        robot.clickOn("#guide-explanation-1");
        waitUntil("unfolded", () -> exists(robot, ".guide-explanation"));
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> Theme.apply(stage.getScene(), dark));
            robot.interact(
                    () -> assertCanBeRead(robot.lookup("#guide-explanation-1").queryAs(ToggleButton.class)));
        }
        robot.clickOn("#guide-explanation-1");
        waitUntil("folded", () -> !exists(robot, ".guide-explanation"));
        showTab(robot, "activations");
        waitUntil("another tab, its own guide", () -> exists(robot, "#guide-both-ends-card"));
        settings.close();
        assertThat(SettingsStore.open(directory).current().guide()).isTrue();
        robot.clickOn("#header-guide");
        waitUntil("folded", () -> !exists(robot, "#guide"));
    }

    @Test
    void theGuideStandsBesideEveryExperimentAndNeverOverIt(FxRobot robot) {
        for (double width : new double[] {1160, 1280}) {
            robot.interact(() -> stage.setWidth(width));
            for (String tab :
                    new String[] {"activations", "xor", "convolution", "architectures", "gradients", "learning-rate"}) {
                openGuide(robot, tab);
                Region guide = robot.lookup("#guide").queryAs(Region.class);
                GuideFrame frame = (GuideFrame) guide.getParent();
                Region content = (Region) frame.content();
                Region room = (Region) frame.getChildrenUnmodifiable().get(0);
                String where = tab + " at " + width;
                waitUntil(where, () -> room.getWidth() + guide.getWidth() == frame.getWidth());
                assertThat(guide.getWidth()).as(where).isBetween(230.0, 360.0);
                assertThat(content.getWidth()).as(where).isGreaterThanOrEqualTo(content.minWidth(-1));
                robot.push(KeyCode.F2);
                waitUntil("folded", () -> !exists(robot, "#guide"));
                waitUntil(where, () -> room.getWidth() == frame.getWidth());
            }
        }
    }

    private static void openGuide(FxRobot robot, String tab) {
        showTab(robot, tab);
        robot.clickOn("#header-guide");
        waitUntil("the guide", () -> exists(robot, "#guide"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean exists(FxRobot robot, String selector) {
        return robot.lookup(selector).tryQuery().isPresent();
    }

    /** Scrolls the guide until the node is at its top, as a wheel would. */
    private static void bringUp(FxRobot robot, String selector) {
        robot.interact(() -> {
            ScrollPane scroll = robot.lookup("#guide-scroll").queryAs(ScrollPane.class);
            Parent content = (Parent) scroll.getContent();
            Node node = robot.lookup(selector).query();
            scroll.applyCss();
            scroll.layout();
            double y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMinY();
            double hidden = content.getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.max(0, Math.min(1, (y - 20) / hidden)));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String words(FxRobot robot, String selector) {
        StringBuilder all = new StringBuilder();
        robot.from(robot.lookup(selector))
                .lookup(".label")
                .queryAllAs(Label.class)
                .forEach(label -> all.append(label.getText()).append('\n'));
        return all.toString();
    }

    private static Point2D inPlot(FxRobot robot, double x, double y) {
        Node plot = robot.from(robot.lookup("#guide-sigmoid-derivative-pad"))
                .lookup("#plot")
                .query();
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }
}
