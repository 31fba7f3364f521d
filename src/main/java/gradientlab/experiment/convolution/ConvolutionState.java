package gradientlab.experiment.convolution;

import gradientlab.data.CourseKernels;
import gradientlab.figure.MapScale;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.function.BiFunction;

/**
 * Everything the tab's controls set.
 *
 * @param input where the images come from
 * @param first the first image shown, from 0
 * @param kernels the bank
 * @param selected which kernel is edited, from 0
 * @param channel which channel of it, from 0
 * @param geometry stride, padding, dilation and the stages that follow
 * @param scale which values are the ends of the colours
 * @param signed whether the colours tell negative from positive
 * @param image which of the images shown is under the microscope, from 0; beyond them means the last
 * @param row of the output pixel under it; beyond the map means its edge
 * @param column likewise
 * @param speed positions a second while playing, {@link #SLOWEST} to {@link #FASTEST}
 */
@RecordBuilder
record ConvolutionState(
        InputState input,
        int first,
        KernelState kernels,
        int selected,
        int channel,
        GeometryState geometry,
        MapScale scale,
        boolean signed,
        int image,
        int row,
        int column,
        double speed)
        implements ConvolutionStateBuilder.With {
    private static final Texts TEXTS = Texts.of(ConvolutionState.class);

    /** Rows of the figure. */
    static final int IMAGES = 5;

    static final double SLOWEST = 1;
    static final double FASTEST = 60;

    /** The course's digits and kernels; the window where most digits have ink, so that its first sum is not 0. */
    static final ConvolutionState FIRST = new ConvolutionState(
            InputState.FIRST,
            0,
            KernelState.of(CourseKernels.bank(), 1),
            0,
            0,
            GeometryState.FIRST,
            MapScale.PER_MAP,
            true,
            0,
            6,
            14,
            8);

    /** @throws InvalidSetting naming the first setting that cannot be */
    ConvolutionState {
        reject("first", first < 0 || first >= input.count());
        if (kernels.channels() != input.channels()) {
            throw new InvalidSetting("kernels", TEXTS.get("state.channels", kernels.channels(), input.channels()));
        }
        reject("selected", selected < 0 || selected >= kernels.count());
        reject("channel", channel < 0 || channel >= kernels.channels());
        reject("image", image < 0 || image >= IMAGES);
        reject("row", row < 0);
        reject("column", column < 0);
        reject("speed", !(speed >= SLOWEST && speed <= FASTEST));
    }

    /** @throws InvalidSetting that names the setting when it is out of range */
    static void reject(String setting, boolean wrong) {
        if (wrong) {
            throw new InvalidSetting(setting, TEXTS.get("state.range", TEXTS.get("change." + setting)));
        }
    }

    /** With other images, whose number of channels the kernels get. */
    ConvolutionState showing(InputState next) {
        return with().input(next)
                .first(Math.min(first, next.count() - 1))
                .kernels(kernels.forChannels(next.channels()))
                .channel(Math.min(channel, next.channels() - 1))
                .build();
    }

    /** With other kernels, of which one stays selected. */
    ConvolutionState using(KernelState next) {
        return with().kernels(next)
                .selected(Math.min(selected, next.count() - 1))
                .channel(Math.min(channel, next.channels() - 1))
                .build();
    }

    /** With another selected kernel, made of the bank and its number in it. */
    ConvolutionState edited(BiFunction<KernelState, Integer, KernelState> edit) {
        return using(edit.apply(kernels, selected));
    }

    /** How many images are shown. */
    int imagesShown() {
        return Math.min(IMAGES, input.count() - first);
    }

    /** Which of them is under the microscope, from 0. */
    int imageShown() {
        return Math.min(image, imagesShown() - 1);
    }

    /** Whether the colours in use have 0 in the middle: never when clipped to [0, 1]. */
    boolean signedNow() {
        return signed && scale != MapScale.CLIPPED;
    }

    /** Whether all that the convolution depends on is the same. */
    boolean sameMaps(ConvolutionState other) {
        return input.equals(other.input)
                && first == other.first
                && kernels.equals(other.kernels)
                && geometry.equals(other.geometry);
    }
}
