package gradientlab.experiment.convolution;

import gradientlab.data.CourseKernels;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** The kernel bank [o, c, k, k] and everything the editor does to it. Each change is a new tensor. */
final class KernelModel {
    /** More kernels than this make no figure. */
    static final int MOST_KERNELS = 16;

    private final ReadOnlyObjectWrapper<Tensor4> bank = new ReadOnlyObjectWrapper<>(this, "bank", CourseKernels.bank());
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final IntegerProperty channel = new SimpleIntegerProperty(this, "channel", 0);
    private long seed = 1;

    ReadOnlyObjectProperty<Tensor4> bankProperty() {
        return bank.getReadOnlyProperty();
    }

    Tensor4 bank() {
        return bank.get();
    }

    /** Which kernel is edited, from 0. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** Which input channel of it is edited and shown, from 0. */
    IntegerProperty channelProperty() {
        return channel;
    }

    KernelState state() {
        return KernelState.of(bank(), seed);
    }

    void restore(KernelState next, int newSelected, int newChannel) {
        seed = next.randomSeed();
        setBank(next.bank());
        selected.set(newSelected);
        channel.set(newChannel);
    }

    int side() {
        return bank().h();
    }

    double weight(int row, int column) {
        return bank().get(selected.get(), channel.get(), row, column);
    }

    void setWeight(int row, int column, double value) {
        bank.set(bank().with(selected.get(), channel.get(), row, column, value));
    }

    /** Replaces the bank: the course's eight, or one opened from a file. */
    void setBank(Tensor4 kernels) {
        selected.set(Math.min(selected.get(), kernels.n() - 1));
        channel.set(Math.min(channel.get(), kernels.c() - 1));
        bank.set(kernels);
    }

    /** The course's eight learnt kernels, for images of this many channels. */
    void setCourseBank(int channels) {
        setBank(forChannels(CourseKernels.bank(), channels));
    }

    /** Eight classic filters side by side, 3x3. */
    void setClassicBank(int channels) {
        List<KernelPreset> presets = KernelPreset.all().subList(0, 8);
        Tensor4 classic = Tensor4.zeros(presets.size(), 1, 3, 3);
        for (int o = 0; o < presets.size(); o++) {
            System.arraycopy(presets.get(o).weights().of(3, seed), 0, classic.values(), o * 9, 9);
        }
        setBank(forChannels(classic, channels));
    }

    /** Images with another number of channels: every kernel keeps its total, spread evenly over the channels. */
    void adaptTo(int channels) {
        if (bank().c() != channels) {
            setBank(forChannels(bank(), channels));
        }
    }

    private static Tensor4 forChannels(Tensor4 kernels, int channels) {
        if (kernels.c() == channels) {
            return kernels;
        }
        int area = kernels.h() * kernels.w();
        double[] values = new double[kernels.n() * channels * area];
        for (int o = 0; o < kernels.n(); o++) {
            for (int i = 0; i < area; i++) {
                double total = 0;
                for (int c = 0; c < kernels.c(); c++) {
                    total += kernels.values()[(o * kernels.c() + c) * area + i];
                }
                for (int c = 0; c < channels; c++) {
                    values[(o * channels + c) * area + i] = total / channels;
                }
            }
        }
        return new Tensor4(kernels.n(), channels, kernels.h(), kernels.w(), values);
    }

    /** All kernels at another size, 1 to 7: cut or surrounded with zeros, the centre stays. */
    void resize(int side) {
        if (side == side()) {
            return;
        }
        Tensor4 resized = Tensor4.zeros(bank().n(), bank().c(), side, side);
        int shift = (side - 1) / 2 - (side() - 1) / 2;
        for (int o = 0; o < bank().n(); o++) {
            for (int c = 0; c < bank().c(); c++) {
                for (int y = Math.max(0, -shift); y < side() && y + shift < side; y++) {
                    for (int x = Math.max(0, -shift); x < side() && x + shift < side; x++) {
                        resized.values()[resized.index(o, c, y + shift, x + shift)] = bank().get(o, c, y, x);
                    }
                }
            }
        }
        bank.set(resized);
    }

    /**
     * Puts a preset into the selected kernel, in every channel alike. A 3x3 preset in a larger kernel is surrounded with
     * zeros; a smaller kernel grows.
     */
    void apply(KernelPreset preset) {
        resize(Math.max(side(), preset.side(1)));
        int side = side();
        int own = preset.side(side);
        int shift = (side - 1) / 2 - (own - 1) / 2;
        double[] weights = preset.weights().of(own, seed++);
        double[] values = new double[side * side];
        for (int i = 0; i < weights.length; i++) {
            values[(i / own + shift) * side + i % own + shift] = weights[i] / bank().c();
        }
        replaceSelected((c, i) -> values[i]);
    }

    /** Divides the kernel by its sum, so that brightness stays; one that sums to 0 by its absolute sum. */
    void normalise() {
        int start = bank().index(selected.get(), 0, 0, 0);
        double[] weights = Arrays.copyOfRange(bank().values(), start, start + bank().c() * side() * side());
        double absolute = Arrays.stream(weights).map(Math::abs).sum();
        double sum = Arrays.stream(weights).sum();
        double divisor = Math.abs(sum) > 1e-6 * absolute ? sum : absolute;
        if (divisor != 0) {
            replaceSelected((c, i) -> weights[c * side() * side() + i] / divisor);
        }
    }

    void flipHorizontally() {
        replaceSelected((c, i) -> bank().get(selected.get(), c, i / side(), side() - 1 - i % side()));
    }

    void flipVertically() {
        replaceSelected((c, i) -> bank().get(selected.get(), c, side() - 1 - i / side(), i % side()));
    }

    void clear() {
        replaceSelected((c, i) -> 0);
    }

    /** A weight for a channel and a place in it, row-major. */
    private interface Weight {
        double at(int channel, int index);
    }

    private void replaceSelected(Weight weight) {
        double[] values = bank().values().clone();
        int area = side() * side();
        for (int c = 0; c < bank().c(); c++) {
            for (int i = 0; i < area; i++) {
                values[bank().index(selected.get(), c, 0, 0) + i] = weight.at(c, i);
            }
        }
        bank.set(new Tensor4(bank().n(), bank().c(), side(), side(), values));
    }
}
