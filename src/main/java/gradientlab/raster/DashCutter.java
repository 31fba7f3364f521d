package gradientlab.raster;

import gradientlab.plot.LineStyle;
import gradientlab.plot.Polyline;

/** Cuts a polyline into dashes along its length; pieces are separated by NaN. */
public final class DashCutter extends Polyline {
    private static final int MOST_POINTS = 200_000;
    private static final double USUAL_WIDTH = 2;

    /** The shortest piece, which its ends make a dot. */
    private static final double DOT = 0.5;

    /**
     * What to draw and leave out in turn, so that it looks like the style: a line's round ends reach beyond it by half its
     * width, which in a thick line would close the gaps.
     */
    public static double[] lengths(LineStyle style, double width) {
        double[] lengths = style.dashes();
        double longer = Math.max(1, width / USUAL_WIDTH);
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i % 2 == 0 ? Math.max(DOT, lengths[i] * longer - width) : lengths[i] * longer + width;
        }
        return lengths;
    }

    /**
     * @param dashes lengths drawn and skipped in turn, multiplied by scale; none for a solid line; pieces outside the
     * picture are dropped
     */
    public void cut(double[] xs, double[] ys, int count, double[] dashes, double scale, double width, double height) {
        cut(0);
        if (dashes.length == 0) {
            for (int i = 0; i < count; i++) {
                put(xs[i], ys[i]);
            }
            return;
        }
        int dash = 0;
        double left = dashes[0] * scale;
        for (int i = 0; i + 1 < count && size() < MOST_POINTS; i++) {
            double dx = xs[i + 1] - xs[i];
            double dy = ys[i + 1] - ys[i];
            double length = Math.hypot(dx, dy);
            if (Double.isNaN(length)) {
                gap();
                dash = 0;
                left = dashes[0] * scale;
                continue;
            }
            double done = entering(xs[i], ys[i], dx, dy, length, width, height);
            double end = length - entering(xs[i + 1], ys[i + 1], -dx, -dy, length, width, height);
            if (dash % 2 == 0) {
                put(xs[i] + dx / length * done, ys[i] + dy / length * done);
            }
            while (done + left < end && size() < MOST_POINTS) {
                done += left;
                double x = xs[i] + dx * done / length;
                double y = ys[i] + dy * done / length;
                if (dash % 2 == 1) {
                    gap();
                }
                put(x, y);
                dash = (dash + 1) % dashes.length;
                left = dashes[dash] * scale;
            }
            left -= Math.max(0, end - done);
            if (dash % 2 == 0 && length > 0) {
                put(xs[i] + dx / length * Math.max(done, end), ys[i] + dy / length * Math.max(done, end));
            }
        }
    }

    /** How much of a segment lies before it first enters the picture, so that a far end costs no dashes. */
    private static double entering(double x, double y, double dx, double dy, double length, double w, double h) {
        double part = Math.max(outside(x, dx, w), outside(y, dy, h));
        return Math.min(length, part * length);
    }

    private static double outside(double at, double step, double limit) {
        if (at < -10 && step > 0) {
            return (-10 - at) / step;
        }
        if (at > limit + 10 && step < 0) {
            return (limit + 10 - at) / step;
        }
        return 0;
    }
}
