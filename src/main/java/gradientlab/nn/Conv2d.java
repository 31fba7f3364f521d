package gradientlab.nn;

import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two-dimensional convolution as deep learning uses the word (cross-correlation: the kernel is not flipped), written as
 * the plain loops of course part 2. Same as {@code torch.nn.functional.conv2d} without a bias:
 *
 * <pre>output[n, o, y, x] = Σ over c, i, j of input[n, c, y·stride − pad + i·dilation, x·stride − pad + j·dilation] · kernel[o, c, i, j]</pre>
 *
 * where the input is 0 outside the image.
 *
 * @param stride 1 or more, both ways
 * @param padding zeros around the image
 * @param dilation 1 or more; 1 is a solid kernel
 */
public record Conv2d(int stride, Padding padding, int dilation) {
    private static final Texts TEXTS = Texts.of(Conv2d.class);

    /** Larger settings are slips of the finger, and would overflow the arithmetic. */
    public static final int LARGEST = 10_000;

    /** More output numbers than this (half a gigabyte) are refused with a sentence instead of running out of memory. */
    public static final long LARGEST_OUTPUT = 1L << 26;

    /** Stride 1, no padding, no dilation: the course's {@code my_conv2d}. */
    public static final Conv2d PLAIN = new Conv2d(1, Padding.VALID, 1);

    public Conv2d {
        check("stride", stride);
        check("dilation", dilation);
    }

    private static void check(String setting, int value) {
        if (value < 1 || value > LARGEST) {
            throw new InvalidSetting(setting, TEXTS.get("outside." + setting, LARGEST, value));
        }
    }

    /** The geometry of the rows. */
    public ConvAxis rows(Tensor4 input, Tensor4 kernel) {
        return axis(input.h(), kernel.h());
    }

    /** The geometry of the columns. */
    public ConvAxis columns(Tensor4 input, Tensor4 kernel) {
        return axis(input.w(), kernel.w());
    }

    /** The geometry along one axis of these sizes. */
    public ConvAxis axis(int input, int kernel) {
        return new ConvAxis(
                input, kernel, stride, padding.before(kernel, dilation), padding.total(kernel, dilation), dilation);
    }

    /**
     * The shape of the output, [n, o, rows, columns], none of them 0.
     *
     * @throws ShapeMismatch when the channels differ or nothing would be left
     */
    public int[] outputShape(Tensor4 input, Tensor4 kernel) {
        if (input.c() != kernel.c()) {
            throw new ShapeMismatch(TEXTS.get(
                    input.c() == 1 ? "channels.one" : "channels.many",
                    input.shapeText(),
                    kernel.shapeText(),
                    input.c(),
                    kernel.c()));
        }
        int[] shape = {
            input.n(),
            kernel.n(),
            rows(input, kernel).output(),
            columns(input, kernel).output()
        };
        if (input.c() == 0 || Arrays.stream(shape).anyMatch(size -> size == 0)) {
            throw new ShapeMismatch(TEXTS.get(
                    "output.empty",
                    input.shapeText(),
                    kernel.shapeText(),
                    ShapeText.of(shape),
                    stride,
                    paddingText(kernel),
                    dilation));
        }
        if ((double) shape[0] * shape[1] * shape[2] * shape[3] > LARGEST_OUTPUT) {
            throw new ShapeMismatch(TEXTS.get(
                    "output.large", input.shapeText(), kernel.shapeText(), ShapeText.of(shape), LARGEST_OUTPUT));
        }
        return shape;
    }

    private String paddingText(Tensor4 kernel) {
        return padding instanceof Padding.Pixels pixels
                ? String.valueOf(pixels.count())
                : TEXTS.get("padding.same", padding.total(kernel.h(), dilation));
    }

    /**
     * The convolution.
     *
     * @param input [n, c, h, w]
     * @param kernel [o, c, kh, kw]
     * @return [n, o, rows, columns]
     * @throws ShapeMismatch as {@link #outputShape}
     */
    public Tensor4 apply(Tensor4 input, Tensor4 kernel) {
        int[] shape = outputShape(input, kernel);
        Tensor4 output = Tensor4.zeros(shape[0], shape[1], shape[2], shape[3]);
        double[] values = output.values();
        ConvAxis rows = rows(input, kernel);
        ConvAxis columns = columns(input, kernel);
        int at = 0;
        for (int n = 0; n < output.n(); n++) {
            for (int o = 0; o < output.c(); o++) {
                for (int y = 0; y < output.h(); y++) {
                    for (int x = 0; x < output.w(); x++) {
                        values[at++] = value(input, kernel, rows, columns, n, o, y, x);
                    }
                }
            }
        }
        return output;
    }

    /** One output number: the sum of the products under the window. */
    private static double value(
            Tensor4 input, Tensor4 kernel, ConvAxis rows, ConvAxis columns, int n, int o, int y, int x) {
        double sum = 0;
        for (int c = 0; c < kernel.c(); c++) {
            for (int i = 0; i < kernel.h(); i++) {
                int row = rows.position(y, i);
                if (rows.inside(row)) {
                    for (int j = 0; j < kernel.w(); j++) {
                        int column = columns.position(x, j);
                        if (columns.inside(column)) {
                            sum += input.get(n, c, row, column) * kernel.get(o, c, i, j);
                        }
                    }
                }
            }
        }
        return sum;
    }

    /**
     * The way back, by the chain rule: an input pixel lies under several windows, a weight is used at every place, and
     * each collects what all its products pass to it.
     *
     * <pre>
     *   dkernel[o, c, i, j] = Σ over n, y, x of doutput[n, o, y, x] · input[n, c, row(y, i), column(x, j)]
     *   dinput[n, c, row, column] = Σ over the products that read it of doutput[n, o, y, x] · kernel[o, c, i, j]
     * </pre>
     *
     * @param dOutput the loss's derivative by each output number, [n, o, rows, columns]
     * @throws ShapeMismatch as {@link #outputShape}
     */
    public Gradient gradient(Tensor4 input, Tensor4 kernel, Tensor4 dOutput) {
        if (!Arrays.equals(outputShape(input, kernel), dOutput.shape())) {
            throw new IllegalArgumentException(dOutput.shapeText() + " is not the output's shape");
        }
        double[] dInput = new double[input.values().length];
        double[] dKernel = new double[kernel.values().length];
        ConvAxis rows = rows(input, kernel);
        ConvAxis columns = columns(input, kernel);
        for (int n = 0; n < dOutput.n(); n++) {
            for (int o = 0; o < dOutput.c(); o++) {
                for (int y = 0; y < dOutput.h(); y++) {
                    for (int x = 0; x < dOutput.w(); x++) {
                        back(input, kernel, dOutput, rows, columns, n, o, y, x, dInput, dKernel);
                    }
                }
            }
        }
        return new Gradient(input.withValues(dInput), kernel.withValues(dKernel));
    }

    /** What one output number passes back: the mirror of {@link #value}. */
    private static void back(
            Tensor4 input,
            Tensor4 kernel,
            Tensor4 dOutput,
            ConvAxis rows,
            ConvAxis columns,
            int n,
            int o,
            int y,
            int x,
            double[] dInput,
            double[] dKernel) {
        double d = dOutput.get(n, o, y, x);
        for (int c = 0; c < kernel.c(); c++) {
            for (int i = 0; i < kernel.h(); i++) {
                int row = rows.position(y, i);
                if (rows.inside(row)) {
                    for (int j = 0; j < kernel.w(); j++) {
                        int column = columns.position(x, j);
                        if (columns.inside(column)) {
                            int pixel = input.index(n, c, row, column);
                            int weight = kernel.index(o, c, i, j);
                            dKernel[weight] += d * input.values()[pixel];
                            dInput[pixel] += d * kernel.values()[weight];
                        }
                    }
                }
            }
        }
    }

    /**
     * The loss's derivatives.
     *
     * @param input by each pixel, [n, c, h, w]
     * @param kernel by each weight, [o, c, kh, kw]
     */
    public record Gradient(Tensor4 input, Tensor4 kernel) {}

    /**
     * Where one output number comes from: every product under the window, in the order in which they are added. Their
     * sum is exactly the number {@link #apply} gives.
     *
     * @param n the image
     * @param o the kernel
     * @param y the output row
     * @param x the output column
     */
    public List<Product> trace(Tensor4 input, Tensor4 kernel, int n, int o, int y, int x) {
        ConvAxis rows = rows(input, kernel);
        ConvAxis columns = columns(input, kernel);
        List<Product> products = new ArrayList<>();
        for (int c = 0; c < kernel.c(); c++) {
            for (int i = 0; i < kernel.h(); i++) {
                for (int j = 0; j < kernel.w(); j++) {
                    int row = rows.position(y, i);
                    int column = columns.position(x, j);
                    boolean padded = !rows.inside(row) || !columns.inside(column);
                    double pixel = padded ? 0 : input.get(n, c, row, column);
                    products.add(new Product(c, row, column, padded, pixel, kernel.get(o, c, i, j)));
                }
            }
        }
        return products;
    }

    /**
     * One term of an output number.
     *
     * @param channel the input channel
     * @param row the input row; outside the image when padded
     * @param column the input column; outside the image when padded
     * @param padded whether the input is one of the zeros around the image
     * @param input the pixel
     * @param weight the kernel's weight
     */
    public record Product(int channel, int row, int column, boolean padded, double input, double weight) {
        /** input times weight; a padded term counts 0 whatever the weight, as it is never added. */
        public double value() {
            return padded ? 0 : input * weight;
        }

        /** Adds the products in order. */
        public static double sum(List<Product> products) {
            double sum = 0;
            for (Product product : products) {
                sum += product.value();
            }
            return sum;
        }
    }
}
