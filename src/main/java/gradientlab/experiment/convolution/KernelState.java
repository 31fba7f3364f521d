package gradientlab.experiment.convolution;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.share.NumberArray;

/**
 * The kernel bank.
 *
 * @param count kernels, 1 to {@link KernelModel#MOST_KERNELS}
 * @param channels of each
 * @param side rows and columns, 1 to {@link KernelPreset#LARGEST_SIDE}
 * @param weights row-major
 * @param randomSeed of the next random kernel
 */
record KernelState(int count, int channels, int side, NumberArray weights, long randomSeed) {
    /** @throws InvalidSetting for a bank the editor could not show, or with too few weights or too many */
    KernelState {
        ConvolutionState.reject(
                "kernels",
                count < 1
                        || count > KernelModel.MOST_KERNELS
                        || channels < 1
                        || channels > ConvInput.MOST_CHANNELS
                        || side < 1
                        || side > KernelPreset.LARGEST_SIDE
                        || weights.size() != count * channels * side * side);
    }

    static KernelState of(Tensor4 bank, long randomSeed) {
        return new KernelState(bank.n(), bank.c(), bank.h(), new NumberArray(bank.values()), randomSeed);
    }

    Tensor4 bank() {
        return new Tensor4(count, channels, side, side, weights.values());
    }
}
