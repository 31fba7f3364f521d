package gradientlab.data;

import java.util.Arrays;

/**
 * Labelled points of the plane; immutable.
 *
 * @param x first coordinates
 * @param y second coordinates
 * @param labels 0 or 1
 */
public record PointSet(double[] x, double[] y, int[] labels) {

    /** @throws IllegalArgumentException when the arrays differ in length */
    public PointSet {
        if (x.length != y.length || x.length != labels.length) {
            throw new IllegalArgumentException("lengths differ: " + x.length + ", " + y.length + ", " + labels.length);
        }
    }

    public int size() {
        return x.length;
    }

    /** These points of the set, in this order. */
    public PointSet at(int[] indices) {
        return new PointSet(
                Arrays.stream(indices).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(indices).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(indices).map(i -> labels[i]).toArray());
    }

    /** As the network reads it: {@code [2][size]}. The arrays are this set's own. */
    public double[][] inputs() {
        return new double[][] {x, y};
    }

    /** The labels as targets: {@code [1][size]}. */
    public double[][] targets() {
        return new double[][] {Arrays.stream(labels).asDoubleStream().toArray()};
    }
}
