package gradientlab.engine.lanes;

import java.util.Arrays;

/**
 * Dense layer, y = W x + b. The gradient of W sums over images what each image's output gradient and inputs multiply to.
 * There the lanes are W's columns, since its numbers are many and a sum across lanes for each would take longer than all
 * the rest; so both are kept image by image.
 */
final class LaneDense extends LaneLayer {
    private static final int WEIGHT_ROWS = 4;

    /** Columns of all images that stay in the nearest cache while all rows' gradients are summed. */
    private static final int WIDTH = 128;

    private static final float[] NOTHING = new float[Kernels.ROWS];

    private final int weightAt;
    private final int biasAt;
    private final int outPitch;
    private final float[] weights;
    private final float[] packed;
    private final float[] bias;
    private boolean first;
    private float[] inputs = new float[0];
    private float[] outputGradients = new float[0];

    /**
     * @param weightAt where the weight [outputs][inputs] is in the parameters
     * @param biasAt where the bias is; negative for a layer without
     */
    LaneDense(int inputs, int outputs, int weightAt, int biasAt) {
        super(inputs, outputs);
        this.weightAt = weightAt;
        this.biasAt = biasAt;
        outPitch = upTo(WEIGHT_ROWS, outputs);
        weights = new float[outputs * inputs + Kernels.ROWS];
        packed = new float[upTo(Kernels.ROWS, outputs) * inputs];
        bias = new float[upTo(Kernels.ROWS, outputs)];
    }

    @Override
    int outputRoom() {
        return upTo(Kernels.ROWS, outputs());
    }

    @Override
    int inputRoom() {
        return upTo(Kernels.ROWS, inputs());
    }

    @Override
    void load(float[] parameters) {
        System.arraycopy(parameters, weightAt, weights, 0, inputs() * outputs());
        for (int row = 0; row < outputs(); row += Kernels.ROWS) {
            for (int column = 0; column < inputs(); column += WIDTH) {
                pack(row, Math.min(outputs(), row + Kernels.ROWS), column, Math.min(inputs(), column + WIDTH));
            }
        }
        if (biasAt >= 0) {
            System.arraycopy(parameters, biasAt, bias, 0, outputs());
        }
    }

    /** Puts the weights that {@link Kernels#dense} takes at once side by side. */
    private void pack(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        for (int row = firstRow; row < lastRow; row++) {
            int to = firstRow * inputs() + row - firstRow;
            for (int i = firstColumn; i < lastColumn; i++) {
                packed[to + i * Kernels.ROWS] = weights[row * inputs() + i];
            }
        }
    }

    @Override
    void images(float[] batch) {
        first = true;
        inputs = batch;
    }

    @Override
    void prepare(int images) {
        if (!first && inputs.length < images * inputs()) {
            inputs = new float[images * inputs()];
        }
        if (outputGradients.length < images * outPitch) {
            outputGradients = new float[images * outPitch];
        }
    }

    @Override
    int parts(Kernels kernels) {
        return (inputs() + WIDTH - 1) / WIDTH;
    }

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels);
    }

    private final class Of implements Pass {
        private final Kernels kernels;
        private final int lanes;
        private final float[] edge;
        private float[] panel = new float[0];

        Of(Kernels kernels) {
            this.kernels = kernels;
            lanes = kernels.lanes();
            edge = new float[WEIGHT_ROWS * kernels.panel()];
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            for (int row = 0; row < outputs(); row += Kernels.ROWS) {
                kernels.dense(packed, row * inputs(), Kernels.ROWS, inputs(), x, bias, row, y, row * lanes);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            for (int lane = 0; lane < lanes && image + lane < images; lane++) {
                int to = (image + lane) * inputs();
                for (int i = 0; !first && i < inputs(); i++) {
                    inputs[to + i] = x[i * lanes + lane];
                }
                for (int o = 0; o < outputs(); o++) {
                    outputGradients[(image + lane) * outPitch + o] = dy[o * lanes + lane];
                }
            }
            for (int i = 0; dx != null && i < inputs(); i += Kernels.ROWS) {
                kernels.dense(weights, i, inputs(), outputs(), dy, NOTHING, 0, dx, i * lanes);
            }
        }

        @Override
        public void collect(int part, int images, float[] gradients) {
            int from = part * WIDTH;
            int columns = Math.min(WIDTH, inputs() - from);
            if (panel.length < images * WIDTH) {
                panel = new float[images * WIDTH];
            }
            for (int n = 0; n < images; n++) {
                System.arraycopy(inputs, n * inputs() + from, panel, n * WIDTH, columns);
            }
            for (int row = 0; row < outputs(); row += WEIGHT_ROWS) {
                for (int column = 0; column < columns; column += kernels.panel()) {
                    weights(row, column, from, Math.min(kernels.panel(), columns - column), images, gradients);
                }
            }
            if (part == 0 && biasAt >= 0) {
                Arrays.fill(gradients, biasAt, biasAt + outputs(), 0);
                for (int n = 0; n < images; n++) {
                    for (int o = 0; o < outputs(); o++) {
                        gradients[biasAt + o] += outputGradients[n * outPitch + o];
                    }
                }
            }
        }

        /** Straight to where they belong, but for those at the right and the lower edge. */
        private void weights(int row, int column, int from, int columns, int images, float[] gradients) {
            int rows = Math.min(WEIGHT_ROWS, outputs() - row);
            int to = weightAt + row * inputs() + from + column;
            int width = kernels.panel();
            if (rows == WEIGHT_ROWS && columns == width) {
                kernels.denseWeights(
                        outputGradients, row, outPitch, panel, column, WIDTH, images, gradients, to, inputs());
                return;
            }
            kernels.denseWeights(outputGradients, row, outPitch, panel, column, WIDTH, images, edge, 0, width);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(edge, r * width, gradients, to + r * inputs(), columns);
            }
        }
    }
}
