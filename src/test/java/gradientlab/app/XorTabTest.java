package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.data.PointSet;
import gradientlab.data.plane.PlaneSet;
import gradientlab.fx.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a student does on the XOR tab. */
class XorTabTest extends WindowTest {
    private final ChosenFiles files = new ChosenFiles();

    @Override
    FileDialogs dialogs() {
        return files;
    }

    @Test
    void presetRunPauseResetAndTheOtherEngine(FxRobot robot) {
        showTab(robot, "xor");
        robot.clickOn("#xor-preset-sigmoid");
        waitUntil("the untrained network is measured", () -> number(robot, "#xor-loss") > 0);
        String firstLoss = text(robot, "#xor-loss");

        robot.clickOn("#xor-full-speed").clickOn("#xor-run");
        waitUntil("the curve grows", () -> curveLength(robot) > 500);
        assertThat(text(robot, "#xor-run")).isEqualTo("Pause");
        robot.clickOn("#xor-run");
        waitUntil("paused", () -> text(robot, "#xor-run").equals("Run"));
        int length = curveLength(robot);
        assertThat(number(robot, "#xor-loss")).isLessThan(Double.parseDouble(firstLoss));
        assertThat(number(robot, "#xor-epoch")).isEqualTo(length - 1);

        robot.clickOn("#xor-one-epoch");
        waitUntil("one epoch more", () -> curveLength(robot) == length + 1);

        robot.clickOn("#xor-reset");
        waitUntil("the same first loss", () -> text(robot, "#xor-loss").equals(firstLoss));
        assertThat(curveLength(robot)).isEqualTo(1);
        CurveChart chart = robot.lookup("#xor-loss-chart").queryAs(CurveChart.class);
        assertThat(chart.series().get(0).name()).isEqualTo("before: sigmoid, 4 units, rate 0.001, seed 1");
        assertThat(chart.series().get(0).size()).isGreaterThan(300);

        robot.clickOn("#xor-engine-dl4j");
        robot.clickOn("#xor-one-epoch");
        waitUntil("Deeplearning4j trains an epoch", () -> number(robot, "#xor-epoch") == 1);
        assertThat(loss(robot, 0))
                .as("both engines start from the same weights")
                .isEqualTo(Double.parseDouble(firstLoss), offset(1e-5));

        robot.clickOn("#xor-new-seed");
        waitUntil(
                "other weights",
                () -> number(robot, "#xor-epoch") == 0
                        && !text(robot, "#xor-loss").equals(firstLoss));
    }

    @Test
    void theManySeedsFillTheTabAndEscapeSendsThemBack(FxRobot robot) {
        showTab(robot, "xor");
        Region seeds = robot.lookup("#xor-seeds").queryAs(Region.class);
        Region histogram = robot.lookup("#xor-seeds-histogram").queryAs(Region.class);
        double height = histogram.getHeight();
        robot.clickOn(robot.from(seeds).lookup("#fill").<Node>query());
        waitUntil("large", () -> histogram.getHeight() > 2 * height);
        robot.push(KeyCode.ESCAPE);
        waitUntil("back", () -> histogram.getHeight() == height);
        Node title = robot.from(seeds).lookup(".section-label").query();
        robot.doubleClickOn(title);
        waitUntil("large again", () -> histogram.getHeight() > 2 * height);
    }

    @Test
    void pointsAreAddedErasedAndRestored(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("the course's points", () -> text(robot, "#xor-point-count").startsWith("1,000 "));
        robot.clickOn("#xor-tool-add-1").clickOn(at(robot, 0.5, 0.5));
        waitUntil("one more point", () -> text(robot, "#xor-point-count").startsWith("1,001 "));
        robot.clickOn("#xor-run");
        waitUntil("trains with it", () -> number(robot, "#xor-epoch") > 10);
        robot.clickOn("#xor-tool-erase").clickOn(at(robot, 0.5, 0.5));
        waitUntil("it is gone", () -> !text(robot, "#xor-point-count").startsWith("1,001 "));
        robot.clickOn("#xor-restore-points");
        waitUntil("as the seed made them", () -> text(robot, "#xor-point-count").startsWith("1,000 "));
        robot.clickOn("#xor-run");
    }

    @Test
    void anOwnTableIsLearntByANetworkBuiltInTheDiagram(FxRobot robot, @TempDir Path folder) throws IOException {
        PointSet circles = PlaneSet.CIRCLES.generate(200, 0.1, 1, "train");
        files.answer = Files.writeString(
                folder.resolve("circles.csv"),
                IntStream.range(0, 200)
                        .mapToObj(i -> circles.x()[i] + "," + circles.y()[i] + "," + circles.labels()[i])
                        .collect(Collectors.joining("\n", "x,y,ring\n", "")));
        showTab(robot, "xor");
        robot.clickOn("#xor-preset-tanh");
        robot.clickOn("#xor-open-table");
        waitUntil("the table's points", () -> text(robot, "#xor-point-count").startsWith("160 "));
        assertThat(text(robot, "#xor-own")).startsWith("circles.csv: 200 points");
        robot.clickOn("#xor-layer-add");
        waitUntil(
                "the first layer's units are dots now, the new one's are maps",
                () -> robot.lookup("#xor-unit-1-4").tryQuery().isPresent());
        robot.clickOn("#xor-unit-add").clickOn("#xor-unit-add");
        waitUntil("six maps", () -> robot.lookup("#xor-hidden-6").tryQuery().isPresent());
        assertThat(text(robot, "#xor-layer-count")).isEqualTo("2 layers");
        robot.clickOn("#xor-unit-1-1");
        waitUntil("four maps", () -> robot.lookup("#xor-unit-2-6").tryQuery().isPresent());
        type(robot, "#xor-learning-rate", "0.003");
        robot.clickOn("#xor-full-speed").clickOn("#xor-run");
        waitUntil("the rings are told apart", () -> number(robot, "#xor-validation-accuracy") >= 95);
        robot.clickOn("#xor-preset-sigmoid");
        waitUntil("the course again", () -> text(robot, "#xor-point-count").startsWith("1,000 "));
        assertThat(text(robot, "#xor-layer-count")).isEqualTo("1 layer");
    }

    @Test
    void aBadSettingIsExplainedAtItsFieldAndTheLastGoodOneStays(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        type(robot, "#xor-learning-rate", "0");
        assertError(robot, "#xor-learning-rate-error", "would never change a weight");
        type(robot, "#xor-learning-rate", "-1");
        assertError(robot, "#xor-learning-rate-error", "climbs the loss");
        type(robot, "#xor-learning-rate", "1e9");
        assertError(robot, "#xor-learning-rate-error", "above 1000");
        robot.clickOn("#xor-run");
        waitUntil("Run refuses", () -> text(robot, "#xor-diagnosis").startsWith("Not run:"));
        assertThat(number(robot, "#xor-epoch")).isZero();
        robot.clickOn("#xor-preset-sigmoid");
        waitUntil(
                "the value in force is back",
                () -> field(robot, "#xor-learning-rate").equals("0.001"));
        type(robot, "#xor-seed", "9007199254740993");
        assertThat(robot.lookup("#xor-seed-error").query().isVisible()).isFalse();
        assertThat(field(robot, "#xor-seed")).isEqualTo("9007199254740993");
        type(robot, "#xor-learning-rate", "fast");
        assertThat(text(robot, "#xor-learning-rate-error")).isNotEmpty();
        type(robot, "#xor-learning-rate", "0.002");
        assertThat(robot.lookup("#xor-learning-rate-error").query().isVisible()).isFalse();
        type(robot, "#xor-epochs", "0");
        assertError(robot, "#xor-epochs-error", "1 to 10,000,000");
        type(robot, "#xor-epochs", "500");
        type(robot, "#xor-hidden", "0");
        assertError(robot, "#xor-hidden-error", "1 to 16");
        type(robot, "#xor-hidden", "16");
        waitUntil(
                "sixteen hidden units",
                () -> robot.lookup("#xor-hidden-16").tryQuery().isPresent());
        robot.clickOn("#xor-one-epoch");
        waitUntil("the lab still trains", () -> number(robot, "#xor-epoch") == 1);
    }

    @Test
    void hoveringReadsValuesAndManySeedsShowTheSpread(FxRobot robot) {
        showTab(robot, "xor");
        robot.clickOn("#xor-full-speed").clickOn("#xor-preset-relu");
        robot.clickOn("#xor-run");
        waitUntil("the last epoch", () -> number(robot, "#xor-epoch") == 100);
        robot.moveTo(at(robot, 0.3, 0.3)).moveBy(2, 2);
        waitUntil(
                "the map's value at the pointer",
                () -> readout(robot, "#xor-boundary").contains("x₁"));
        robot.moveTo("#xor-hidden-2");
        waitUntil(
                "the hidden unit's own map, large",
                () -> readout(robot, "#xor-boundary").contains("Hidden unit h2"));
        robot.moveTo("#xor-accuracy-chart").moveBy(3, 3);
        waitUntil(
                "both accuracies at the pointer",
                () -> readout(robot, "#xor-accuracy-chart").contains("validation"));

        type(robot, "#xor-seed-count", "8");
        robot.clickOn("#xor-run-seeds");
        waitUntil(
                "the summary of eight runs",
                () -> text(robot, "#xor-seeds-summary").contains("median"));
        waitUntil(
                "what the bars belong to",
                () -> text(robot, "#xor-seeds-settings").startsWith("Settings: ReLU, 4 units"));
        robot.clickOn("#xor-preset-tanh");
        waitUntil(
                "the bars are another's",
                () -> text(robot, "#xor-seeds-settings").startsWith("Earlier settings: ReLU"));
    }

    @Test
    void theKeyboardRunsTheLab(FxRobot robot) {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil("runs", () -> number(robot, "#xor-epoch") > 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntil("pauses", () -> text(robot, "#xor-run").equals("Run"));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        waitUntil("starts over", () -> number(robot, "#xor-epoch") == 0);
        robot.push(KeyCode.F1);
        waitUntil(
                "the list of shortcuts",
                () -> robot.lookup("#shortcut-list").tryQuery().isPresent());
    }

    private static String field(FxRobot robot, String selector) {
        return robot.lookup(selector).queryTextInputControl().getText();
    }

    private static CurveSeries losses(FxRobot robot) {
        return robot.lookup("#xor-loss-chart").queryAs(CurveChart.class).series().stream()
                .filter(series -> series.name().equals("training loss"))
                .findFirst()
                .orElseThrow();
    }

    private static int curveLength(FxRobot robot) {
        return losses(robot).size();
    }

    private static double loss(FxRobot robot, int epoch) {
        return losses(robot).y(epoch);
    }

    /** A point inside the boundary map, as fractions of its size. */
    private static Point2D at(FxRobot robot, double x, double y) {
        Node map = robot.lookup("#xor-boundary").query();
        Bounds bounds = map.localToScreen(map.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private static String readout(FxRobot robot, String chart) {
        StringBuilder all = new StringBuilder();
        robot.from(robot.lookup(chart)).lookup(".label").queryAllAs(Label.class).stream()
                .filter(WindowTest::shown)
                .forEach(label -> all.append(label.getText()).append(' '));
        return all.toString();
    }

    private static void assertError(FxRobot robot, String selector, String part) {
        assertThat(robot.lookup(selector).query().isVisible()).as(selector).isTrue();
        assertThat(text(robot, selector)).contains(part);
    }
}
