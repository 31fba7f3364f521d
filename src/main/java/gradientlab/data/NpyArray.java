package gradientlab.data;

import gradientlab.nn.ShapeText;
import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.Arrays;

/**
 * An array as NumPy stores it.
 *
 * @param shape sizes of the axes; empty for a single number
 * @param type how its elements are stored in the file
 * @param values the elements as doubles, row-major (C order) whatever the order in the file
 */
public record NpyArray(int[] shape, NpyType type, double[] values) {
    private static final Texts TEXTS = Texts.of(NpyArray.class);

    public NpyArray {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(
                    ShapeText.of(shape) + " does not describe " + values.length + " numbers");
        }
    }

    private static double size(int[] shape) {
        return Arrays.stream(shape).asDoubleStream().reduce(1, (product, length) -> product * length);
    }

    /** A tensor to be stored as 32-bit floats. */
    public static NpyArray ofFloats(Tensor4 tensor) {
        return new NpyArray(tensor.shape(), NpyType.FLOAT32, tensor.values());
    }

    /** The shape as NumPy prints it. */
    public String shapeText() {
        return ShapeText.of(shape);
    }

    /**
     * The array with exactly four axes.
     *
     * @param name how to call the array in the message
     * @param axes what its axes mean, for the message: {@code "[images, channels, rows, columns]"}
     * @throws IOException when it has another number of axes
     */
    public Tensor4 toTensor4(String name, String axes) throws IOException {
        if (shape.length != 4) {
            throw new IOException(TEXTS.get("npy.four-axes", name, shapeText(), axes));
        }
        return new Tensor4(shape[0], shape[1], shape[2], shape[3], values);
    }
}
