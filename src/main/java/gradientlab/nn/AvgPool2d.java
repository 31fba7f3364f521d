package gradientlab.nn;

/**
 * Average pooling: of every block of size x size numbers the mean, blocks side by side; odd last rows and columns are
 * dropped. Same as {@code torch.nn.AvgPool2d(size)}.
 *
 * @param size 1 or more
 */
public record AvgPool2d(int size) {
    public AvgPool2d {
        if (size < 1) {
            throw new IllegalArgumentException("pooling blocks of " + size);
        }
    }

    /**
     * @param input [n, c, h, w]
     * @return [n, c, h/size, w/size], rounded down
     * @throws ShapeMismatch when a map is smaller than a block
     */
    public Tensor4 apply(Tensor4 input) {
        int[] corners = PoolBlocks.corners(input, size);
        double[] means = new double[corners.length];
        for (int block = 0; block < means.length; block++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum += input.values()[corners[block] + i * input.w() + j];
                }
            }
            means[block] = sum / (size * size);
        }
        return PoolBlocks.pooled(input, size, means);
    }

    /**
     * The way back: each block's derivative goes to all of its numbers in equal parts; what was dropped gets 0.
     *
     * @param input [n, c, h, w], as it was pooled
     * @param dOutput the loss's derivative by each output number, [n, c, h/size, w/size]
     * @return the derivative by each input number, [n, c, h, w]
     */
    public Tensor4 gradient(Tensor4 input, Tensor4 dOutput) {
        int[] corners = PoolBlocks.corners(input, size);
        double[] dInput = new double[input.values().length];
        for (int block = 0; block < corners.length; block++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    dInput[corners[block] + i * input.w() + j] = dOutput.values()[block] / (size * size);
                }
            }
        }
        return input.withValues(dInput);
    }
}
