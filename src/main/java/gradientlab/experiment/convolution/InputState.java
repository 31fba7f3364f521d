package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.json.NumberArray;
import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
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
    private static final Texts TEXTS = Texts.of(InputState.class);
    private static final int PIXELS = MnistDigits.SIDE * MnistDigits.SIDE;

    static final InputState FIRST = new InputState(Source.DIGIT, 7, NumberArray.EMPTY, List.of());

    /** Where the images come from. */
    enum Source {
        DIGIT,
        PEN,
        FILE
    }

    /** @throws gradientlab.nn.InvalidSetting naming the first setting that cannot be */
    InputState {
        file = List.copyOf(file);
        ConvolutionState.reject("digit", digit < 0 || digit > 9);
        ConvolutionState.reject(
                "drawing", drawing.size() != 0 && drawing.size() != PIXELS || !drawing.allBetween(0, 255));
        ConvolutionState.reject("file", file.size() != (source == Source.FILE ? 1 : 0));
    }

    /** The five samples of a digit, 0 to 9. */
    InputState ofDigit(int wanted) {
        return new InputState(Source.DIGIT, wanted, drawing, List.of());
    }

    /** What the student has drawn so far. */
    InputState ofPen(NumberArray drawn) {
        return new InputState(Source.PEN, digit, drawn, List.of());
    }

    InputState ofFile(ConvInput images) {
        return new InputState(Source.FILE, digit, drawing, List.of(FileImages.of(images)));
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

    /** The images, named in the language in use; a file's name has none. */
    ConvInput images() {
        return switch (source) {
            case DIGIT -> ConvInput.ofPixels(TEXTS.get("input.digit", digit), MnistDigits.samples(digit));
            case PEN -> {
                double[] pixels = drawing.size() == 0 ? new double[PIXELS] : drawing.values();
                yield ConvInput.ofPixels(
                        TEXTS.get("input.drawing"), new Tensor4(1, 1, MnistDigits.SIDE, MnistDigits.SIDE, pixels));
            }
            case FILE -> file.get(0).input();
        };
    }
}
