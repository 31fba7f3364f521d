package gradientlab.figure;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.nn.Conv2d;
import gradientlab.plot.Axis;
import gradientlab.plot.Bars;
import gradientlab.plot.Bins;
import gradientlab.plot.Chart;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Curve;
import gradientlab.plot.Grid;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Matrix;
import gradientlab.plot.Picture;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.Tiles;
import gradientlab.plot.XBand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One figure of every kind; {@link #main} writes them where a person can look at them. */
public final class SampleFigures {
    private SampleFigures() {}

    public static void main(String[] folder) throws Exception {
        Path out = Files.createDirectories(Path.of(folder[0]));
        for (Map.Entry<String, Figure> figure : all().entrySet()) {
            FigureFile.writePng(figure.getValue(), 150, out.resolve(figure.getKey() + ".png"));
            FigureFile.writeSvg(figure.getValue(), out.resolve(figure.getKey() + ".svg"));
            FigureFile.writeCsv(figure.getValue(), out.resolve(figure.getKey() + ".csv"));
        }
    }

    static Map<String, Figure> all() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("curves", curves());
        all.put("log", logarithmic());
        all.put("map", map());
        all.put("bars", bars());
        all.put("matrix", matrix());
        all.put("tiles", tiles());
        all.put("table", table());
        all.put("panels", new PanelFigure("Two at once", List.of(curves(), logarithmic()), 2));
        all.put("convolution", convolution());
        return all;
    }

    static CurveFigure of(String title, Axis x, Axis y, List<Curve> curves) {
        return new CurveFigure(Chart.of(title, x, y, curves));
    }

    static double[] steps(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i;
        }
        return x;
    }

    static CurveFigure curves() {
        double[] x = steps(2001);
        double[] smooth = new double[x.length];
        double[] noisy = new double[x.length];
        Random random = new Random(1);
        for (int i = 0; i < x.length; i++) {
            smooth[i] = 0.1 + 0.9 * Math.exp(-i / 400.0);
            noisy[i] = smooth[i] + 0.05 * random.nextGaussian();
        }
        noisy[1200] = 1.5;
        for (int i = 900; i < 960; i++) {
            smooth[i] = Double.NaN;
        }
        return new CurveFigure(Chart.of(
                        "Loss by step",
                        Axis.of("step"),
                        Axis.of("cross-entropy"),
                        List.of(
                                Curve.solid("training", 0, x, noisy),
                                Curve.solid("validation", 1, x, smooth).withStyle(LineStyle.DASHED),
                                Curve.points(
                                        "epoch ends", 2, new double[] {500, 1000, 1500}, new double[] {.4, .2, .15})))
                .withXBands(List.of(new XBand(1500, 2000, 3, "lower rate")))
                .withRules(List.of(new Rule(0, 1, 900, 0.55, LineStyle.SOLID, 5, "slope −0.0005"))));
    }

    static CurveFigure logarithmic() {
        double[] x = steps(200);
        double[] falling = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            falling[i] = i == 70 ? 0 : 10 * Math.exp(-i / 15.0);
        }
        return of(
                "Gradient magnitude",
                Axis.of("epoch"),
                Axis.log("‖∂L/∂W₁‖"),
                List.of(Curve.solid("sigmoid", 0, x, falling)));
    }

    static MapFigure map() {
        int n = 60;
        float[] values = new float[n * n];
        for (int i = 0; i < values.length; i++) {
            double px = -2 + 4 * (i % n + 0.5) / n;
            double py = -2 + 4 * (i / n + 0.5) / n;
            values[i] = (float) (1 / (1 + Math.exp(3 * px * py)));
        }
        Random random = new Random(2);
        List<PlaneMap.Points> points = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            double[] x = new double[80];
            double[] y = new double[80];
            for (int i = 0; i < x.length; i++) {
                double side = i % 2 == 0 ? 1 : -1;
                x[i] = side + 0.3 * random.nextGaussian();
                y[i] = (k == 0 ? side : -side) + 0.3 * random.nextGaussian();
            }
            points.add(new PlaneMap.Points("class " + k, k, x, y));
        }
        return new MapFigure(new PlaneMap(
                "Decision boundary",
                Axis.of("x₁").from(-2, 2),
                Axis.of("x₂").from(-2, 2),
                new Grid(values, n, n),
                new ColorScale(ColorMap.DIVERGING_LIGHT, 0, 1, "output"),
                true,
                0.5,
                points,
                PlaneMap.USUAL_WIDTH,
                PlaneMap.USUAL_HEIGHT));
    }

    static BarFigure bars() {
        Random random = new Random(3);
        double[] values = random.doubles(200).map(v -> 0.5 + v * v / 2).toArray();
        values[0] = Double.NaN;
        return new BarFigure(new Bars(
                "Final accuracy of 200 seeds", "validation accuracy", "runs", Bins.count(values, 0, 1, 25), 420, 240));
    }

    static MatrixFigure matrix() {
        float[] counts = new float[100];
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            counts[i] = i / 10 == i % 10 ? 80 + random.nextInt(20) : random.nextInt(9);
        }
        ColorScale scale = new ColorScale(ColorMap.SEQUENTIAL, 0, 100, "images");
        List<String> names =
                List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
        return new MatrixFigure(new Matrix(
                "Confusion matrix",
                Picture.of(new Grid(counts, 10, 10), scale),
                scale,
                names,
                names,
                "true class",
                "predicted class",
                true,
                460,
                420));
    }

    static TileFigure tiles() {
        List<Tiles.Tile> tiles = new ArrayList<>();
        Random random = new Random(5);
        for (int t = 0; t < 12; t++) {
            int[] argb = new int[64];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = 0xFF000000 | random.nextInt(0x1000000);
            }
            tiles.add(new Tiles.Tile("filter " + (t + 1), Picture.rgb(argb, 8, 8), t == 3 ? 1 : -1));
        }
        return new TileFigure(new Tiles("First-layer weights", tiles, 6, 64));
    }

    static TableFigure table() {
        return new TableFigure(
                List.of("network", "parameters", "test accuracy"),
                List.of(List.of("mlp_1", "98,666", "45.5 %"), List.of("cnn_4", "13,810", "52.1 %")));
    }

    static ConvolutionFigure convolution() {
        var images = MnistDigits.samples(7);
        var kernels = CourseKernels.bank();
        return new ConvolutionFigure(
                "Digit 7 by the course's kernels",
                images,
                new Range(0, 255),
                kernels,
                Conv2d.PLAIN.apply(images, kernels),
                MapScale.PER_KERNEL,
                true,
                ColorMap.DIVERGING_LIGHT::argb,
                ColorMap.DIVERGING_LIGHT::argb);
    }
}
