package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradientlab.form.NumberField;
import gradientlab.plot.ColorMap;
import gradientlab.raster.HeatMap;
import gradientlab.raster.Ink;
import gradientlab.raster.Pick;
import gradientlab.raster.PixelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FieldAndMapUiTest {
    private static final String TOO_SMALL = "Learning rate must be greater than 0; 0 would never learn.";
    private final List<Pick> picks = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private NumberField rate;
    private HeatMap map;
    private PixelGrid grid;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        rate = new NumberField(0.001).named("Learning rate").require(value -> value > 0, TOO_SMALL);
        rate.setId("learning-rate");
        map = new HeatMap(ColorMap.DIVERGING_DARK, 0, 1);
        map.setBounds(-2, 2, -2, 2);
        float[] values = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, Float.NaN};
        map.setValues(values, 4, 4);
        map.setOnPick(picks::add);
        grid = new PixelGrid();
        grid.setPrefSize(120, 80); // cells of 40
        grid.setNumbersVisible(true);
        grid.setValues(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
        grid.setOnCellPick((row, column) -> cells.add(row + "," + column));
        Scene scene = new Scene(new VBox(8, rate, rate.errorLabel(), new HBox(map, grid)), 800, 600);
        scene.getRoot().getStyleClass().add("dark");
        stage.setScene(scene);
        stage.show();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    }

    private static Point2D at(Node plot, double partX, double partY) {
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * partX, bounds.getMinY() + bounds.getHeight() * partY);
    }

    @Test
    void aFieldSaysWhatIsWrongKeepsTheLastNumberAndRecovers(FxRobot robot) throws Exception {
        robot.doubleClickOn("#learning-rate").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("0").push(KeyCode.ENTER);
        until(() -> rate.hasError());
        assertThat(rate.errorProperty().get()).isEqualTo(TOO_SMALL);
        assertThat(rate.getValue()).isEqualTo(0.001);
        assertThat(robot.lookup(".lab-error").query().isVisible()).isTrue();
        robot.write(".05");
        until(() -> !rate.hasError());
        robot.push(KeyCode.ENTER);
        assertThat(rate.getValue()).isEqualTo(0.05);
        robot.push(KeyCode.UP);
        assertThat(rate.getValue()).isEqualTo(0.06);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("fast").push(KeyCode.TAB);
        until(() -> rate.hasError());
        assertThat(rate.errorProperty().get()).startsWith("Learning rate must be a number");
        robot.clickOn("#learning-rate").push(KeyCode.ESCAPE);
        until(() -> !rate.hasError() && rate.getText().equals("0.06"));
    }

    @Test
    void coloursFollowTheThemeWhileTheWindowIsOpen(FxRobot robot) throws Exception {
        Node root = map.getScene().getRoot();
        until(() -> map.color(Ink.SERIES_0).equals(Color.web("#4f90ff")));
        assertThat(map.color(Ink.PLOT)).isEqualTo(Color.web("#0d1117"));
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            root.getStyleClass().setAll("root", "light");
        });
        until(() -> map.color(Ink.SERIES_0).equals(Color.web("#0d56b0")));
        assertThat(map.color(Ink.PLOT)).isEqualTo(Color.WHITE);
    }

    @Test
    void picturesTellWhereTheyAreHoveredPickedAndWalked(FxRobot robot) throws Exception {
        Node plot = robot.from(map).lookup("#plot").query();
        robot.clickOn(at(plot, 0.75, 0.25), MouseButton.SECONDARY);
        until(() -> picks.size() == 2);
        Pick press = picks.get(0);
        assertThat(press.x()).isCloseTo(1, within(0.05));
        assertThat(press.y()).isCloseTo(1, within(0.05));
        assertThat(press.phase()).isEqualTo(Pick.Phase.PRESS);
        assertThat(press.erases()).isTrue();
        assertThat(map.readoutText()).startsWith("Value NaN");
        assertThat(robot.from(map).lookup(".lab-nan-note").queryLabeled().getText())
                .isEqualTo("1 value is NaN");
        robot.moveTo(at(plot, 0.75, 0.75));
        until(() -> map.readoutText().startsWith("Value 1\n"));
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER);
        until(() -> picks.size() == 4);
        assertThat(picks.get(2).button()).isEqualTo(MouseButton.PRIMARY);
        assertThat(picks.get(2).x()).isLessThan(press.x());

        Node cellPlot = robot.from(grid).lookup("#plot").query();
        robot.clickOn(at(cellPlot, 0.5, 0.75));
        until(() -> cells.contains("1,1"));
        robot.push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.ENTER);
        until(() -> cells.equals(List.of("1,1", "0,2")));
    }
}
