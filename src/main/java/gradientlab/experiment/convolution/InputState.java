package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.experiment.convolution.InputModel.Source;
import gradientlab.nn.InvalidSetting;
import gradientlab.share.NumberArray;
import java.util.List;

/**
 * Where the images come from.
 *
 * @param source which of the three
 * @param digit the digit chosen, 0 to 9, also while something else is shown
 * @param drawing the student's pen: 28x28 pixels, 0 to 255, or none while nothing is drawn
 * @param file the images of a file, themselves and not where they lie; one while they are shown, else none
 */
record InputState(Source source, int digit, NumberArray drawing, List<FileImages> file) {
    /** @throws InvalidSetting naming the first setting that cannot be */
    InputState {
        file = List.copyOf(file);
        ConvolutionState.reject("digit", digit < 0 || digit > 9);
        int pixels = MnistDigits.SIDE * MnistDigits.SIDE;
        ConvolutionState.reject(
                "drawing", drawing.size() != 0 && drawing.size() != pixels || !drawing.allBetween(0, 255));
        ConvolutionState.reject("file", file.size() != (source == Source.FILE ? 1 : 0));
    }

    /** Images to choose from. */
    int count() {
        return switch (source) {
            case DIGIT -> MnistDigits.SAMPLES;
            case PEN -> 1;
            case FILE -> file.get(0).count();
        };
    }

    int channels() {
        return source == Source.FILE ? file.get(0).channels() : 1;
    }
}
