package gradientlab.control;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.plot.Axis;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.raster.Histogram;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Charts: live losses, an activation with its tangent, a diverging run on a log axis, a histogram. */
final class ChartPage implements GalleryPage {
    private final Random random = new Random(7);
    private final CurveChart losses = new CurveChart("Training loss", Axis.of("Step"), Axis.of("Loss"));
    private final CurveChart activation = new CurveChart("tanh and its derivative", Axis.of("x"), Axis.of("f(x)"));
    private final CurveChart diverging = new CurveChart("Gradient norm", Axis.of("Epoch"), Axis.of("‖∇W₁‖₂"));
    private final Histogram histogram = new Histogram("Validation accuracy", "Runs");
    private final CurveSeries[] runs = new CurveSeries[5];
    private final CurveSeries norm = new CurveSeries("train", 5);
    private final CurveSeries sparse = new CurveSeries("validation", 1, LineStyle.DASHED).setMarkers(true);
    private int step;

    ChartPage() {
        String[] names = {"mlp_1", "mlp_2", "cnn_3", "cnn_4", "cnn_5"};
        for (int i = 0; i < runs.length; i++) {
            runs[i] = new CurveSeries(names[i], i, i < 2 ? LineStyle.DASHED : LineStyle.SOLID);
            losses.series().add(runs[i]);
        }
        losses.setEmptyText("Press Run to start");
        losses.setLogToggleVisible(true);
        losses.setId("losses");
        losses.smoothingProperty().set(0.95);
        activation();
        diverging.series().addAll(norm, sparse);
        diverging.yLogProperty().set(true);
        diverging.setLogToggleVisible(true);
        losses.linkHover(diverging);
        double[] accuracies = new double[200];
        for (int i = 0; i < accuracies.length; i++) {
            accuracies[i] = i % 37 == 0 ? Double.NaN : 1 - Math.abs(random.nextGaussian()) * (i % 5 == 0 ? 0.3 : 0.04);
        }
        histogram.setValues(accuracies, 0.4, 1, 30);
    }

    private void activation() {
        CurveSeries f = new CurveSeries("tanh", 0);
        CurveSeries slope = new CurveSeries("derivative", 1, LineStyle.DASHED);
        CurveSeries dotted = new CurveSeries("identity", 7, LineStyle.DOTTED);
        for (int i = -300; i <= 300; i++) {
            double x = i / 50.0;
            f.append(x, Math.tanh(x));
            slope.append(x, 1 - Math.tanh(x) * Math.tanh(x));
            dotted.append(x, x);
        }
        activation.series().addAll(f, slope, dotted);
        activation.setXBounds(Range.of(-6, 6));
        activation.setYBounds(Range.of(-1.5, 1.5));
        activation.xBands().addAll(new XBand(-6, -3, 7, "saturated"), new XBand(3, 6, 7, "saturated"));
        activation.setCursorDraggable(true);
        activation.cursorXProperty().addListener(observable -> {
            double x = activation.cursorXProperty().get();
            double m = 1 - Math.tanh(x) * Math.tanh(x);
            activation
                    .rules()
                    .setAll(new Rule(
                            x - 1.5,
                            Math.tanh(x) - 1.5 * m,
                            x + 1.5,
                            Math.tanh(x) + 1.5 * m,
                            LineStyle.SOLID,
                            5,
                            "tangent"));
        });
        activation.cursorXProperty().set(0.7);
    }

    @Override
    public String name() {
        return "Charts";
    }

    @Override
    public Node content() {
        GridPane pane = new GridPane();
        pane.setHgap(20);
        pane.setVgap(16);
        pane.setPadding(new Insets(12));
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            pane.getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            pane.getRowConstraints().add(row);
        }
        pane.add(losses, 0, 0);
        pane.add(activation, 1, 0);
        pane.add(diverging, 0, 1);
        pane.add(histogram, 1, 1);
        return pane;
    }

    @Override
    public void step() {
        step++;
        for (int i = 0; i < runs.length; i++) {
            for (int k = 0; k < 10; k++) {
                double t = step * 10 + k;
                runs[i].append(
                        t, 2.3 * Math.exp(-t * (i + 1) / 9000) + 0.1 * Math.abs(random.nextGaussian()) + 0.08 * i);
            }
        }
        if (step % 10 == 0) {
            double epoch = step / 10.0;
            norm.append(epoch, epoch > 12 && epoch < 15 ? Double.NaN : 1e-3 * Math.exp(epoch * 0.35));
            sparse.append(epoch, 2e-3 * Math.exp(epoch * 0.25));
        }
    }
}
