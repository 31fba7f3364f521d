package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.experiment.convolution.InputState.Source;
import gradientlab.fx.StateProperty;
import java.util.random.RandomGenerator;

/**
 * All the images of a source, one under the microscope: those of a file also beyond the ones shown, and the digits one
 * after the other, five of each. FX thread.
 */
final class ImageWalk {
    private final StateProperty<ConvolutionState> state;

    ImageWalk(StateProperty<ConvolutionState> state) {
        this.state = state;
    }

    private boolean digits() {
        return state.get().input().source() == Source.DIGIT;
    }

    /** How many there are. */
    int count() {
        return digits()
                ? MnistDigits.DIGITS * MnistDigits.SAMPLES
                : state.get().input().count();
    }

    /** Which one is under the microscope, from 0. */
    int at() {
        ConvolutionState now = state.get();
        int before = digits() ? now.input().digit() * MnistDigits.SAMPLES : 0;
        return before + now.first() + now.imageShown();
    }

    /** Puts an image under the microscope; after the last comes the first. */
    void go(int place) {
        int wanted = Math.floorMod(place, count());
        state.update(now -> {
            if (!digits()) {
                return looking(now, wanted);
            }
            InputState digit = now.input().ofDigit(wanted / MnistDigits.SAMPLES);
            return looking(now.showing(digit).withFirst(0), wanted % MnistDigits.SAMPLES);
        });
    }

    /** The figure turns its page where the image is not on it. */
    private static ConvolutionState looking(ConvolutionState now, int wanted) {
        boolean there = wanted >= now.first() && wanted < now.first() + ConvolutionState.IMAGES;
        int first = there ? now.first() : wanted - wanted % ConvolutionState.IMAGES;
        return now.with().first(first).image(wanted - first).build();
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
