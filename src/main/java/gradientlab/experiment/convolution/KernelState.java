package gradientlab.experiment.convolution;

import gradientlab.json.NumberArray;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import java.util.Arrays;
import java.util.List;

/**
 * The kernel bank, and everything the editor does to it. Each change is another bank.
 *
 * @param count kernels, 1 to {@link #MOST}
 * @param channels of each
 * @param side rows and columns, 1 to {@link KernelPreset#LARGEST_SIDE}
 * @param weights row-major
 * @param randomSeed of the next random kernel
 */
record KernelState(int count, int channels, int side, NumberArray weights, long randomSeed) {
    /** More kernels than this make no figure. */
    static final int MOST = 16;

    /** @throws gradientlab.nn.InvalidSetting for a bank the editor could not show, or with too few weights or too many */
    KernelState {
        ConvolutionState.reject(
                "kernels",
                count < 1
                        || count > MOST
                        || channels < 1
                        || channels > ConvInput.MOST_CHANNELS
                        || side < 1
                        || side > KernelPreset.LARGEST_SIDE
                        || weights.size() != count * channels * side * side);
    }

    static KernelState of(Tensor4 bank, long randomSeed) {
        return new KernelState(bank.n(), bank.c(), bank.h(), new NumberArray(bank.values()), randomSeed);
    }

    /** Other kernels: the course's eight, or those of a file. */
    KernelState replaced(Tensor4 bank) {
        return of(bank, randomSeed);
    }

    /** [o, c, k, k]. */
    Tensor4 bank() {
        return new Tensor4(count, channels, side, side, weights.values());
    }

    /** Eight classic filters side by side, 3x3. */
    KernelState classic() {
        List<KernelPreset> presets = KernelPreset.all().subList(0, 8);
        Tensor4 classic = Tensor4.zeros(presets.size(), 1, 3, 3);
        for (int o = 0; o < presets.size(); o++) {
            System.arraycopy(presets.get(o).weights().of(3, randomSeed), 0, classic.values(), o * 9, 9);
        }
        return replaced(classic);
    }

    /** Images with another number of channels: every kernel keeps its total, spread evenly over the channels. */
    KernelState forChannels(int wanted) {
        if (channels == wanted) {
            return this;
        }
        int area = side * side;
        double[] values = new double[count * wanted * area];
        for (int o = 0; o < count; o++) {
            for (int i = 0; i < area; i++) {
                double total = 0;
                for (int c = 0; c < channels; c++) {
                    total += weights.values()[(o * channels + c) * area + i];
                }
                for (int c = 0; c < wanted; c++) {
                    values[(o * wanted + c) * area + i] = total / wanted;
                }
            }
        }
        return replaced(new Tensor4(count, wanted, side, side, values));
    }

    /** All kernels at another size, 1 to 7: cut or surrounded with zeros, the centre stays. */
    KernelState resized(int wanted) {
        if (side == wanted) {
            return this;
        }
        Tensor4 bank = bank();
        Tensor4 resized = Tensor4.zeros(count, channels, wanted, wanted);
        int shift = (wanted - 1) / 2 - (side - 1) / 2;
        for (int o = 0; o < count; o++) {
            for (int c = 0; c < channels; c++) {
                for (int y = Math.max(0, -shift); y < side && y + shift < wanted; y++) {
                    for (int x = Math.max(0, -shift); x < side && x + shift < wanted; x++) {
                        resized.values()[resized.index(o, c, y + shift, x + shift)] = bank.get(o, c, y, x);
                    }
                }
            }
        }
        return replaced(resized);
    }

    KernelState withWeight(int kernel, int channel, int row, int column, double value) {
        return replaced(bank().with(kernel, channel, row, column, value));
    }

    /**
     * With a preset in the place of a kernel, in every channel alike. A 3x3 preset in a larger kernel is surrounded with
     * zeros; a smaller kernel grows. The next one is of another seed.
     */
    KernelState preset(int kernel, KernelPreset preset) {
        KernelState grown = resized(Math.max(side, preset.side(1)));
        int large = grown.side;
        int own = preset.side(large);
        int shift = (large - 1) / 2 - (own - 1) / 2;
        double[] chosen = preset.weights().of(own, randomSeed);
        double[] values = new double[large * large];
        for (int i = 0; i < chosen.length; i++) {
            values[(i / own + shift) * large + i % own + shift] = chosen[i] / channels;
        }
        return of(grown.with(kernel, (c, i) -> values[i]).bank(), randomSeed + 1);
    }

    /** With a kernel divided by its sum, so that brightness stays; one that sums to 0 by its absolute sum. */
    KernelState normalised(int kernel) {
        int size = channels * side * side;
        double[] own = Arrays.copyOfRange(weights.values(), kernel * size, (kernel + 1) * size);
        double absolute = Arrays.stream(own).map(Math::abs).sum();
        double sum = Arrays.stream(own).sum();
        double divisor = Math.abs(sum) > 1e-6 * absolute ? sum : absolute;
        return divisor == 0 ? this : with(kernel, (c, i) -> own[c * side * side + i] / divisor);
    }

    KernelState flippedHorizontally(int kernel) {
        return with(kernel, (c, i) -> bank().get(kernel, c, i / side, side - 1 - i % side));
    }

    KernelState flippedVertically(int kernel) {
        return with(kernel, (c, i) -> bank().get(kernel, c, side - 1 - i / side, i % side));
    }

    KernelState cleared(int kernel) {
        return with(kernel, (c, i) -> 0);
    }

    /** A weight for a channel and a place in it, row-major. */
    private interface Weight {
        double at(int channel, int index);
    }

    private KernelState with(int kernel, Weight weight) {
        double[] values = weights.values().clone();
        int area = side * side;
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < area; i++) {
                values[(kernel * channels + c) * area + i] = weight.at(c, i);
            }
        }
        return replaced(bank().withValues(values));
    }
}
