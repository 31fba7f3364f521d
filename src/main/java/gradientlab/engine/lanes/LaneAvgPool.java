package gradientlab.engine.lanes;

/** The mean of each square. */
final class LaneAvgPool extends LanePool {
    LaneAvgPool(int channels, int height, int width, int size) {
        super(channels, height, width, size);
    }

    @Override
    void forward(Kernels kernels, float[] x, int base, int step, int[] window, float[] y, int yAt, int columns) {
        kernels.avgPool(x, base, step, window, y, yAt, columns);
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
        kernels.avgPoolGradient(dy, yAt, window, dx, base, step, columns);
    }
}
