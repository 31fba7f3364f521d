package gradientlab.nn;

import java.util.Arrays;

/**
 * Numbers with four axes, row-major, as images and kernels are stored: [image, channel, row, column] for a batch
 * (NCHW), [output channel, input channel, row, column] for kernels (OIHW). Immutable by convention: whoever fills the
 * array given to the constructor does not write to it afterwards.
 */
public final class Tensor4 {
    private final int n;
    private final int c;
    private final int h;
    private final int w;
    private final double[] values;

    /**
     * @param n images, or output channels; all sizes at least 0
     * @param c channels, or input channels
     * @param h rows
     * @param w columns
     * @param values n*c*h*w numbers, row-major; not copied
     */
    public Tensor4(int n, int c, int h, int w, double[] values) {
        if (n < 0 || c < 0 || h < 0 || w < 0 || size(n, c, h, w) != values.length) {
            throw new IllegalArgumentException(
                    ShapeText.of(n, c, h, w) + " does not describe " + values.length + " numbers");
        }
        this.n = n;
        this.c = c;
        this.h = h;
        this.w = w;
        this.values = values;
    }

    /** All zeros. */
    public static Tensor4 zeros(int n, int c, int h, int w) {
        return new Tensor4(n, c, h, w, new double[Math.toIntExact(size(n, c, h, w))]);
    }

    private static long size(int n, int c, int h, int w) {
        return Math.multiplyExact(Math.multiplyExact((long) n, c), Math.multiplyExact((long) h, w));
    }

    public int n() {
        return n;
    }

    public int c() {
        return c;
    }

    public int h() {
        return h;
    }

    public int w() {
        return w;
    }

    /** [n, c, h, w]. */
    public int[] shape() {
        return new int[] {n, c, h, w};
    }

    /** The shape as NumPy writes it: {@code "[5, 1, 28, 28]"}. */
    public String shapeText() {
        return ShapeText.of(n, c, h, w);
    }

    /** Where (image, channel, row, column) is in {@link #values()}. */
    public int index(int image, int channel, int row, int column) {
        return ((image * c + channel) * h + row) * w + column;
    }

    public double get(int image, int channel, int row, int column) {
        return values[index(image, channel, row, column)];
    }

    /** The numbers themselves, row-major; read them, do not write them. */
    public double[] values() {
        return values;
    }

    /** Other numbers in the same shape; not copied. */
    public Tensor4 withValues(double[] other) {
        return new Tensor4(n, c, h, w, other);
    }

    /** A copy of one channel of one image, row-major, h*w numbers. */
    public double[] plane(int image, int channel) {
        int start = index(image, channel, 0, 0);
        return Arrays.copyOfRange(values, start, start + h * w);
    }

    /** A copy with one number changed. */
    public Tensor4 with(int image, int channel, int row, int column, double value) {
        double[] copy = values.clone();
        copy[index(image, channel, row, column)] = value;
        return new Tensor4(n, c, h, w, copy);
    }

    /** Images from (inclusive) to (exclusive), copied. */
    public Tensor4 images(int from, int to) {
        return new Tensor4(to - from, c, h, w, Arrays.copyOfRange(values, from * c * h * w, to * c * h * w));
    }
}
