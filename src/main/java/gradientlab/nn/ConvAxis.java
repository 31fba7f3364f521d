package gradientlab.nn;

/**
 * A convolution along one axis: where the kernel stands for each output position, and how many positions there are.
 *
 * @param input rows (or columns) of the image
 * @param kernel rows (or columns) of the kernel
 * @param stride how far the kernel moves from one output to the next
 * @param before zeros above (or to the left)
 * @param padding zeros on both sides together
 * @param dilation how far apart the kernel's taps are
 */
public record ConvAxis(int input, int kernel, int stride, int before, int padding, int dilation) {
    /** How much of the image the kernel covers: dilation * (kernel - 1) + 1. */
    public long extent() {
        return (long) dilation * (kernel - 1) + 1;
    }

    /** floor((input + padding - extent) / stride) + 1; 0 when the kernel does not fit. */
    public int output() {
        return kernel == 0 ? 0 : (int) Math.max(0, positions());
    }

    /** The formula as it stands: 0 or less when the kernel does not fit. */
    private long positions() {
        return Math.floorDiv(input + padding - extent(), stride) + 1L;
    }

    /** The image row under kernel row k for output row o; outside 0..input-1 it lies in the zeros. */
    public int position(int o, int k) {
        return o * stride - before + k * dilation;
    }

    /** The output row whose window has its middle nearest to this image row. */
    public int nearest(int position) {
        double middle = (extent() - 1) / 2.0 - before;
        long nearest = Math.round((position - middle) / stride);
        return (int) Math.max(0, Math.min(nearest, output() - 1L));
    }

    /** Whether that row is in the image rather than in the zeros around it. */
    public boolean inside(int position) {
        return position >= 0 && position < input;
    }

    /** The output-size formula with these numbers filled in; unequal zeros before and after are written as their sum. */
    public String formula() {
        String zeros = padding == 2 * before ? "2·" + before : String.valueOf(padding);
        return "⌊(" + input + "+" + zeros + "−" + dilation + "·(" + kernel + "−1)−1)/" + stride + "⌋+1 = "
                + positions();
    }
}
