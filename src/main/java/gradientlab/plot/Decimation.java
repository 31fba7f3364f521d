package gradientlab.plot;

/**
 * Thins a long curve to a few points a pixel column, keeping the first, lowest, highest and last of each, so that no
 * spike is ever hidden; a gap stays a gap. The result is a polyline in pixels with NaN between its pieces.
 *
 * <p>The four samples a column are those of Jugel, Jerzak, Hackenbroich and Markl 2014, "M4: A visualization-oriented time
 * series data aggregation": the line drawn through them covers the same pixels as the line through all samples.
 */
public final class Decimation extends Polyline {
    private AxisScale xAxis;
    private AxisScale yAxis;
    private final Run run = new Run();
    private final Run middle = new Run();

    /**
     * @param xs not decreasing, finite
     * @param ys any; what the y axis cannot show is a gap
     * @param from first sample to draw
     * @param to one after the last sample to draw
     */
    public void thin(double[] xs, double[] ys, int from, int to, AxisScale x, AxisScale y) {
        cut(0);
        xAxis = x;
        yAxis = y;
        int columns = Math.max(1, (int) Math.ceil(Math.abs(x.end() - x.start())));
        int i = from;
        double origin = Math.min(x.start(), x.end());
        while (i < to) {
            double pixel = x.toPixel(xs[i]);
            double column = Math.floor(pixel - origin);
            double until = column < 0 || column >= columns ? Double.NaN : x.toData(origin + column + 1);
            int next = i + 1;
            if (!Double.isNaN(until)) {
                while (next < to && xs[next] < until) {
                    next++;
                }
            }
            if (next - i <= 4) {
                for (int k = i; k < next; k++) {
                    emit(xs[k], ys[k]);
                }
            } else {
                column(xs, ys, i, next);
            }
            i = next;
        }
    }

    private void column(double[] xs, double[] ys, int from, int to) {
        run.clear();
        middle.clear();
        boolean broken = false;
        boolean positive = yAxis.log();
        for (int i = from; i < to; i++) {
            double y = ys[i];
            if (y - y != 0 || positive && y <= 0) {
                if (!broken) {
                    run.emit(xs, ys);
                    gap();
                    broken = true;
                } else {
                    middle.add(run, ys);
                }
                run.clear();
            } else {
                run.add(i, y);
            }
        }
        if (middle.first >= 0) {
            middle.emit(xs, ys);
            gap();
        }
        run.emit(xs, ys);
    }

    private void emit(double x, double y) {
        put(xAxis.toPixel(x), yAxis.toPixel(y));
    }

    /** Samples of one column without a gap between them. */
    private final class Run {
        private int first;
        private int lowest;
        private int highest;
        private int last;
        private double low;
        private double high;

        void clear() {
            first = -1;
        }

        void add(int index, double y) {
            if (first < 0) {
                first = lowest = highest = index;
                low = high = y;
            } else if (y < low) {
                low = y;
                lowest = index;
            } else if (y > high) {
                high = y;
                highest = index;
            }
            last = index;
        }

        void add(Run other, double[] ys) {
            if (other.first >= 0) {
                add(other.lowest, ys[other.lowest]);
                add(other.highest, ys[other.highest]);
            }
        }

        void emit(double[] xs, double[] ys) {
            if (first < 0) {
                return;
            }
            int a = Math.min(lowest, highest);
            int b = Math.max(lowest, highest);
            Decimation.this.emit(xs[first], ys[first]);
            if (a > first) {
                Decimation.this.emit(xs[a], ys[a]);
            }
            if (b > a) {
                Decimation.this.emit(xs[b], ys[b]);
            }
            if (last > b) {
                Decimation.this.emit(xs[last], ys[last]);
            }
        }
    }
}
