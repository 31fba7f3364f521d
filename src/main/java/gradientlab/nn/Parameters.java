package gradientlab.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The weights and biases of a fully connected network.
 *
 * @param weights {@code weights[l][i][j]} leads from unit i of layer l to unit j of layer l + 1
 * @param biases {@code biases[l][j]} belongs to unit j of layer l + 1
 */
public record Parameters(double[][][] weights, double[][] biases) {

    /** All zero. */
    public static Parameters zeros(int... sizes) {
        int layers = sizes.length - 1;
        double[][][] weights = new double[layers][][];
        double[][] biases = new double[layers][];
        for (int l = 0; l < layers; l++) {
            weights[l] = new double[sizes[l]][sizes[l + 1]];
            biases[l] = new double[sizes[l + 1]];
        }
        return new Parameters(weights, biases);
    }

    /** Weights from N(0, 1) in the order of the indices, biases zero: the course's initialisation. */
    public static Parameters standardNormal(Random random, int... sizes) {
        Parameters parameters = zeros(sizes);
        for (double[][] layer : parameters.weights) {
            for (double[] from : layer) {
                for (int j = 0; j < from.length; j++) {
                    from[j] = random.nextGaussian();
                }
            }
        }
        return parameters;
    }

    /** A copy that shares nothing. */
    public Parameters copy() {
        double[][][] w = new double[weights.length][][];
        double[][] b = new double[biases.length][];
        for (int l = 0; l < w.length; l++) {
            w[l] = new double[weights[l].length][];
            for (int i = 0; i < w[l].length; i++) {
                w[l][i] = weights[l][i].clone();
            }
            b[l] = biases[l].clone();
        }
        return new Parameters(w, b);
    }

    /**
     * One step of gradient descent: each parameter goes the rate times its derivative downhill.
     *
     * @param gradient of the same shape
     * @param learningRate step size
     */
    public void step(Parameters gradient, double learningRate) {
        for (int l = 0; l < weights.length; l++) {
            for (int i = 0; i < weights[l].length; i++) {
                descend(weights[l][i], gradient.weights[l][i], learningRate);
            }
            descend(biases[l], gradient.biases[l], learningRate);
        }
    }

    private static void descend(double[] values, double[] slopes, double learningRate) {
        for (int j = 0; j < values.length; j++) {
            values[j] -= learningRate * slopes[j];
        }
    }

    /** Whether every number is finite. */
    public boolean finite() {
        return Arrays.stream(flat()).allMatch(Double::isFinite);
    }

    /** Every number, copied: the weights in the order of their indices, and then the biases. */
    public double[] flat() {
        List<double[]> rows = rows();
        double[] flat = new double[rows.stream().mapToInt(row -> row.length).sum()];
        int next = 0;
        for (double[] row : rows) {
            System.arraycopy(row, 0, flat, next, row.length);
            next += row.length;
        }
        return flat;
    }

    /** Puts what {@link #flat} gave in its places again. */
    public void set(double[] flat) {
        int next = 0;
        for (double[] row : rows()) {
            System.arraycopy(flat, next, row, 0, row.length);
            next += row.length;
        }
    }

    private List<double[]> rows() {
        List<double[]> rows = new ArrayList<>();
        for (double[][] layer : weights) {
            Collections.addAll(rows, layer);
        }
        Collections.addAll(rows, biases);
        return rows;
    }
}
