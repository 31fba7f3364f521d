package gradientlab.nn.net;

import gradientlab.nn.Conv2d;
import gradientlab.nn.Padding;
import java.util.List;

/**
 * Convolution with a bias, as {@code torch.nn.Conv2d(in, out, kernel, stride, padding)}: a side of h numbers becomes (h + 2
 * padding - kernel) / stride + 1, rounded down.
 *
 * @param out kernels, and so maps of the output
 * @param kernel side of the square kernel, at most {@link Conv2d#LARGEST}
 * @param stride from one place of a kernel to the next, at least 1, at most {@link Conv2d#LARGEST}
 * @param padding zeros around each map, fewer than a kernel is wide: one that lies in them alone sees nothing
 */
public record Conv(int out, int kernel, int stride, int padding) implements Layer {
    @Override
    public String kind() {
        return "conv";
    }

    /** With stride and padding where they are not 1 and 0. */
    @Override
    public String label() {
        return "Conv " + kernel + "x" + kernel + "x" + out
                + (stride == 1 ? "" : ", stride " + stride)
                + (padding == 0 ? "" : ", padding " + padding);
    }

    @Override
    public Shape output(Shape in) {
        if (out < 1) {
            throw Layer.refused("few.kernels", out);
        }
        if (kernel < 1 || kernel > Conv2d.LARGEST) {
            throw Layer.refused("kernel-side", Conv2d.LARGEST, kernel);
        }
        if (stride < 1 || stride > Conv2d.LARGEST) {
            throw Layer.refused("stride", Conv2d.LARGEST, stride);
        }
        if (padding < 0 || padding >= kernel) {
            throw Layer.refused("padding", kernel - 1, padding);
        }
        Shape padded = in.padded(padding);
        padded.requireSquare(kernel, padding == 0 ? "large.kernel" : "large.kernel.padded");
        return new Shape(out, places(padded.height()), places(padded.width()));
    }

    private int places(int padded) {
        return (padded - kernel) / stride + 1;
    }

    @Override
    public List<ParameterTensor> parameters(Shape in) {
        return ParameterTensor.weightAndBias(out, in.channels(), kernel, kernel);
    }

    @Override
    public int window(Shape in) {
        return kernel;
    }

    @Override
    public List<LayerNumber> numbers() {
        return List.of(
                LayerNumber.count("kernels", out, 1, LayerNumber.MANY, n -> new Conv(n, kernel, stride, padding)),
                LayerNumber.count("kernel", kernel, 1, Conv2d.LARGEST, n -> new Conv(out, n, stride, padding)),
                LayerNumber.count("stride", stride, 1, Conv2d.LARGEST, n -> new Conv(out, kernel, n, padding)),
                LayerNumber.count("padding", padding, 0, Conv2d.LARGEST - 1, n -> new Conv(out, kernel, stride, n)));
    }

    /** The plain loops that compute it, but for the bias. */
    public Conv2d plain() {
        return new Conv2d(stride, new Padding.Pixels(padding), 1);
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.conv(this);
    }
}
