package gradientlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

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

    /** This set and one more point. */
    public PointSet with(double px, double py, int label) {
        int n = size();
        double[] newX = Arrays.copyOf(x, n + 1);
        double[] newY = Arrays.copyOf(y, n + 1);
        int[] newLabels = Arrays.copyOf(labels, n + 1);
        newX[n] = px;
        newY[n] = py;
        newLabels[n] = label;
        return new PointSet(newX, newY, newLabels);
    }

    /** This set without the points within the radius of (px, py). */
    public PointSet without(double px, double py, double radius) {
        return at(IntStream.range(0, size())
                .filter(i -> Math.hypot(x[i] - px, y[i] - py) > radius)
                .toArray());
    }

    /** These points of the set, in this order. */
    PointSet at(int[] indices) {
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
