package gradientlab.engine.lanes;

import gradientlab.nn.net.Shape;
import java.util.Arrays;

/** Of each size x size square the largest number, or the mean; squares lie side by side, what does not fill one is dropped. */
final class LanePool extends LaneLayer {
    private final int channels;
    private final int height;
    private final int width;
    private final int size;
    private final boolean largest;

    /** @param largest else the mean */
    LanePool(Shape in, int size, boolean largest) {
        super(in.numbers(), in.channels() * (in.height() / size) * (in.width() / size));
        channels = in.channels();
        height = in.height();
        width = in.width();
        this.size = size;
        this.largest = largest;
    }

    @Override
    boolean readsOutputs() {
        return largest;
    }

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
        public void forward(float[] x, float[] y, int image) {
            for (int row = 0; row < rows; row++) {
                int to = row * columns * lanes;
                if (largest) {
                    kernels.maxPool(x, base(row), size * lanes, window, y, to, columns);
                } else {
                    kernels.avgPool(x, base(row), size * lanes, window, y, to, columns);
                }
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
                if (largest) {
                    kernels.maxPoolGradient(x, base(row), size * lanes, window, y, dy, from, dx, columns);
                } else {
                    kernels.avgPoolGradient(dy, from, window, dx, base(row), size * lanes, columns);
                }
            }
        }
    }
}
