package gradientlab.plot;

import java.util.Arrays;

/**
 * A band as its upper and lower edge in every column of pixels: as quickly drawn however many samples it has, and no
 * spike is lost. Edges without a place on an axis by decades, at 0 and below, are at its foot.
 */
public final class Ribbon {
    private final double[] top;
    private final double[] bottom;
    private final AxisScale x;
    private final AxisScale y;

    /**
     * @param x to pixels, from 0 to the last column's end
     * @param y to pixels, growing downward
     */
    public Ribbon(Band band, AxisScale x, AxisScale y) {
        this.x = x;
        this.y = y;
        int columns = (int) Math.ceil(x.end());
        top = new double[columns];
        bottom = new double[columns];
        Arrays.fill(top, Double.POSITIVE_INFINITY);
        Arrays.fill(bottom, Double.NEGATIVE_INFINITY);
        int count = band.x().length;
        int from = Math.max(0, Samples.indexFrom(band.x(), count, x.low()) - 1);
        int to = Math.min(count, Samples.indexFrom(band.x(), count, Math.nextUp(x.high())) + 1);
        double lastX = Double.NaN;
        double lastTop = Double.NaN;
        double lastBottom = Double.NaN;
        for (int i = from; i < to; i++) {
            double at = x.toPixel(band.x()[i]);
            double high = y.toPixel(band.upper()[i]);
            double low = foot(band.lower()[i]);
            if (Double.isNaN(at + high + low)) {
                lastX = Double.NaN;
                continue;
            }
            widen((int) Math.floor(at), high, low);
            if (!Double.isNaN(lastX)) {
                int first = (int) Math.max(0, Math.ceil(lastX - 0.5));
                for (int column = first; column < columns && column + 0.5 <= at; column++) {
                    double part = at == lastX ? 1 : (column + 0.5 - lastX) / (at - lastX);
                    widen(column, lastTop + part * (high - lastTop), lastBottom + part * (low - lastBottom));
                }
            }
            lastX = at;
            lastTop = high;
            lastBottom = low;
        }
    }

    private double foot(double lower) {
        return Double.isFinite(lower) && !y.shows(lower) ? y.start() : y.toPixel(lower);
    }

    private void widen(int column, double high, double low) {
        int at = column == top.length && x.end() == column ? column - 1 : column; // the sample on the right edge
        if (at >= 0 && at < top.length) {
            top[at] = Math.min(top[at], high);
            bottom[at] = Math.max(bottom[at], low);
        }
    }

    public int columns() {
        return top.length;
    }

    /** Whether the band is in this column. */
    public boolean has(int column) {
        return top[column] <= bottom[column];
    }

    /** The pixel of the upper edge. */
    public double top(int column) {
        return top[column];
    }

    public double bottom(int column) {
        return bottom[column];
    }
}
