package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import gradientlab.nn.ActivationCurves;
import java.util.List;

/**
 * The piece of a tangent that a chart shows: centred on the point, cut where the curves end.
 *
 * @param x where it touches
 * @param y f(x)
 * @param slope f'(x)
 * @param x0 left end
 * @param x1 right end
 */
record Tangent(double x, double y, double slope, double x0, double x1) {
    /** Of the width shown, on each side of the point. */
    private static final double REACH = 0.4;

    /** Of the width shown, kept free at the right end for the words beside the tangent... */
    private static final double LABEL_ROOM = 0.26;

    /** ...unless the point itself is there. */
    private static final double LEAST_REACH = 0.05;

    /**
     * @param from left end of the range shown
     * @param to right end
     * @param curves all curves shown: the tangent must not leave their height
     */
    static Tangent at(Activation activation, double x, double from, double to, List<ActivationCurves> curves) {
        double y = activation.value(x);
        double slope = activation.derivative(x, y);
        double low = y;
        double high = y;
        for (ActivationCurves curve : curves) {
            for (double value : curve.value()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        double reach = (to - from) * REACH;
        double up = slope == 0 ? reach : Math.min(reach, (high - y) / Math.abs(slope));
        double down = slope == 0 ? reach : Math.min(reach, (y - low) / Math.abs(slope));
        double right = slope >= 0 ? up : down;
        double left = slope >= 0 ? down : up;
        double labelStart = Math.max(to - (to - from) * LABEL_ROOM, x + (to - from) * LEAST_REACH);
        double end = Math.min(x + right, Math.min(to, labelStart));
        return new Tangent(x, y, slope, Math.max(from, x - left), end);
    }

    double yAt(double at) {
        return y + slope * (at - x);
    }
}
