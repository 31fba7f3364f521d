package gradientlab.engine.lanes;

/** The largest of each square. */
final class LaneMaxPool extends LanePool {
    LaneMaxPool(int channels, int height, int width, int size) {
        super(channels, height, width, size);
    }

    @Override
    boolean readsOutputs() {
        return true;
    }

    @Override
    void forward(Kernels kernels, float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        kernels.maxPool(x, base, step, window, y, yAt, columns);
    }

    @Override
    void backward(
            Kernels kernels,
            float[] x,
            int base,
            int step,
            int[] window,
            float[] y,
            float[] dy,
            int yAt,
            float[] dx,
            int columns) {
        kernels.maxPoolGradient(x, base, step, window, y, dy, yAt, dx, columns);
    }
}
