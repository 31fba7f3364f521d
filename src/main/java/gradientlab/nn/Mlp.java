package gradientlab.nn;

import java.util.Arrays;

/**
 * A multi-layer perceptron from scratch (course part 1.2): forward pass, backpropagation, gradient descent.
 *
 * <p>Everything is stored by unit: {@code x[i][n]} is feature i of sample n, {@code output[j][n]} is unit j's output
 * for sample n. So each line below is one formula of the lecture applied to all samples of the batch, and the inner
 * loops run over consecutive numbers.
 *
 * <p>The loss is the squared error <em>summed</em> over the batch, as the course has it. delta is its derivative by a
 * unit's weighted sum z (the course writes the same with the opposite sign and adds):
 *
 * <pre>
 *   delta_out    = 2 (y - t) f'(z_out)
 *   delta_hidden = (W_out delta_out) f'(z_hidden)
 *   dL/dW = sum_n input delta,   dL/db = sum_n delta
 *   W -= rate dL/dW,             b -= rate dL/db        (gradient descent: {@link Parameters#step})
 * </pre>
 *
 * Not thread-safe: one thread owns a network.
 */
public final class Mlp {
    private final int[] sizes;
    private final Activation[] activations;
    private final Parameters parameters;
    private final Parameters gradient;

    // Work space of the last forward and backward pass, by layer, unit, sample; grown when a larger batch comes.
    private final double[][][] z;
    private final double[][][] output;
    private final double[][][] delta;
    private int capacity;

    /**
     * @param parameters used in place: training changes it; their shapes say how many units each layer has
     * @param activations one for each layer after the input
     */
    public Mlp(Parameters parameters, Activation... activations) {
        int layers = parameters.weights().length;
        if (activations.length != layers) {
            throw new IllegalArgumentException(activations.length + " activations for " + layers + " layers");
        }
        this.parameters = parameters;
        this.activations = activations.clone();
        sizes = new int[layers + 1];
        sizes[0] = parameters.weights()[0].length;
        for (int l = 0; l < layers; l++) {
            sizes[l + 1] = parameters.biases()[l].length;
        }
        gradient = Parameters.zeros(sizes);
        z = new double[layers][][];
        output = new double[layers][][];
        delta = new double[layers][][];
        reserve(1);
    }

    /** The network's own parameters, not a copy. */
    public Parameters parameters() {
        return parameters;
    }

    /** Layers after the input: the last one is the output. */
    public int layers() {
        return activations.length;
    }

    /** Units of a layer; layer 0 is the input. */
    public int size(int layer) {
        return sizes[layer];
    }

    /**
     * The forward pass.
     *
     * @param x {@code [features][at least n]}
     * @param n how many samples
     * @return the last layer's outputs, {@code [units][at least n]}; overwritten by the next pass
     */
    public double[][] forward(double[][] x, int n) {
        reserve(n);
        double[][] input = x;
        for (int l = 0; l < activations.length; l++) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                Arrays.fill(z[l][j], 0, n, parameters.biases()[l][j]);
                for (int i = 0; i < sizes[l]; i++) {
                    addScaled(z[l][j], input[i], parameters.weights()[l][i][j], n);
                }
                activations[l].values(z[l][j], output[l][j], n);
            }
            input = output[l];
        }
        return input;
    }

    /** Outputs of a layer after {@link #forward}; layer 1 is the first hidden layer. */
    public double[][] outputs(int layer) {
        return output[layer - 1];
    }

    /**
     * Backpropagation: the gradient of the squared error of the batch of the last {@link #forward}. Nothing is changed.
     *
     * @param x the same input
     * @param t the targets, {@code [outputs][at least n]}
     * @param n the same number of samples
     * @return the loss's derivative by each parameter, summed over the batch; overwritten by the next call
     */
    public Parameters gradient(double[][] x, double[][] t, int n) {
        int last = activations.length - 1;
        for (int k = 0; k < sizes[last + 1]; k++) {
            outputError(output[last][k], t[k], delta[last][k], n);
            activations[last].timesDerivative(z[last][k], output[last][k], delta[last][k], n);
        }
        for (int l = last - 1; l >= 0; l--) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                Arrays.fill(delta[l][j], 0, n, 0);
                for (int k = 0; k < sizes[l + 2]; k++) {
                    addScaled(delta[l][j], delta[l + 1][k], parameters.weights()[l + 1][j][k], n);
                }
                activations[l].timesDerivative(z[l][j], output[l][j], delta[l][j], n);
            }
        }
        for (int l = 0; l <= last; l++) {
            double[][] input = l == 0 ? x : output[l - 1];
            for (int j = 0; j < sizes[l + 1]; j++) {
                for (int i = 0; i < sizes[l]; i++) {
                    gradient.weights()[l][i][j] = dot(input[i], delta[l][j], n);
                }
                gradient.biases()[l][j] = sum(delta[l][j], n);
            }
        }
        return gradient;
    }

    private static void outputError(double[] y, double[] t, double[] error, int n) {
        for (int s = 0; s < n; s++) {
            error[s] = SquaredError.derivative(y[s], t[s]);
        }
    }

    private static void addScaled(double[] target, double[] x, double factor, int n) {
        for (int s = 0; s < n; s++) {
            target[s] += factor * x[s];
        }
    }

    /** Four partial sums: a single running sum would wait for each addition to finish before the next. */
    private static double dot(double[] a, double[] b, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            s0 += a[s] * b[s];
            s1 += a[s + 1] * b[s + 1];
            s2 += a[s + 2] * b[s + 2];
            s3 += a[s + 3] * b[s + 3];
        }
        for (; s < n; s++) {
            s0 += a[s] * b[s];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static double sum(double[] a, int n) {
        double s0 = 0;
        double s1 = 0;
        int s = 0;
        for (; s + 1 < n; s += 2) {
            s0 += a[s];
            s1 += a[s + 1];
        }
        return s < n ? s0 + s1 + a[s] : s0 + s1;
    }

    private void reserve(int n) {
        if (n <= capacity) {
            return;
        }
        for (int l = 0; l < activations.length; l++) {
            z[l] = new double[sizes[l + 1]][n];
            output[l] = new double[sizes[l + 1]][n];
            delta[l] = new double[sizes[l + 1]][n];
        }
        capacity = n;
    }
}
