package gradientlab.engine.lanes;

import java.util.Arrays;

/** The largest of each size x size square; squares lie side by side, and what does not fill one is dropped. */
final class LaneMaxPool extends LaneLayer {
    private final int channels;
    private final int height;
    private final int width;
    private final int size;

    LaneMaxPool(int channels, int height, int width, int size) {
        super(channels * height * width, channels * (height / size) * (width / size));
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.size = size;
    }

    @Override
    boolean readsOutputs() {
        return true;
    }

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels);
    }

    private final class Of implements Pass {
        private final Kernels kernels;
        private final int lanes;
        private final int[] window;

        Of(Kernels kernels) {
            this.kernels = kernels;
            lanes = kernels.lanes();
            window = new int[size * size];
            for (int i = 0; i < window.length; i++) {
                window[i] = (i / size * width + i % size) * lanes;
            }
        }

        private int row(int channel, int row) {
            return (channel * height + row * size) * width * lanes;
        }

        @Override
        public void forward(float[] x, float[] y) {
            int columns = width / size;
            int at = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int row = 0; row < height / size; row++) {
                    kernels.maxPool(x, row(channel, row), size * lanes, window, y, at, columns);
                    at += columns * lanes;
                }
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            if (dx == null) {
                return;
            }
            int columns = width / size;
            if (height % size != 0 || width % size != 0) {
                Arrays.fill(dx, 0, inputs() * lanes, 0);
            }
            int at = 0;
            for (int channel = 0; channel < channels; channel++) {
                for (int row = 0; row < height / size; row++) {
                    kernels.maxPoolGradient(x, row(channel, row), size * lanes, window, y, dy, at, dx, columns);
                    at += columns * lanes;
                }
            }
        }
    }
}
