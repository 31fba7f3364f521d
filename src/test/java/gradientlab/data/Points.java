package gradientlab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Other sets of points, for tests. */
public final class Points {
    private Points() {}

    /** One more. */
    public static PointSet with(PointSet points, double x, double y, int label) {
        int n = points.size();
        double[] newX = Arrays.copyOf(points.x(), n + 1);
        double[] newY = Arrays.copyOf(points.y(), n + 1);
        int[] newLabels = Arrays.copyOf(points.labels(), n + 1);
        newX[n] = x;
        newY[n] = y;
        newLabels[n] = label;
        return new PointSet(newX, newY, newLabels);
    }

    /** Without those within the radius of (x, y). */
    public static PointSet without(PointSet points, double x, double y, double radius) {
        return points.at(IntStream.range(0, points.size())
                .filter(i -> Math.hypot(points.x()[i] - x, points.y()[i] - y) > radius)
                .toArray());
    }
}
