package gradientlab.raster;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PictureWallUiTest {
    private static final int RED = 0xFFFF0000;
    private static final int GREEN = 0xFF00FF00;
    private static final int BLUE = 0xFF0000FF;
    private static final int BLACK = 0xFF000000;

    private PictureWall wall;

    /** One picture of two rows and three columns, no two corners alike. */
    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        wall = new PictureWall();
        wall.setId("wall");
        wall.setAccessibleText("pictures");
        wall.setPictures(
                List.of(new int[] {BLACK, BLACK, RED, GREEN, BLACK, BLUE}, new int[] {1, 1, 1, 1, 1, 1}), 3, 2);
        wall.setCaptions(List.of("one", "two"));
        wall.setReadings((picture, row, column) ->
                new PictureReading("picture " + picture, List.of(new PictureReading.Row("at", row + "," + column))));
        Scene scene = new Scene(wall, 300, 200);
        scene.getStylesheets().addAll(Palette.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene(); // another test may have left the window larger
        stage.show();
    }

    @Test
    void rowZeroIsOnTopAndColumnZeroAtTheLeft(FxRobot robot) {
        WallLayout layout = WallLayout.of(2, 3, 2, wall.getWidth(), wall.getHeight(), captionHeight(robot), 1, 28);
        double pixel = layout.pictureWidth() / 3;
        int x = (int) (layout.x(0) + 2.5 * pixel);
        int y = (int) (layout.y(0) + 0.5 * pixel);
        waitUntilPainted(robot, x, y, RED);
        PixelReader pixels = robot.capture(wall).getImage().getPixelReader();
        assertThat(pixels.getArgb((int) (layout.x(0) + 0.5 * pixel), (int) (y + pixel)))
                .isEqualTo(GREEN);
        assertThat(pixels.getArgb(x, (int) (y + pixel))).isEqualTo(BLUE);

        Bounds bounds = wall.localToScreen(wall.getLayoutBounds());
        robot.moveTo(bounds.getMinX() + x, bounds.getMinY() + y);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.readoutText()).isEqualTo("picture 0\nat: 0,2");
    }

    @Test
    void theArrowKeysWalkWholePictures(FxRobot robot) {
        robot.clickOn(wall).moveTo(new javafx.geometry.Point2D(0, 0));
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.readoutText()).isEqualTo("picture 0\nat: -1,-1");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.readoutText()).startsWith("picture 1");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wall.readoutText()).isEmpty();
    }

    private double captionHeight(FxRobot robot) {
        return Math.ceil(robot.lookup(".lab-caption").queryLabeled().prefHeight(-1));
    }

    /** The pictures are painted with a pulse that may follow the first layout. */
    private void waitUntilPainted(FxRobot robot, int x, int y, int argb) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> robot.capture(wall).getImage().getPixelReader().getArgb(x, y) == argb);
        } catch (TimeoutException never) {
            throw new AssertionError("the upper right pixel is not painted in its colour", never);
        }
    }
}
