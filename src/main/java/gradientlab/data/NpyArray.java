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
 * @param values the elements as doubles, row-major (C order) whatever the order in the file
 */
public record NpyArray(int[] shape, double[] values) {
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

    /** The shape as NumPy prints it. */
    public String shapeText() {
        return ShapeText.of(shape);
    }

    /**
     * An array with four axes.
     *
     * @param remark what it was read as, in a sentence without a name and a full stop; empty when it had four axes
     */
    public record FourAxes(Tensor4 tensor, String remark) {}

    /**
     * The array as images [n, c, rows, columns]: two axes are one image of one channel, three are images of one channel,
     * or, when the last has 3 or 4 elements, one colour picture in the order of Python's picture libraries.
     *
     * @param name how to call the array in the message
     * @throws IOException with a sentence when it has another number of axes
     */
    public FourAxes toImages(String name) throws IOException {
        if (shape.length == 3 && colours(shape[2]) && shape[1] > 4) {
            Tensor4 planes = channelsFirst();
            return new FourAxes(planes, TEXTS.get("npy.as.picture", shapeText(), planes.shapeText()));
        }
        return fourAxes("npy.as.image", "npy.as.images", TEXTS.get("npy.images", name, shapeText()));
    }

    /** As {@link #toImages}, kernels [o, c, rows, columns]. */
    public FourAxes toKernels(String name) throws IOException {
        return fourAxes("npy.as.kernel", "npy.as.kernels", TEXTS.get("npy.kernels", name, shapeText()));
    }

    /** What to do about four axes in the order of Python's picture libraries; empty for any others. */
    public String orderHint() {
        boolean last = shape.length == 4 && colours(shape[3]) && !colours(shape[1]) && shape[1] > 4;
        return last ? TEXTS.get("npy.order", shapeText()) : "";
    }

    private static boolean colours(int size) {
        return size == 3 || size == 4;
    }

    private FourAxes fourAxes(String one, String several, String refusal) throws IOException {
        int axes = shape.length;
        if (axes < 2 || axes > 4) {
            throw new IOException(refusal);
        }
        int n = axes == 2 ? 1 : shape[0];
        int c = axes == 4 ? shape[1] : 1;
        Tensor4 tensor = new Tensor4(n, c, shape[axes - 2], shape[axes - 1], values);
        String remark = axes == 4 ? "" : TEXTS.get(axes == 2 ? one : several, shapeText(), tensor.shapeText(), n);
        return new FourAxes(tensor, remark);
    }

    private Tensor4 channelsFirst() {
        int pixels = shape[0] * shape[1];
        int channels = shape[2];
        double[] planes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            planes[i % channels * pixels + i / channels] = values[i];
        }
        return new Tensor4(1, channels, shape[0], shape[1], planes);
    }
}
