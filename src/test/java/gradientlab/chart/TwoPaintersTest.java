package gradientlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import gradientlab.figure.DrawnFigure;
import gradientlab.plot.Axis;
import gradientlab.plot.AxisScale;
import gradientlab.plot.Band;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Mark;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.SeriesColors;
import gradientlab.plot.XBand;
import gradientlab.training.GradientProfile;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorPlot;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window and a figure draw one description alike: whatever is in it stands at the same place of the plot in both. */
@ExtendWith(ApplicationExtension.class)
class TwoPaintersTest {
    private static final double PIXELS = 2;
    private static final Point2D OUTSIDE = new Point2D(1, 1);
    private static final int RULE = 5;
    private static final int MARK = 8;
    private static final int BAND = 1;
    private static final int X_BAND = 3;

    private CurveChart window;
    private StackPane root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        window = new CurveChart("", Axis.of(""), Axis.of(""));
        window.setMinSize(620, 420); // whatever size an earlier test left the stage in
        window.setMaxSize(620, 420);
        root = new StackPane(window);
        root.getStyleClass().add("light");
        stage.setScene(new Scene(root, 620, 420));
        stage.show();
    }

    /** Pixels with the place of the plot among them, and the words around it. */
    private record Drawing(String name, int[][] argb, Rectangle2D box, List<DrawnFigure.Word> words) {
        private double x(double part) {
            return box.getX() + part * box.getWidth();
        }

        private double y(double part) {
            return box.getMaxY() - part * box.getHeight();
        }

        /** Whether this colour is within two pixels of a place, which is counted from the lower left corner of the plot. */
        boolean has(int color, double right, double up) {
            for (int y = (int) Math.round(y(up) - PIXELS - 0.5); y <= y(up) + PIXELS; y++) {
                for (int x = (int) Math.round(x(right) - PIXELS - 0.5); x <= x(right) + PIXELS; x++) {
                    if (alike(argb[y][x], color, 60)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** From the plot's foot, the lowest and the highest pixel of this colour in a column. */
        double[] span(int color, double right) {
            int column = (int) x(right);
            double low = Double.NaN;
            double high = Double.NaN;
            for (int y = (int) box.getMaxY() - 1; y > box.getMinY(); y--) {
                if (alike(argb[y][column], color, 6)) {
                    low = Double.isNaN(low) ? (box.getMaxY() - y - 1) / box.getHeight() : low;
                    high = (box.getMaxY() - y) / box.getHeight();
                }
            }
            return new double[] {low, high};
        }

        private static boolean alike(int a, int b, int most) {
            return Stream.of(16, 8, 0).allMatch(shift -> Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) <= most);
        }
    }

    /** Photographs the window at a moment in which nothing is hovered, which would be drawn; all in one pulse. */
    private Drawing inTheWindow(FxRobot robot, Chart chart) throws Exception {
        robot.interact(() -> window.show(chart));
        Drawing[] drawing = new Drawing[1];
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.moveTo(OUTSIDE); // an earlier test may have left the pointer over the plot
            robot.interact(
                    () -> drawing[0] = Double.isNaN(window.hoverXProperty().get()) ? photograph() : null);
            return drawing[0] != null;
        });
        return drawing[0];
    }

    private Drawing photograph() {
        root.applyCss();
        root.layout();
        window.paintNow();
        WritableImage shot = window.snapshot(null, null);
        List<DrawnFigure.Word> words = new ArrayList<>();
        for (Node node : window.lookupAll(".lab-tick")) {
            Bounds bounds = window.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            if (node.isVisible()) {
                words.add(new DrawnFigure.Word(((Text) node).getText(), bounds.getCenterX(), bounds.getCenterY()));
            }
        }
        int[][] argb = new int[(int) shot.getHeight()][(int) shot.getWidth()];
        for (int y = 0; y < argb.length; y++) {
            for (int x = 0; x < argb[y].length; x++) {
                argb[y][x] = shot.getPixelReader().getArgb(x, y);
            }
        }
        Bounds box = window.plotArea().getBoundsInParent();
        return new Drawing(
                "window",
                argb,
                new Rectangle2D.Double(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()),
                words);
    }

    private static Drawing onPaper(Chart chart) throws Exception {
        DrawnFigure figure = DrawnFigure.of(chart);
        int[][] argb = new int[figure.image().getHeight()][figure.image().getWidth()];
        for (int y = 0; y < argb.length; y++) {
            figure.image().getRGB(0, y, argb[y].length, 1, argb[y], 0, argb[y].length);
        }
        return new Drawing("figure", argb, figure.box(), figure.words());
    }

    private static int tint(int series, double opacity) {
        int color = SeriesColors.onWhite(series);
        int mixed = 0;
        for (int shift : new int[] {16, 8, 0}) {
            mixed |= (int) Math.round(255 + opacity * ((color >> shift & 0xFF) - 255)) << shift;
        }
        return mixed;
    }

    private static double[] of(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }

    /** A line with a gap, symbols, a band, an interval, a rule and a mark, over x from 1 to 100 and y from 0.01 to 0.9. */
    private static Chart chart(Axis xAxis, Axis yAxis) {
        double[] x = {1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        double[] line = of(x, at -> 0.6 + at / 400);
        line[4] = Double.NaN;
        double[] lower = of(x, at -> 0.1 + at / 2000);
        double[] upper = of(x, at -> 0.3 + at / 1000);
        lower[8] = Double.NaN;
        return Chart.of(
                        "",
                        xAxis,
                        yAxis,
                        List.of(
                                Curve.solid("runs", 0, x, line),
                                Curve.points("epochs", 2, new double[] {5, 50}, new double[] {0.02, 0.04})))
                .withBands(List.of(new Band("spread", x, lower, upper, BAND)))
                .withXBands(List.of(new XBand(85, 95, X_BAND, "")))
                .withRules(List.of(new Rule(1, 0.4, 100, 0.5, LineStyle.SOLID, RULE, "")))
                .withMarks(List.of(new Mark(75, MARK, "")));
    }

    private void drawnAlike(FxRobot robot, Chart chart) throws Exception {
        Drawing inTheWindow = inTheWindow(robot, chart);
        assertThat(window.shownX()).isEqualTo(chart.xRange());
        assertThat(window.shownY()).isEqualTo(chart.yRange());
        Drawing onPaper = onPaper(chart);
        for (Drawing drawing : List.of(inTheWindow, onPaper)) {
            place(chart, drawing);
        }
        List<String> legend = robot.from(window).lookup(".lab-legend-entry").queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getText)
                .toList();
        assertThat(legend).containsExactly("runs", "epochs", "spread");
        assertThat(onPaper.words().stream()
                        .filter(word -> word.y() < onPaper.box().getMinY())
                        .map(DrawnFigure.Word::text)
                        .filter(legend::contains))
                .containsExactlyElementsOf(legend);
        ticks(inTheWindow, onPaper);
    }

    private static AxisScale unit(Range range, boolean log) {
        return new AxisScale(range.low(), range.high(), 0, 1, log);
    }

    private static void place(Chart chart, Drawing drawing) {
        AxisScale x = unit(chart.xRange(), chart.x().log());
        AxisScale y = unit(chart.yRange(), chart.y().log());
        curves(chart.curves(), x, y, drawing);
        Band band = chart.bands().get(0);
        double height = drawing.box().getHeight();
        for (double at : new double[] {17, 45}) {
            double[] span = drawing.span(tint(BAND, Band.OPACITY), x.toPixel(at));
            assertThat(span[0]).as(drawing.name()).isCloseTo(y.toPixel(0.1 + at / 2000), within(PIXELS / height));
            assertThat(span[1]).as(drawing.name()).isCloseTo(y.toPixel(0.3 + at / 1000), within(PIXELS / height));
        }
        assertThat(drawing.span(tint(BAND, Band.OPACITY), x.toPixel(band.x()[8])))
                .as("%s: the gap of the band", drawing.name())
                .containsOnly(Double.NaN);
        Rule rule = chart.rules().get(0);
        assertThat(drawing.has(SeriesColors.onWhite(RULE), x.toPixel(rule.x1()) - 0.01, y.toPixel(rule.y1())))
                .as(drawing.name())
                .isTrue();
        long dots = Stream.iterate(0.02, up -> up < 0.98, up -> up + 0.02)
                .filter(up -> drawing.has(SeriesColors.onWhite(MARK), x.toPixel(75), up))
                .count();
        assertThat(dots).as("%s: the mark", drawing.name()).isGreaterThan(25);
        double top = 0.98;
        int shade = drawing.argb()[(int) drawing.y(top)][(int) drawing.x(x.toPixel(90.7))];
        assertThat(shade & 0xFFFFFF).as("%s: the interval", drawing.name()).isNotEqualTo(0xFFFFFF);
        assertThat(drawing.argb()[(int) drawing.y(top)][(int) drawing.x(x.toPixel(82.3))])
                .as(drawing.name())
                .isNotEqualTo(shade);
    }

    private static void curves(List<Curve> curves, AxisScale x, AxisScale y, Drawing drawing) {
        for (Curve curve : curves) {
            for (int i = 0; i < curve.x().length; i++) {
                double right = x.toPixel(curve.x()[i]);
                if (Double.isFinite(curve.y()[i])) {
                    assertThat(drawing.has(SeriesColors.onWhite(curve.color()), right, y.toPixel(curve.y()[i])))
                            .as("%s: %s at %s", drawing.name(), curve.name(), curve.x()[i])
                            .isTrue();
                } else {
                    assertThat(drawing.has(SeriesColors.onWhite(curve.color()), right, y.toPixel(curve.y()[i - 1])))
                            .as("%s: the gap", drawing.name())
                            .isFalse();
                    assertThat(drawing.has(SeriesColors.onWhite(curve.color()), right, 0.005))
                            .as("%s: its mark at the foot", drawing.name())
                            .isTrue();
                }
            }
        }
    }

    /** What both write, both write at the same place. */
    private static void ticks(Drawing inTheWindow, Drawing onPaper) {
        int below = 0;
        int beside = 0;
        for (DrawnFigure.Word word : inTheWindow.words()) {
            boolean under = word.y() > inTheWindow.box().getMaxY();
            for (DrawnFigure.Word other : onPaper.words()) {
                boolean same = other.text().equals(word.text())
                        && under == other.y() > onPaper.box().getMaxY();
                if (same && under) {
                    double right = (word.x() - inTheWindow.box().getX())
                            / inTheWindow.box().getWidth();
                    assertThat((other.x() - onPaper.box().getX())
                                    / onPaper.box().getWidth())
                            .as(word.text())
                            .isCloseTo(
                                    right, within(3 * PIXELS / inTheWindow.box().getWidth()));
                    below++;
                } else if (same) {
                    double up = (inTheWindow.box().getMaxY() - word.y())
                            / inTheWindow.box().getHeight();
                    assertThat((onPaper.box().getMaxY() - other.y())
                                    / onPaper.box().getHeight())
                            .as(word.text())
                            .isCloseTo(up, within(2 * PIXELS / inTheWindow.box().getHeight()));
                    beside++;
                }
            }
        }
        assertThat(below).isGreaterThanOrEqualTo(2);
        assertThat(beside).isGreaterThanOrEqualTo(2);
    }

    /** A chart that tab and report describe once: the ranges, and where its samples and its numbers are. */
    private void curvesAlike(FxRobot robot, Chart chart) throws Exception {
        Drawing inTheWindow = inTheWindow(robot, chart);
        assertThat(window.shownX()).isEqualTo(chart.xRange());
        assertThat(window.shownY()).isEqualTo(chart.yRange());
        Drawing onPaper = onPaper(chart);
        List<Curve> seen = chart.curves().stream()
                .filter(curve -> curve.markers() || curve.style() == LineStyle.SOLID) // dashes have gaps
                .map(curve -> curve.markers() ? curve : inside(curve))
                .toList();
        assertThat(seen).isNotEmpty();
        for (Drawing drawing : List.of(inTheWindow, onPaper)) {
            curves(
                    seen,
                    unit(chart.xRange(), chart.x().log()),
                    unit(chart.yRange(), chart.y().log()),
                    drawing);
        }
        ticks(inTheWindow, onPaper);
    }

    /** Without its ends, which are the plot's corners. */
    private static Curve inside(Curve curve) {
        int last = curve.x().length - 1;
        return Curve.solid(
                curve.name(),
                curve.color(),
                Arrays.copyOfRange(curve.x(), 1, last),
                Arrays.copyOfRange(curve.y(), 1, last));
    }

    @Test
    void chartsOfXorAndOfGradientsByLayer(FxRobot robot) throws Exception {
        History.Chunk run = new History.Chunk(
                0, new double[] {0.25, 0.2, 0.06}, new double[] {0.5, 0.75, 1}, new double[] {0.5, 0.7, 0.98});
        for (XorPlot plot : XorPlot.values()) {
            curvesAlike(robot, plot.chart("", run));
        }
        curvesAlike(
                robot,
                GradientProfile.chart(
                        "",
                        List.of(
                                new GradientProfile.Line("ReLU", 0, LineStyle.SOLID, new double[] {0.5, 0.2, 0.9}),
                                new GradientProfile.Line(
                                        "sigmoid", 1, LineStyle.DASHED, new double[] {0.002, 0.03, 0.4}))));
    }

    @Test
    void newerSamplesKeepTheZoomAndWhatIsSwitchedOffUntilARangeIsAnother(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.show(GradientProfile.chart(
                    "", List.of(new GradientProfile.Line("ReLU", 0, LineStyle.SOLID, new double[] {0.5, 0.2}))));
            window.series().get(0).setVisible(false);
            window.zoomTo(1, 1.5, 0.2, 0.6);
            window.update(GradientProfile.chart(
                    "", List.of(new GradientProfile.Line("ReLU", 0, LineStyle.SOLID, new double[] {0.4, 0.3}))));
            assertThat(window.zoomedProperty().get()).isTrue();
            assertThat(window.series().get(0).isVisible()).isFalse();
            assertThat(window.series().get(0).y(0)).isEqualTo(0.4);
            window.update(GradientProfile.chart(
                    "", List.of(new GradientProfile.Line("ReLU", 0, LineStyle.SOLID, new double[] {0.4, 0.03}))));
            assertThat(window.zoomedProperty().get()).isFalse();
            window.update(GradientProfile.chart(
                    "", List.of(new GradientProfile.Line("cnn_5", 0, LineStyle.SOLID, new double[] {0.4, 0.03}))));
            assertThat(window.series().get(0).isVisible()).isTrue();
        });
    }

    @Test
    void evenAxes(FxRobot robot) throws Exception {
        drawnAlike(robot, chart(Axis.of(""), Axis.of("")));
    }

    @Test
    void decades(FxRobot robot) throws Exception {
        drawnAlike(robot, chart(Axis.log(""), Axis.log("")));
    }

    @Test
    void sharesInPerCentAndWholeNumbers(FxRobot robot) throws Exception {
        drawnAlike(robot, chart(Axis.whole(""), Axis.share("").from(0, 1)));
    }

    @Test
    void whatTheWindowShowsIsDescribedAsItWasGiven(FxRobot robot) throws Exception {
        Chart given = chart(Axis.log("step"), Axis.share("accuracy").from(0, 1));
        inTheWindow(robot, given);
        Chart shown = window.exhibit();
        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("x.shown", "width", "height")
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(given);
        assertThat(shown.x().shown()).isEqualTo(given.xRange());
    }

    @Test
    void aValueBelowALogAxisIsABarAtTheFootAndNoGap(FxRobot robot) throws Exception {
        double[] x = {1, 30, 40, 50, 100};
        Axis log = Axis.log("loss").from(0.01, 1);
        Chart chart = Chart.of(
                "", Axis.of("step").from(1, 100), log, List.of(Curve.solid("runs", 0, x, new double[] {.5, .5, 0, .5, .5
                })));
        for (Drawing drawing : List.of(inTheWindow(robot, chart), onPaper(chart))) {
            double[] bar = drawing.span(
                    SeriesColors.onWhite(0), unit(chart.xRange(), false).toPixel(40.5));
            assertThat(bar[1] * drawing.box().getHeight()).as(drawing.name()).isBetween(1.0, 5.5);
        }
    }

    @Test
    void aBandIsReadOutAndSwitchedOffInTheLegend(FxRobot robot) throws Exception {
        Chart chart = chart(Axis.of(""), Axis.of(""));
        inTheWindow(robot, chart);
        Bounds plot = window.plotArea().localToScreen(window.plotArea().getLayoutBounds());
        robot.moveTo(plot.getCenterX(), plot.getCenterY());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.readoutText()).contains("spread: 0.125 to 0.350");
        robot.clickOn("#legend-spread", MouseButton.PRIMARY);
        assertThat(window.exhibit().bands()).isEmpty();
        robot.interact(() -> window.bands().setAll(chart.bands())); // the next mean of the same runs
        assertThat(window.exhibit().bands()).as("it stays switched off").isEmpty();
        robot.clickOn("#legend-spread", MouseButton.PRIMARY);
        assertThat(window.exhibit().bands()).hasSize(1);
    }
}
