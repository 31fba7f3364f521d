package gradientlab.training.xor;

import gradientlab.data.PointSet;
import java.util.Arrays;

/**
 * How a table's own units become those of the plane, in which the network computes: plane = (own - centre) / unit. A
 * column that lies on the map and spans at least 1 is taken as it is; any other goes from -2 to 2.
 *
 * @param x of the first coordinate
 * @param y of the second
 */
public record PlaneScale(Axis x, Axis y) {
    /** Of points that are in the plane's units from the start. */
    public static final PlaneScale NONE = new PlaneScale(Axis.SAME, Axis.SAME);

    private static final double REACH = 2;
    private static final double SMALLEST_SPAN = 1;

    /** One coordinate. */
    public record Axis(double centre, double unit) {
        static final Axis SAME = new Axis(0, 1);

        static Axis of(double[] values) {
            double low = Arrays.stream(values).min().orElse(0);
            double high = Arrays.stream(values).max().orElse(0);
            boolean onTheMap = -XorMaps.EXTENT <= low && high <= XorMaps.EXTENT && high - low >= SMALLEST_SPAN;
            if (onTheMap) {
                return SAME;
            }
            double unit = (high - low) / (2 * REACH);
            return new Axis((low + high) / 2, unit > 0 ? unit : 1);
        }

        /** From the plane to the table. */
        public double own(double plane) {
            return centre + unit * plane;
        }

        /** From the table to the plane. */
        public double plane(double own) {
            return (own - centre) / unit;
        }

        private double[] own(double[] plane) {
            return Arrays.stream(plane).map(this::own).toArray();
        }

        private double[] plane(double[] own) {
            return Arrays.stream(own).map(this::plane).toArray();
        }
    }

    static PlaneScale of(PointSet own) {
        return new PlaneScale(Axis.of(own.x()), Axis.of(own.y()));
    }

    PointSet plane(PointSet own) {
        return equals(NONE) ? own : new PointSet(x.plane(own.x()), y.plane(own.y()), own.labels());
    }

    /** Points of the plane in the table's units. */
    public PointSet own(PointSet plane) {
        return equals(NONE) ? plane : new PointSet(x.own(plane.x()), y.own(plane.y()), plane.labels());
    }
}
