package gradientlab.experiment.convolution;

import gradientlab.figure.MapScale;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;

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
 * @param image which of the images shown is under the microscope, from 0
 * @param row of the output pixel under it; beyond the map means its edge
 * @param column likewise
 * @param speed positions a second while playing, 1 to 60
 */
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
        double speed) {
    private static final Texts TEXTS = Texts.of(ConvolutionState.class);

    /** @throws InvalidSetting naming the first setting that cannot be */
    ConvolutionState {
        reject("first", first < 0 || first >= input.count());
        if (kernels.channels() != input.channels()) {
            throw new InvalidSetting("kernels", TEXTS.get("state.channels", kernels.channels(), input.channels()));
        }
        reject("selected", selected < 0 || selected >= kernels.count());
        reject("channel", channel < 0 || channel >= kernels.channels());
        reject("image", image < 0 || image >= ConvolutionViewModel.IMAGES);
        reject("row", row < 0);
        reject("column", column < 0);
        reject("speed", !(speed >= MicroscopeModel.SLOWEST && speed <= MicroscopeModel.FASTEST));
    }

    /** @throws InvalidSetting that names the setting when it is out of range */
    static void reject(String setting, boolean wrong) {
        if (wrong) {
            throw new InvalidSetting(setting, TEXTS.get("state.range", TEXTS.get("change." + setting)));
        }
    }
}
