package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * An interval where |f'| is below {@link #THRESHOLD}, and why.
 *
 * @param from left end, may be negative infinity
 * @param to right end, may be infinity
 * @param slope one of {@link Slope#SATURATED}, {@link Slope#DEAD}, {@link Slope#FAINT}, {@link Slope#MINIMUM}
 */
record FlatRegion(double from, double to, Slope slope) {
    /** Below this a slope counts as saturated. */
    static final double THRESHOLD = 0.01;

    /** Grid points on each side; sinh spacing puts them 0.0005 apart at 0 and 0.5 % of x apart far out. */
    private static final int POINTS = 2000;

    private static final double FARTHEST = 10;
    private static final double UNIT = 0.1;

    boolean contains(double x) {
        return x >= from && x <= to;
    }

    /** All such intervals on the real line, from left to right. */
    static List<FlatRegion> of(Activation activation) {
        List<FlatRegion> regions = new ArrayList<>();
        double start = flat(activation, Double.NEGATIVE_INFINITY) ? Double.NEGATIVE_INFINITY : Double.NaN;
        double previous = grid(-POINTS);
        for (int i = -POINTS + 1; i <= POINTS; i++) {
            double x = grid(i);
            boolean inside = !Double.isNaN(start);
            if (flat(activation, x) != inside) {
                double edge = edge(activation, previous, x);
                if (inside) {
                    regions.add(region(activation, start, edge));
                }
                start = inside ? Double.NaN : edge;
            }
            previous = x;
        }
        if (!Double.isNaN(start)) {
            regions.add(region(activation, start, Double.POSITIVE_INFINITY));
        }
        return List.copyOf(regions);
    }

    private static double grid(int i) {
        return UNIT * Math.sinh(FARTHEST * i / POINTS);
    }

    private static boolean flat(Activation activation, double x) {
        return Math.abs(activation.derivative(x)) < THRESHOLD;
    }

    /** Where flatness changes between two neighbours, by bisection; the last point that is like the left one. */
    private static double edge(Activation activation, double left, double right) {
        boolean before = flat(activation, left);
        double low = left;
        double high = right;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (flat(activation, middle) == before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static FlatRegion region(Activation activation, double from, double to) {
        return new FlatRegion(from, to, why(activation, from, to));
    }

    private static Slope why(Activation activation, double from, double to) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            return Slope.MINIMUM;
        }
        double end = Double.isInfinite(from) ? from : to;
        double near = Double.isInfinite(from) ? to - 1e-3 : from + 1e-3;
        if (activation.derivative(near) == 0) {
            return Slope.DEAD;
        }
        return Double.isInfinite(activation.value(end)) ? Slope.FAINT : Slope.SATURATED;
    }
}
