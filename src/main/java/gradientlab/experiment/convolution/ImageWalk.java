package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.experiment.convolution.InputModel.Source;
import java.util.random.RandomGenerator;

/**
 * All the images of a source, one under the microscope: those of a file also beyond the ones shown, and the digits one
 * after the other, five of each. FX thread.
 */
final class ImageWalk {
    private final ConvolutionViewModel model;

    ImageWalk(ConvolutionViewModel model) {
        this.model = model;
    }

    private boolean digits() {
        return model.input().sourceProperty().get() == Source.DIGIT;
    }

    /** How many there are. */
    int count() {
        return digits()
                ? MnistDigits.DIGITS * MnistDigits.SAMPLES
                : model.input().input().images().n();
    }

    /** Which one is under the microscope, from 0. */
    int at() {
        int before = digits() ? model.input().digitProperty().get() * MnistDigits.SAMPLES : 0;
        return before
                + model.firstProperty().get()
                + model.microscope().imageProperty().get();
    }

    /** Puts an image under the microscope; after the last comes the first. */
    void go(int place) {
        int wanted = Math.floorMod(place, count());
        if (digits()) {
            int digit = wanted / MnistDigits.SAMPLES;
            if (digit != model.input().digitProperty().get()) {
                model.input().showDigit(digit);
            }
            model.firstProperty().set(0);
            wanted %= MnistDigits.SAMPLES;
        }
        int first = model.firstProperty().get();
        if (wanted < first || wanted >= first + ConvolutionViewModel.IMAGES) {
            first = wanted - wanted % ConvolutionViewModel.IMAGES;
            model.firstProperty().set(first);
        }
        model.microscope().imageProperty().set(wanted - first);
    }

    void next() {
        go(at() + 1);
    }

    void previous() {
        go(at() - 1);
    }

    /** Any image but the one now under the microscope. */
    void random(RandomGenerator chance) {
        if (count() > 1) {
            go(at() + 1 + chance.nextInt(count() - 1));
        }
    }
}
