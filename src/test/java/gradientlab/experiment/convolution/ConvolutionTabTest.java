package gradientlab.experiment.convolution;

import static gradientlab.experiment.convolution.ConvolutionModels.weight;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.nn.Tensor4;
import gradientlab.plot.NumberText;
import gradientlab.raster.PixelGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does in the tab. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionTabTest {
    @TempDir
    private static Path folder;

    private final ConvolutionModels dialogs = new ConvolutionModels();
    private ConvolutionViewModel model;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        model = new ConvolutionViewModel(dialogs.context(new BackgroundTaskRunner(), folder));
        ConvolutionView view = new ConvolutionView(model);
        view.getStyleClass().add("light");
        Scene scene = new Scene(view, 1280, 725);
        scene.getStylesheets().addAll(Palette.stylesheets());
        stage.setScene(scene);
        stage.show();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static MapTile tile(FxRobot robot, int image, int kernel) {
        return robot.lookup("#convolution-map-" + image + "-" + kernel).queryAs(MapTile.class);
    }

    private static int[] colours(MapTile tile, int side) {
        int[] colours = new int[side * side];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = tile.argb(i / side, i % side);
        }
        return colours;
    }

    /** The middle of a cell of a pixel grid on the screen. */
    private static Point2D cell(FxRobot robot, String id, int row, int column, int rows, int columns) {
        Node plot = robot.lookup(id).queryAs(PixelGrid.class).lookup("#plot");
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(
                bounds.getMinX() + (column + 0.5) * bounds.getWidth() / columns,
                bounds.getMinY() + (row + 0.5) * bounds.getHeight() / rows);
    }

    private double value(int image, int kernel) {
        MicroscopeModel microscope = model.microscope();
        return model.result()
                .convolved()
                .get(image, kernel, microscope.sight().row(), microscope.sight().column());
    }

    @Test
    void aStudentChoosesADigitEditsAKernelAndTracesAnOutputToItsProducts(FxRobot robot) throws TimeoutException {
        robot.clickOn("#convolution-digit-3");
        waitFor(() -> text(robot, "#convolution-input-name").startsWith("digit 3"));
        robot.clickOn("#convolution-digit-7");
        waitFor(() -> text(robot, "#convolution-input-name").startsWith("digit 7"));
        assertThat(Arrays.stream(model.result().maps().values()).sum()).isBetween(670169.5, 670169.7);

        robot.clickOn("#convolution-map-2-4");
        assertThat(text(robot, "#convolution-sum")).isEqualTo(NumberText.precise(value(1, 3)));

        int[] before = colours(tile(robot, 2, 4), 25);
        int[] others = colours(tile(robot, 2, 5), 25);
        robot.clickOn("#convolution-weight-1-1").write("-2.5").type(KeyCode.ENTER);
        waitFor(() -> weight(model, 0, 0) == -2.5);
        assertThat(colours(tile(robot, 2, 4), 25)).isNotEqualTo(before);
        assertThat(colours(tile(robot, 2, 5), 25)).isEqualTo(others);
        robot.type(KeyCode.UP).type(KeyCode.RIGHT).type(KeyCode.DELETE);
        waitFor(() -> weight(model, 0, 1) == 0);
        assertThat(weight(model, 0, 0)).isEqualTo(-2.4);
        robot.drag("#convolution-weight-2-2", MouseButton.PRIMARY).dropBy(0, -50);
        waitFor(() -> weight(model, 1, 1) > 0.2);

        for (int step = 0; step < 3; step++) {
            robot.clickOn("#convolution-step");
            assertThat(text(robot, "#convolution-sum")).isEqualTo(NumberText.precise(value(1, 3)));
        }
        robot.clickOn(cell(robot, "#convolution-output", 20, 8, 25, 25));
        waitFor(() -> text(robot, "#convolution-place").equals("= output(20, 8)"));
        assertThat(text(robot, "#convolution-sum")).isEqualTo(NumberText.precise(value(1, 3)));
        double sum = 0;
        for (String term :
                text(robot, "#convolution-terms").replace(" − ", " + −").split(" \\+ ")) {
            sum += term.startsWith("all") ? 0 : Double.parseDouble(term.replace('−', '-'));
        }
        assertThat(sum).isBetween(value(1, 3) - 0.1, value(1, 3) + 0.1);

        robot.clickOn("#convolution-play");
        waitFor(() -> model.microscope().sight().column() > 10);
        robot.clickOn("#convolution-play");
        assertThat(model.microscope().playingProperty().get()).isFalse();
    }

    @Test
    void aStudentDrawsADigitAndSeesABrokenFileNamed(FxRobot robot) throws TimeoutException, IOException {
        robot.clickOn("#convolution-source-pen");
        robot.moveTo(cell(robot, "#convolution-drawing", 4, 5, 28, 28))
                .press(MouseButton.PRIMARY)
                .moveTo(cell(robot, "#convolution-drawing", 4, 20, 28, 28))
                .moveTo(cell(robot, "#convolution-drawing", 22, 12, 28, 28))
                .release(MouseButton.PRIMARY);
        waitFor(() -> model.input().images().get(0, 0, 22, 12) == 255);
        Tensor4 drawing = model.input().images();
        assertThat(drawing.get(0, 0, 4, 12)).isEqualTo(255);
        assertThat(drawing.get(0, 0, 22, 20)).isZero();
        assertThat(model.result().maps().shape()).containsExactly(1, 8, 25, 25);
        assertThat(colours(tile(robot, 1, 1), 25)).doesNotContain(0xFFFFFFFF, 0xFF000000);
        robot.clickOn("#convolution-course-figure");
        assertThat(colours(tile(robot, 1, 1), 25)).contains(0xFFFFFFFF, 0xFF000000);

        robot.clickOn("#convolution-source-file");
        dialogs.answer =
                Files.write(folder.resolve("broken.npy"), new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1});
        robot.clickOn("#convolution-open-npy");
        waitFor(() -> text(robot, "#convolution-message").contains("ends in the middle"));
        assertThat(text(robot, "#convolution-message")).contains("broken.npy");
        assertThat(model.input().name()).isEqualTo("your drawing");

        TextField dilation = robot.lookup("#convolution-dilation").queryAs(TextField.class);
        robot.doubleClickOn(dilation).write("12").type(KeyCode.ENTER);
        waitFor(() -> text(robot, "#convolution-impossible").contains("37 rows"));
        assertThat(robot.lookup("#convolution-impossible").query().isVisible()).isTrue();
        robot.doubleClickOn(dilation).write("2").type(KeyCode.ENTER);
        waitFor(() -> text(robot, "#convolution-formula").endsWith("= 22"));
        robot.clickOn("#convolution-relu").clickOn("#convolution-pool");
        waitFor(() -> model.result() != null && model.result().maps().h() == 11);
        assertThat(text(robot, "#convolution-afterwards")).contains("ReLU", "max of rows");
    }

    @Test
    void aLargeWindowHasNoHalfEmptyCards(FxRobot robot) {
        robot.interact(() -> {
            Region view = (Region) robot.lookup(".convolution").query();
            for (int i = 0; i < 3; i++) {
                view.applyCss();
                view.resize(1920, 1000);
                view.layout();
            }
        });
        Bounds geometry = robot.lookup("#convolution-geometry-pane").query().getBoundsInParent();
        Bounds kernels = robot.lookup("#convolution-kernel-pane").query().getBoundsInParent();
        assertThat(kernels.getMinY()).as("above each other").isGreaterThan(geometry.getMaxY());
        assertThat(kernels.getMinX()).isEqualTo(geometry.getMinX());
        Node last = robot.lookup("#convolution-gallery-9-5").query();
        assertThat(last.isVisible()).isTrue();
        assertThat(last.getLayoutBounds().getWidth()).isGreaterThan(40);
        robot.interact(() -> model.images().go(3));
        assertThat(model.state().get().input().digit()).isZero();
    }
}
