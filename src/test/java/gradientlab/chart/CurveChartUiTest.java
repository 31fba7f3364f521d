package gradientlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.FillPane;
import gradientlab.plot.Axis;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.raster.RasterView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurveChartUiTest {
    private final CurveSeries square = new CurveSeries("Square", 0);
    private final CurveSeries broken = new CurveSeries("Broken run", 1, LineStyle.DASHED);
    private CurveChart chart;
    private CurveChart linked;
    private FillPane pane;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        chart = new CurveChart("Curves", Axis.of("Step"), Axis.of("Value"));
        linked = new CurveChart("", Axis.of("Step"), Axis.of(""));
        linked.setEmptyText("Press Run to start");
        chart.linkHover(linked);
        chart.setCursorDraggable(true);
        for (int i = 0; i <= 100; i++) {
            square.append(i, i * i);
            broken.append(i, i > 40 && i < 60 ? Double.NaN : 5000 - i);
        }
        chart.series().addAll(square, broken);
        pane = new FillPane(new VBox(chart, linked));
        Scene scene = new Scene(pane, 800, 600);
        scene.getRoot().getStyleClass().add("light");
        stage.setScene(scene);
        stage.show();
    }

    private Point2D at(Node plot, double partX, double partY) {
        Bounds bounds = plot.localToScreen(plot.getLayoutBounds());
        return new Point2D(bounds.getMinX() + bounds.getWidth() * partX, bounds.getMinY() + bounds.getHeight() * partY);
    }

    private void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    }

    @Test
    void aCurveThatMayBeCalledOtherwiseIsRenamedInTheLegend(FxRobot robot) {
        List<String> names = new ArrayList<>();
        CurveSeries pinned = new CurveSeries("Run 1", 2).setOnRename(names::add);
        robot.interact(() -> chart.series().add(pinned));
        WaitForAsyncUtils.waitForFxEvents();
        robot.doubleClickOn("#legend-run-1").write("small steps", 0).push(KeyCode.ENTER);
        assertThat(names).containsExactly("small steps");
        assertThat(pinned.isVisible()).as("two clicks leave it where it was").isTrue();
        robot.interact(() -> robot.lookup("#legend-run-1").query().requestFocus());
        robot.push(KeyCode.F2).write("nothing", 0).push(KeyCode.ESCAPE);
        assertThat(names).as("Escape keeps the name").hasSize(1);
        robot.doubleClickOn("#legend-square");
        assertThat(robot.lookup("#legend-name").tryQuery())
                .as("one whose name stays")
                .isEmpty();
    }

    @Test
    void hoverReadsEveryVisibleCurveAndTheLegendHidesOne(FxRobot robot) throws Exception {
        Node plot = robot.from(chart).lookup("#plot").query();
        robot.moveTo(at(plot, 0.5, 0.3));
        until(() -> !chart.readoutText().isEmpty());
        assertThat(chart.hoverXProperty().get()).isCloseTo(50, within(1.0));
        assertThat(chart.readoutText()).contains("Step", "Square: 2,", "Broken run: NaN");
        assertThat(linked.hoverXProperty().get())
                .isEqualTo(chart.hoverXProperty().get());
        Bounds panel = robot.from(chart)
                .lookup(".lab-readout")
                .query()
                .localToScreen(robot.from(chart).lookup(".lab-readout").query().getLayoutBounds());
        assertThat(panel.contains(at(plot, 0.5, 0.3))).isFalse();
        robot.moveTo(at(plot, 0.98, 0.1));
        until(() -> chart.readoutText().contains("Step 98"));
        Node readout = robot.from(chart).lookup(".lab-readout").query();
        Bounds whole = chart.localToScreen(chart.getLayoutBounds());
        until(() -> whole.contains(readout.localToScreen(readout.getLayoutBounds())));

        robot.clickOn("#legend-square");
        assertThat(square.isVisible()).isFalse();
        until(() -> chart.shownY().high() < 6000);
        robot.moveTo(at(plot, 0.25, 0.5));
        until(() -> chart.readoutText().contains("Broken run: 4,97"));
        assertThat(chart.readoutText()).doesNotContain("Square");
        robot.clickOn("#legend-broken-run");
        until(() -> robot.from(chart).lookup(".lab-empty").query().isVisible());
        robot.clickOn("#legend-square");
        robot.interact(
                () -> robot.from(chart).lookup("#legend-broken-run").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(broken.isVisible()).isTrue();
        until(() -> chart.shownY().high() > 9000);
    }

    @Test
    void aDragZoomsTheButtonResetsAndTheCursorFollowsMouseAndKeys(FxRobot robot) throws Exception {
        Node plot = robot.from(chart).lookup("#plot").query();
        until(() -> chart.shownX().high() == 100);
        robot.press(KeyCode.CONTROL)
                .drag(at(plot, 0.2, 0.2), MouseButton.PRIMARY)
                .dropTo(at(plot, 0.6, 0.7));
        robot.release(KeyCode.CONTROL);
        until(() -> chart.shownX().high() < 65);
        assertThat(chart.shownX().low()).isCloseTo(20, within(2.0));
        assertThat(chart.shownY().length()).isLessThan(7000);
        robot.clickOn("#reset-zoom");
        until(() -> chart.shownX().equals(new Range(0, 100)));
        assertThat(robot.from(chart).lookup("#reset-zoom").query().isVisible()).isFalse();

        robot.clickOn(at(plot, 0.1, 0.5)).push(KeyCode.PLUS);
        until(() -> chart.zoomedProperty().get() && Math.abs(chart.shownX().length() - 80) < 1);
        robot.push(KeyCode.RIGHT).push(KeyCode.DIGIT0);
        until(() -> !chart.zoomedProperty().get() && chart.shownX().high() == 100);
        robot.drag(at(plot, 0.3, 0.5), MouseButton.PRIMARY).dropTo(at(plot, 0.5, 0.4));
        assertThat(chart.cursorXProperty().get())
                .as("without a key a drag moves the cursor")
                .isCloseTo(50, within(1.5));
        assertThat(chart.zoomedProperty().get()).isFalse();

        robot.interact(() -> chart.cursorXProperty().set(30));
        Node knob = robot.from(chart).lookup("#cursor-handle").query();
        until(knob::isVisible);
        robot.drag(knob).dropTo(at(plot, 0.7, 1));
        until(() -> Math.abs(chart.cursorXProperty().get() - 70) < 1.5);
        robot.push(KeyCode.RIGHT);
        until(() -> chart.cursorXProperty().get() > 70);
        double after = chart.cursorXProperty().get();
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        until(() -> chart.cursorXProperty().get() < after);
        assertThat(chart.zoomedProperty().get()).isFalse();
    }

    @Test
    void linkedChartsReadTheSameXAlsoAfterAZoomUnderThePointer(FxRobot robot) throws Exception {
        robot.interact(() -> {
            CurveSeries other = new CurveSeries("Other", 2);
            other.append(0, 1);
            other.append(33, 2);
            other.append(100, 3);
            linked.series().add(other);
        });
        Node plot = robot.from(chart).lookup("#plot").query();
        robot.moveTo(at(plot, 0.5, 0.3));
        until(() -> linked.hoverXProperty().get() == 50);
        robot.interact(() -> chart.zoomTo(0, 20, 0, 400)); // the pointer stays where it is
        until(() -> chart.hoverXProperty().get() == 10);
        assertThat(linked.hoverXProperty().get()).isEqualTo(10);
        assertThat(linked.readoutText()).startsWith("Step 10");
    }

    @Test
    void theReadOutStaysInsideItsChartAndNamesTheNearestOfManyCurves(FxRobot robot) throws Exception {
        robot.interact(() -> {
            chart.series().clear();
            for (int k = 0; k < 30; k++) {
                CurveSeries one = new CurveSeries("a rather long name " + k, k);
                one.append(0, k);
                one.append(100, k);
                chart.series().add(one);
            }
        });
        Node plot = robot.from(chart).lookup("#plot").query();
        Node panel = robot.from(chart).lookup(".lab-readout").query();
        Bounds whole = chart.localToScreen(chart.getLayoutBounds());
        for (double height : new double[] {0.03, 0.5, 0.97}) {
            robot.moveTo(at(plot, 0.5, height));
            int nearest = (int) Math.min(29, Math.round(30.45 * (1 - height)));
            until(() -> chart.readoutText().contains("name " + nearest + ":"));
            assertThat(chart.readoutText()).contains("more");
            Bounds shown = panel.localToScreen(panel.getLayoutBounds());
            assertThat(whole.contains(shown)).isTrue();
            assertThat(shown.getWidth() * shown.getHeight()).isLessThan(whole.getWidth() * whole.getHeight() * 0.36);
        }
    }

    @Test
    void theReadOutTellsTheLineDrawnAndTheSample(FxRobot robot) throws Exception {
        robot.interact(() -> {
            square.set(new double[] {0, 50, 100}, new double[] {0, 1, 2});
            chart.series().setAll(square);
            chart.smoothingProperty().set(0.5);
        });
        Node plot = robot.from(chart).lookup("#plot").query();
        robot.moveTo(at(plot, 0.5, 0.3));
        until(() -> chart.hoverXProperty().get() == 50);
        assertThat(chart.readoutText()).contains("Square: 0.667 (1.000)");
        double line = plot.getBoundsInParent().getMinY()
                + plot.getLayoutBounds().getHeight()
                        * (1 - 0.6667 / chart.shownY().high());
        until(() -> chart.lookupAll("*").stream()
                .filter(node -> node instanceof RasterView && node.getParent() instanceof javafx.scene.Group)
                .anyMatch(dot -> Math.abs(dot.getBoundsInParent().getCenterY() - line) < 4));
    }

    @Test
    void theLogarithmicXAxisStartsAtTheFirstPositiveSampleAndAMessageCoversNoData(FxRobot robot) throws Exception {
        robot.interact(() -> {
            chart.setLogXToggleVisible(true);
            chart.setXBounds(Range.of(0, 100));
        });
        Node plot = robot.from(chart).lookup("#plot").query();
        double height = plot.getLayoutBounds().getHeight();
        robot.clickOn("#log-x-toggle");
        until(() -> chart.shownX().low() == 1);
        assertThat(chart.shownX().high()).isEqualTo(100);
        robot.interact(() -> chart.messageProperty().set("Diverged at step 5"));
        until(() -> plot.getLayoutBounds().getHeight() < height);
        Node message = robot.from(chart).lookup("#chart-message").query();
        assertThat(message.getBoundsInParent().intersects(plot.getBoundsInParent()))
                .isFalse();
        robot.interact(() -> linked.messageProperty().set("Diverged at step 5"));
        until(() ->
                robot.from(linked).lookup(".lab-empty").queryLabeled().getText().startsWith("Diverged"));
        assertThat(robot.from(linked).lookup("#chart-message").query().isVisible())
                .isFalse();
    }

    @Test
    void aDoubleClickLetsTheChartFillItsPaneAndEscapeSendsItBack(FxRobot robot) throws Exception {
        Node plot = robot.from(chart).lookup("#plot").query();
        double height = chart.getHeight();
        robot.doubleClickOn(at(plot, 0.5, 0.5));
        until(() -> chart.getHeight() > 1.8 * height);
        robot.push(KeyCode.ESCAPE);
        until(() -> chart.getHeight() == height);
        assertThat(chart.getParent()).isSameAs(linked.getParent());
        robot.interact(() -> robot.from(chart).lookup("#fill").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> chart.getHeight() > 1.8 * height);
        robot.push(KeyCode.SPACE);
        until(() -> chart.getHeight() == height);
    }

    @Test
    void strangeDataAndSizesNeverBreakTheChart(FxRobot robot) {
        double[][] strange = {
            {},
            {Double.NaN},
            {0},
            {-1, 0, -3},
            {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
            {Double.MAX_VALUE, -Double.MAX_VALUE, 1},
            {Double.MIN_VALUE, 0, Double.MIN_VALUE},
            {1, 1 + 1e-16, 1},
            {1e-300, 1e300},
            {5, Double.NaN, 5, Double.NaN, 5}
        };
        CurveSeries odd = new CurveSeries("Odd", 3, LineStyle.DOTTED).setMarkers(true);
        robot.interact(() -> {
            chart.series().setAll(odd);
            chart.xBands().add(new XBand(Double.NEGATIVE_INFINITY, 1, 2, "all"));
            chart.rules().add(new Rule(0, 0, 1e300, Double.NaN, LineStyle.DASHED, 1, "line"));
            for (double[] ys : strange) {
                double[] xs = new double[ys.length];
                java.util.Arrays.setAll(xs, i -> i - 1);
                odd.set(xs, ys);
                for (int options = 0; options < 16; options++) {
                    chart.xLogProperty().set((options & 1) != 0);
                    chart.yLogProperty().set((options & 2) != 0);
                    chart.smoothingProperty().set((options & 4) != 0 ? 0.9 : 0);
                    chart.resize((options & 8) != 0 ? 1 : 400, (options & 8) != 0 ? 3 : 300);
                    chart.paintNow();
                    chart.zoomTo(1, 2, 1, 1 + 1e-14);
                    chart.zoomTo(Double.NaN, 2, 0, Double.POSITIVE_INFINITY);
                    chart.paintNow();
                    assertThat(chart.shownX().low()).isLessThan(chart.shownX().high());
                    assertThat(chart.shownY().low()).isLessThan(chart.shownY().high());
                }
            }
        });
    }
}
