package gradientlab.nn.net;

import java.util.List;

/**
 * Convolution with a bias, stride 1, no padding: each side shrinks by kernel - 1.
 *
 * @param out kernels, and so maps of the output
 * @param kernel side of the square kernel
 */
public record Conv(int out, int kernel) implements Layer {
    @Override
    public String kind() {
        return "conv";
    }

    @Override
    public String label() {
        return "Conv " + kernel + "x" + kernel + "x" + out;
    }

    @Override
    public Shape output(Shape in) {
        if (out < 1) {
            throw Layer.refused("few.kernels", out);
        }
        if (kernel < 1) {
            throw Layer.refused("few.kernel-side", kernel);
        }
        in.requireSquare(kernel, "large.kernel");
        return new Shape(out, in.height() - kernel + 1, in.width() - kernel + 1);
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
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.conv(this);
    }
}
