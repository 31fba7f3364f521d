package gradientlab.experiment.activation;

import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.nn.Activation;
import gradientlab.plot.Range;
import java.util.List;
import java.util.stream.IntStream;

/** What can be predicted about activation functions. The truth is computed from the functions themselves. */
final class ActivationForecasts {
    /** The derivative chart and the card of facts tell its answer. */
    static final String SLOPE = "sigmoid-derivative";

    private static final Activation SIGMOID = new Activation.Sigmoid();
    private static final double END = 6;
    private static final double FAR = 10;
    private static final double FLAT = 0.01;
    private static final double SMALL = 1e-3;
    private static final int SAMPLES = 241;

    /** In the order of the Markdown's list. */
    private static final List<Activation> CHOICES = List.of(
            new Activation.Relu(), new Activation.Softplus(1), new Activation.Tanh(), new Activation.LeakyRelu(0.01));

    private ActivationForecasts() {}

    static List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfSketch(
                        SLOPE,
                        new Forecast.Frame(new Range(-END, END), new Range(0, 1)).always(),
                        Reality.always(() -> derivative(SIGMOID))),
                new Forecast.OfNumber(
                        "sigmoid-layers",
                        Forecast.Measure.DIFFERENCE,
                        Reality.always(() ->
                                layersBelow(SMALL, largest(derivative(SIGMOID).y())))),
                new Forecast.OfChoice(
                        "both-ends", CHOICES.size(), Reality.always(ActivationForecasts::flatAtBothEnds)));
    }

    /** Samples of f' from -6 to 6, 0 among them. */
    private static Curve derivative(Activation activation) {
        double[] x = IntStream.range(0, SAMPLES)
                .mapToDouble(i -> -END + 2 * END * i / (SAMPLES - 1))
                .toArray();
        double[] slope = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            slope[i] = activation.derivative(x[i]);
        }
        return new Curve(x, slope);
    }

    /** How many factors it takes to come below a number. */
    private static double layersBelow(double number, double factor) {
        return Math.floor(Math.log(number) / Math.log(factor)) + 1;
    }

    private static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static int flatAtBothEnds() {
        return IntStream.range(0, CHOICES.size())
                .filter(i -> Math.abs(CHOICES.get(i).derivative(-FAR)) < FLAT
                        && Math.abs(CHOICES.get(i).derivative(FAR)) < FLAT)
                .findFirst()
                .orElseThrow();
    }
}
