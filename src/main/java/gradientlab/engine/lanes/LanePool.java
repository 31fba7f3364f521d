package gradientlab.engine.lanes;

import java.util.Arrays;

/** One number of each size x size square; squares lie side by side, and what does not fill one is dropped. */
abstract class LanePool extends LaneLayer {
    private final int channels;
    private final int height;
    private final int width;
    private final int size;

    LanePool(int channels, int height, int width, int size) {
        super(channels * height * width, channels * (height / size) * (width / size));
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.size = size;
    }

    /** What one row of squares becomes, as {@link Kernels#maxPool}. */
    abstract void forward(
            Kernels kernels, float[] x, int base, int step, int[] window, float[] y, int yAt, int columns);

    /** The way back of one row of squares, as {@link Kernels#maxPoolGradient}. */
    abstract void backward(
            Kernels kernels,
            float[] x,
            int base,
            int step,
            int[] window,
            float[] y,
            float[] dy,
            int yAt,
            float[] dx,
            int columns);

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels);
    }

    private final class Of implements Pass {
        private final Kernels kernels;
        private final int lanes;
        private final int[] window;
        private final int rows = channels * (height / size);
        private final int columns = width / size;

        Of(Kernels kernels) {
            this.kernels = kernels;
            lanes = kernels.lanes();
            window = new int[size * size];
            for (int i = 0; i < window.length; i++) {
                window[i] = (i / size * width + i % size) * lanes;
            }
        }

        /** Where a row of squares begins, of all channels' one below the other. */
        private int base(int row) {
            int ofChannel = height / size;
            return (row / ofChannel * height + row % ofChannel * size) * width * lanes;
        }

        @Override
        public void forward(float[] x, float[] y) {
            for (int row = 0; row < rows; row++) {
                int to = row * columns * lanes;
                LanePool.this.forward(kernels, x, base(row), size * lanes, window, y, to, columns);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            if (dx == null) {
                return;
            }
            if (height % size != 0 || width % size != 0) {
                Arrays.fill(dx, 0, inputs() * lanes, 0);
            }
            for (int row = 0; row < rows; row++) {
                int from = row * columns * lanes;
                LanePool.this.backward(kernels, x, base(row), size * lanes, window, y, dy, from, dx, columns);
            }
        }
    }
}
