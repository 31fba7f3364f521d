package gradientlab.nn;

import java.util.Arrays;

/**
 * Max-pooling as in course part 3: of every block of size x size numbers the largest, blocks side by side; odd last rows
 * and columns are dropped. Same as {@code torch.nn.MaxPool2d(size)}.
 *
 * @param size 1 or more
 */
public record MaxPool2d(int size) {
    /** The course's 2x2. */
    public static final MaxPool2d COURSE = new MaxPool2d(2);

    public MaxPool2d {
        if (size < 1) {
            throw new IllegalArgumentException("pooling blocks of " + size);
        }
    }

    /** Whether a pooled map of so many rows and columns would have any number left. */
    public boolean possible(int rows, int columns) {
        return rows >= size && columns >= size;
    }

    /**
     * @param input [n, c, h, w]
     * @return [n, c, h/size, w/size], rounded down; NaN in a block gives NaN
     * @throws ShapeMismatch when a map is smaller than a block
     */
    public Tensor4 apply(Tensor4 input) {
        int[] winners = winners(input);
        double[] values = new double[winners.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = input.values()[winners[i]];
        }
        return PoolBlocks.pooled(input, size, values);
    }

    /**
     * Which number won each block: its place in the input's {@link Tensor4#values()}, in the output's order. Of equal
     * ones it is the first, as in PyTorch; NaN wins.
     *
     * @throws ShapeMismatch when a map is smaller than a block
     */
    public int[] winners(Tensor4 input) {
        return Arrays.stream(PoolBlocks.corners(input, size))
                .map(corner -> winner(input, corner))
                .toArray();
    }

    private int winner(Tensor4 input, int corner) {
        double[] values = input.values();
        int winner = corner;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int place = corner + i * input.w() + j;
                if (values[place] > values[winner] || Double.isNaN(values[place])) {
                    winner = place;
                }
            }
        }
        return winner;
    }

    /**
     * The way back: each block's derivative goes to the number that won, the others decided nothing and get 0.
     *
     * @param input [n, c, h, w], as it was pooled
     * @param dOutput the loss's derivative by each output number, [n, c, h/size, w/size]
     * @return the derivative by each input number, [n, c, h, w]
     */
    public Tensor4 gradient(Tensor4 input, Tensor4 dOutput) {
        int[] winners = winners(input);
        double[] dInput = new double[input.values().length];
        for (int i = 0; i < winners.length; i++) {
            dInput[winners[i]] += dOutput.values()[i];
        }
        return input.withValues(dInput);
    }
}
