package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.control.Exhibited;
import gradientlab.control.ExportMenu;
import gradientlab.fx.FileDialogs;
import gradientlab.raster.HeatMap;
import gradientlab.raster.Histogram;
import gradientlab.raster.PictureWall;
import gradientlab.raster.PixelGrid;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What a student does to get figures for a report. */
class ExportTest extends WindowTest {
    private Path chosen;
    private String suggested = "";

    @Override
    FileDialogs dialogs() {
        return new FileDialogs() {
            @Override
            public Optional<Path> open(String title, String kind, List<String> extensions) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String kind, List<String> extensions, String name) {
                suggested = name;
                return Optional.ofNullable(chosen);
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.ofNullable(chosen);
            }
        };
    }

    private void export(FxRobot robot, String control, String item) {
        robot.clickOn(control + " #export");
        waitUntil(
                "the menu of " + control,
                () -> robot.lookup("#export-" + item).tryQuery().isPresent());
        robot.clickOn("#export-" + item);
    }

    private String status(FxRobot robot) {
        return text(robot, "#status-text");
    }

    private boolean saved(FxRobot robot, String name) {
        return status(robot).startsWith("Saved") && status(robot).endsWith(name);
    }

    @Test
    void aChartOfTheXorTabAsPngSvgAndCsv(FxRobot robot) throws IOException {
        showTab(robot, "xor");
        waitUntil("ready", () -> number(robot, "#xor-loss") > 0);
        robot.clickOn("#xor-run");
        waitUntil("an epoch or more", () -> number(robot, "#xor-epoch") > 20);
        robot.clickOn("#xor-run");
        waitUntil("paused", () -> text(robot, "#xor-run").equals("Run"));
        int epochs = (int) number(robot, "#xor-epoch");

        chosen = directory.resolve("accuracy.csv");
        export(robot, "#xor-accuracy-chart", "csv");
        waitUntil("the numbers", () -> status(robot).contains("Saved"));
        List<String> rows = Files.readAllLines(chosen);
        assertThat(suggested).isEqualTo("xor-accuracy-chart.csv");
        assertThat(rows.get(0)).isEqualTo("epoch,training,validation");
        assertThat(rows).hasSize(epochs + 2);
        assertThat(rows.get(1)).startsWith("0.0,");

        chosen = directory.resolve("loss.svg");
        export(robot, "#xor-loss-chart", "svg");
        waitUntil("the vectors", () -> saved(robot, "loss.svg"));
        assertThat(Files.readString(chosen)).contains(">mean squared error</text>", ">epoch</text>", ">Loss</text>");

        chosen = directory.resolve("map.png");
        export(robot, "#xor-boundary", "png-150");
        waitUntil("the pixels", () -> saved(robot, "map.png"));
        BufferedImage picture = ImageIO.read(chosen.toFile());
        assertThat(picture.getWidth()).isEqualTo(360 * 150 / 72);
        assertThat(colours(picture)).as("a map is many colours").isGreaterThan(200);
    }

    private static long colours(BufferedImage picture) {
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void theActivationsByKeyboardAndOnlyTheCurvesThatAreShown(FxRobot robot) throws IOException {
        showTab(robot, "activations");
        waitUntil(
                "the legend",
                () -> robot.lookup("#activations-function-chart #legend-tanh")
                        .tryQuery()
                        .isPresent());
        robot.clickOn("#activations-function-chart #legend-tanh");
        chosen = directory.resolve("f.png");
        Node button = robot.lookup("#activations-function-chart #export").query();
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        waitUntil("the menu", () -> robot.lookup("#export-csv").tryQuery().isPresent());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        waitUntil("a picture", () -> saved(robot, "f.png"));
        assertThat(suggested).isEqualTo("activations-function-chart.png");

        chosen = directory.resolve("f.csv");
        export(robot, "#activations-function-chart", "csv");
        waitUntil("the numbers", () -> saved(robot, "f.csv"));
        assertThat(Files.readAllLines(chosen))
                .startsWith("curve,x,f(x)") // ReLU has more samples, at its kink
                .anyMatch(row -> row.startsWith("sigmoid,"))
                .anyMatch(row -> row.startsWith("ReLU,"))
                .noneMatch(row -> row.startsWith("tanh,"));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsExplainedAndCancellingDoesNothing(FxRobot robot) {
        showTab(robot, "activations");
        String before = status(robot);
        chosen = null;
        export(robot, "#activations-derivative-chart", "svg");
        assertThat(status(robot)).isEqualTo(before);
        chosen = directory.resolve("no/such/folder/f.svg");
        export(robot, "#activations-derivative-chart", "svg");
        waitUntil("the reason", () -> status(robot).contains("its folder does not exist"));
    }

    @Test
    void everyChartAndPictureOfEveryTabCanBeExported(FxRobot robot) {
        for (Node tab : robot.lookup("#experiments > .tab-header-area .tab").queryAll()) {
            robot.clickOn(tab);
            robot.interact(() -> stage.getScene().getRoot().applyCss());
            List<Node> all = new ArrayList<>();
            collect(stage.getScene().getRoot(), all);
            long figures = all.stream().filter(ExportTest::isFigure).count();
            Set<Node> menus = robot.lookup(node -> node instanceof ExportMenu && node.isVisible())
                    .queryAll();
            assertThat(menus.size()).as(tab.getId()).isGreaterThanOrEqualTo((int) figures);
        }
    }

    /** Thumbnails let the mouse through: they are small copies of a map that can be exported. */
    private static boolean isFigure(Node node) {
        boolean thumbnail = node instanceof HeatMap map && map.lookup("#plot").isMouseTransparent();
        return !thumbnail
                && (node instanceof CurveChart
                        || node instanceof Exhibited && "gradients-history".equals(node.getId())
                        || node instanceof Histogram
                        || node instanceof PictureWall && ((PictureWall) node).size() > 0
                        || node instanceof PixelGrid);
    }

    private static void collect(Node node, List<Node> all) {
        all.add(node);
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            collect(scroll.getContent(), all);
        } else if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    @Test
    void theGradientsOfEveryLayerOverTime(FxRobot robot) throws IOException {
        showTab(robot, "gradients");
        robot.clickOn("#gradients-net-cnn_5");
        train(robot, "gradients", 2);
        chosen = directory.resolve("layers.csv");
        export(robot, "#gradients-history", "csv");
        waitUntil("the numbers", () -> saved(robot, "layers.csv"));
        assertThat(suggested).isEqualTo("gradients-history.csv");
        assertThat(Files.readString(chosen))
                .contains("mlp_2, ReLU", "mlp_2, Sigmoid")
                .startsWith("panel,step,");
        chosen = directory.resolve("layers.svg");
        export(robot, "#gradients-history", "svg");
        waitUntil("the picture", () -> saved(robot, "layers.svg"));
        assertThat(Files.readString(chosen)).contains("layer, from the image to the output");
    }

    @Test
    void thePredictions(FxRobot robot) throws IOException {
        showTab(robot, "architectures");
        robot.clickOn("#architectures-tick-cnn_3");
        train(robot, "architectures", 1);
        robot.clickOn("#architectures-detail-predictions");
        waitUntil(
                "the answers",
                () -> !text(robot, "#architectures-predictions-summary").isEmpty());
        chosen = directory.resolve("answers.csv");
        export(robot, "#architectures-predictions-shown", "csv");
        waitUntil("the numbers", () -> saved(robot, "answers.csv"));
        List<String> captions = Files.readAllLines(chosen).stream()
                .skip(1)
                .map(row -> row.split(",")[1])
                .distinct()
                .toList();
        assertThat(captions).hasSizeGreaterThan(5).anyMatch(caption -> caption.endsWith(")"));
    }

    /** A few steps of the network that is ticked first. */
    private static void train(FxRobot robot, String tab, int runs) {
        type(robot, "#" + tab + "-images", "500");
        type(robot, "#" + tab + "-epochs", "2");
        robot.clickOn("#" + tab + "-run");
        waitUntil(
                "trained",
                60,
                () -> robot.lookup((Node node) -> node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().startsWith("done ·")
                                        && shown(label))
                                .queryAll()
                                .size()
                        == runs);
    }

    @Test
    void theReportFromTheMenu(FxRobot robot) {
        chosen = directory.resolve("report");
        robot.clickOn("#header-report");
        waitUntil("its menu", () -> robot.lookup("#report-stored").tryQuery().isPresent());
        robot.clickOn("#report-stored");
        waitUntil("the dialog", () -> robot.lookup("#report-write").tryQuery().isPresent());
        assertThat(robot.lookup("#report-source-ticked").query().isDisabled())
                .as("no run is ticked")
                .isTrue();
        robot.interact(() -> {
            robot.lookup("#report-title").queryAs(TextField.class).setText("Homework 1");
            robot.lookup("#report-notes").queryAs(TextArea.class).setText("What I saw.");
        });
        robot.clickOn("#report-write");
        waitUntil("it is under way", () -> status(robot).contains("Writing the report"));
        waitUntil("the report", 240, () -> Files.exists(chosen.resolve("report.html")));
        waitUntil("where it is", () -> status(robot).contains("report.html"));
        assertThat(chosen.resolve("report.pdf")).exists();
        assertThat(chosen.resolve("report.html")).content().contains("<h1>Homework 1</h1>", "<p>What I saw.</p>");
    }
}
