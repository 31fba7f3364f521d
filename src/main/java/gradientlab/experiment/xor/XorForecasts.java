package gradientlab.experiment.xor;

import gradientlab.guide.Actual;
import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import gradientlab.training.xor.HiddenLayer;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorFrame.State;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What can be predicted about an XOR run, and what came of it. */
final class XorForecasts {
    private static final Texts TEXTS = Texts.of(XorForecasts.class);

    /** An answer of 1/2 to every point has a mean squared error of 1/4; initial weights can do somewhat worse. */
    private static final double LARGEST_LOSS = 0.5;

    /** Above what one straight line reaches on four blobs at the corners of a square, which is about 75 %. */
    private static final double SEPARATED = 0.9;

    private final XorViewModel model;

    XorForecasts(XorViewModel model) {
        this.model = model;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfSketch(
                        "loss-curve",
                        model.config()
                                .lens(XorConfig::epochs, XorConfig::withEpochs)
                                .map(XorForecasts::frame),
                        Reality.ofRun(read(this::lossCurve))),
                new Forecast.OfNumber(
                        "final-accuracy", Forecast.Measure.DIFFERENCE, Reality.ofRun(read(this::finalAccuracy))),
                new Forecast.OfChoice("one-unit", 2, Reality.ofRun(read(this::oneUnit))));
    }

    private static Forecast.Frame frame(int epochs) {
        return new Forecast.Frame(new Range(0, epochs), new Range(0, LARGEST_LOSS));
    }

    private <T> ObservableValue<Actual<T>> read(Function<XorFrame, Actual<T>> reading) {
        return Bindings.createObjectBinding(
                () -> model.run().frameProperty().get() == null
                        ? null
                        : reading.apply(model.run().frameProperty().get()),
                model.run().frameProperty());
    }

    /** The loss so far, from the first epoch on. */
    private Actual<Curve> lossCurve(XorFrame frame) {
        History.Chunk all = model.run().history().since(0);
        if (all.size() < 2) {
            return null; // only the untrained network, measured
        }
        return new Actual<>(new Curve(all.epochs(), all.loss()).thinned(), describe(frame), over(frame));
    }

    private Actual<Double> finalAccuracy(XorFrame frame) {
        return over(frame) ? Actual.of(100 * lastAccuracy(), describe(frame)) : null;
    }

    private Actual<Integer> oneUnit(XorFrame frame) {
        return over(frame)
                        && frame.config().blobs()
                        && frame.config()
                                .layers()
                                .equals(List.of(
                                        new HiddenLayer(1, frame.config().activation())))
                ? Actual.of(lastAccuracy() >= SEPARATED ? 0 : 1, describe(frame))
                : null;
    }

    private double lastAccuracy() {
        History history = model.run().history();
        return history.size() == 0 ? Double.NaN : history.validationAccuracy(history.size() - 1);
    }

    private static boolean over(XorFrame frame) {
        return frame.state() == State.FINISHED || frame.state() == State.TARGET_REACHED || frame.state() == State.DIED;
    }

    private static String describe(XorFrame frame) {
        XorConfig config = frame.config();
        return TEXTS.get(
                "forecast.run",
                config.activation().label(),
                config.layers().stream()
                        .map(layer -> String.valueOf(layer.units()))
                        .collect(Collectors.joining("-")),
                NumberText.compact(config.learningRate()),
                config.seed());
    }
}
