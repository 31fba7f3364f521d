package gradientlab.nn;

/**
 * A fully connected layer, y = W x + b, as {@code torch.nn.Linear}: every output is a sum over all inputs.
 *
 * @param weight [out][in], row-major
 * @param bias [out]; all 0 for a layer without
 */
public record Linear(double[] weight, double[] bias) {
    public Linear {
        if (bias.length == 0 || weight.length % bias.length != 0) {
            throw new IllegalArgumentException(weight.length + " weights for " + bias.length + " outputs");
        }
    }

    /** Numbers that go in for one sample. */
    public int inputs() {
        return weight.length / bias.length;
    }

    /** Numbers that come out for one sample. */
    public int outputs() {
        return bias.length;
    }

    /**
     * @param x [samples][in], row-major
     * @return [samples][out], row-major
     */
    public double[] apply(double[] x) {
        int in = inputs();
        int out = outputs();
        int samples = samples(x, in);
        double[] y = new double[samples * out];
        for (int n = 0; n < samples; n++) {
            for (int o = 0; o < out; o++) {
                double sum = bias[o];
                for (int i = 0; i < in; i++) {
                    sum += weight[o * in + i] * x[n * in + i];
                }
                y[n * out + o] = sum;
            }
        }
        return y;
    }

    /**
     * The way back: {@code dW = Σ over samples of dy xᵀ}, {@code db = Σ dy}, {@code dx = Wᵀ dy}.
     *
     * @param x [samples][in]
     * @param dOutput the loss's derivative by each output, [samples][out]
     */
    public Gradient gradient(double[] x, double[] dOutput) {
        int in = inputs();
        int out = outputs();
        int samples = samples(x, in);
        double[] dx = new double[x.length];
        double[] dWeight = new double[weight.length];
        double[] dBias = new double[out];
        for (int n = 0; n < samples; n++) {
            for (int o = 0; o < out; o++) {
                double d = dOutput[n * out + o];
                dBias[o] += d;
                for (int i = 0; i < in; i++) {
                    dWeight[o * in + i] += d * x[n * in + i];
                    dx[n * in + i] += d * weight[o * in + i];
                }
            }
        }
        return new Gradient(dx, dWeight, dBias);
    }

    private static int samples(double[] x, int in) {
        if (x.length % in != 0) {
            throw new IllegalArgumentException(x.length + " numbers are no samples of " + in);
        }
        return x.length / in;
    }

    /**
     * The loss's derivatives.
     *
     * @param input by each input, [samples][in]
     * @param weight by each weight, [out][in]
     * @param bias by each bias, [out]
     */
    public record Gradient(double[] input, double[] weight, double[] bias) {}
}
