package gradientlab.experiment.convolution;

import gradientlab.guide.Actual;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import java.util.List;
import javafx.beans.binding.Bindings;

/** What can be predicted about a convolution; the truth comes from the tab as the student sets it. */
final class ConvolutionForecasts {
    /** The question about the output's side: 28 pixels, a kernel of 4, stride 3, one pixel of padding. */
    private static final Conv2d ASKED = new Conv2d(3, new Padding.Pixels(1), 1);

    private static final int IMAGE_SIDE = 28;
    private static final int KERNEL_SIDE = 4;

    private final ConvolutionViewModel model;

    ConvolutionForecasts(ConvolutionViewModel model) {
        this.model = model;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfNumber(
                        "output-side",
                        Forecast.Measure.DIFFERENCE,
                        Reality.ofRun(Bindings.createObjectBinding(this::outputSide, model.resultProperty()))),
                new Forecast.OfNumber(
                        "corner",
                        Forecast.Measure.DIFFERENCE,
                        Reality.ofRun(Bindings.createObjectBinding(
                                this::corner, model.microscope().sightProperty()))),
                new Forecast.OfChoice("flipped", 2, Reality.always(ConvolutionForecasts::flipped)));
    }

    private Actual<Double> outputSide() {
        ConvResult result = model.result();
        boolean asAsked = result != null
                && result.conv().equals(ASKED)
                && result.input().w() == IMAGE_SIDE
                && result.kernel().w() == KERNEL_SIDE;
        return asAsked ? Actual.of((double) result.convolved().w(), "") : null;
    }

    /** The sum under the window in the top left corner of a digit, without padding. */
    private Actual<Double> corner() {
        MicroscopeModel.Sight sight = model.microscope().sight();
        boolean asAsked = sight != null
                && sight.row() == 0
                && sight.column() == 0
                && sight.rows().before() == 0
                && sight.result().kernel().w() <= KERNEL_SIDE
                && model.state().get().input().source() == InputState.Source.DIGIT;
        return asAsked ? Actual.of(sight.sum(), "") : null;
    }

    /** 0 if the kernel is flipped, 1 if it is laid on as it is: tried on a single bright pixel. */
    private static int flipped() {
        Tensor4 pixel = new Tensor4(1, 1, 1, 2, new double[] {1, 0});
        Tensor4 kernel = new Tensor4(1, 1, 1, 2, new double[] {5, 7});
        double sum = Conv2d.PLAIN.apply(pixel, kernel).get(0, 0, 0, 0);
        return sum == 7 ? 0 : 1;
    }
}
