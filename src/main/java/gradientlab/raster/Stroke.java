package gradientlab.raster;

import java.util.Arrays;

/**
 * Draws anti-aliased polylines whose x does not decrease much faster than once through all points: every pixel column is
 * cut in thirds, each third keeps the interval of y that the line passes, a round pen widens it, and the covered part of
 * each pixel is blended. The cost depends on the picture's size, not on how often the line goes up and down.
 */
final class Stroke {
    private static final int THIRDS = 3;
    private static final int MARGIN = 64;

    private final Raster raster;
    private final float[] low;
    private final float[] high;
    private final float[] coverage;
    private float[] pen = {};
    private int first;
    private int last;

    Stroke(Raster raster) {
        this.raster = raster;
        low = new float[raster.width() * THIRDS + 2 * MARGIN];
        high = new float[low.length];
        coverage = new float[raster.height() + 3];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
    }

    void draw(double[] xs, double[] ys, int count, double lineWidth, int argb) {
        if (lineWidth <= 0) {
            return;
        }
        cutPen(lineWidth / 2);
        first = Integer.MAX_VALUE;
        last = -1;
        boolean joined = false;
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(xs[i]) || Double.isNaN(ys[i])) {
                finish(argb);
                joined = false;
            } else if (joined) {
                segment(xs[i - 1], ys[i - 1], xs[i], ys[i]);
            } else {
                segment(xs[i], ys[i], xs[i], ys[i]);
                joined = true;
            }
        }
        finish(argb);
    }

    private void cutPen(double radius) {
        int reach = Math.min(MARGIN - 1, (int) Math.ceil(radius * THIRDS));
        pen = new float[reach + 1];
        for (int i = 0; i <= reach; i++) {
            // A neighbouring third counts from its far edge, where its interval of y is reached.
            double away = i == 0 ? 0 : (i + 0.5) / THIRDS;
            pen[i] = (float) Math.sqrt(Math.max(0, radius * radius - away * away));
        }
    }

    private void segment(double x0, double y0, double x1, double y1) {
        if (x0 > x1) {
            segment(x1, y1, x0, y0);
            return;
        }
        double from = x0 * THIRDS + MARGIN;
        double to = x1 * THIRDS + MARGIN;
        if (to < 0 || from >= low.length) {
            return;
        }
        double slope = to > from ? (y1 - y0) / (to - from) : 0;
        int start = (int) Math.max(0, Math.floor(from));
        int end = (int) Math.min(low.length - 1.0, Math.floor(to));
        double left = start <= from ? y0 : y0 + (start - from) * slope;
        for (int column = start; column <= end; column++) {
            double right = column + 1 >= to ? y1 : y0 + (column + 1 - from) * slope;
            low[column] = Math.min(low[column], (float) Math.min(left, right));
            high[column] = Math.max(high[column], (float) Math.max(left, right));
            left = right;
        }
        first = Math.min(first, start);
        last = Math.max(last, end);
    }

    /** Blends what was gathered since the last interruption and forgets it. */
    private void finish(int argb) {
        if (last < 0) {
            return;
        }
        int reach = pen.length - 1;
        int firstPixel = Math.max(0, (first - reach - MARGIN) / THIRDS);
        int lastPixel = Math.min(raster.width() - 1, (last + reach - MARGIN) / THIRDS);
        for (int x = firstPixel; x <= lastPixel; x++) {
            pixelColumn(x, argb);
        }
        Arrays.fill(low, first, last + 1, Float.POSITIVE_INFINITY);
        Arrays.fill(high, first, last + 1, Float.NEGATIVE_INFINITY);
        first = Integer.MAX_VALUE;
        last = -1;
    }

    private void pixelColumn(int x, int argb) {
        int reach = pen.length - 1;
        int height = raster.height();
        int from = height;
        int to = -1;
        for (int part = 0; part < THIRDS; part++) {
            int column = x * THIRDS + part + MARGIN;
            float top = Float.POSITIVE_INFINITY;
            float bottom = Float.NEGATIVE_INFINITY;
            for (int other = Math.max(first, column - reach); other <= Math.min(last, column + reach); other++) {
                float half = pen[Math.abs(other - column)];
                top = Math.min(top, low[other] - half);
                bottom = Math.max(bottom, high[other] + half);
            }
            if (top < height && bottom > 0 && bottom > top) {
                top = Math.max(0, top);
                bottom = Math.min(height, bottom);
                from = Math.min(from, (int) top);
                to = Math.max(to, (int) bottom);
                cover(top, bottom);
            }
        }
        float covered = 0;
        for (int y = from; y <= to; y++) {
            covered += coverage[y];
            coverage[y] = 0;
            if (y < height) {
                raster.blend(y * raster.width() + x, argb, (int) (covered * (255f / THIRDS) + 0.5f));
            }
        }
        if (to >= 0) {
            coverage[to + 1] = 0;
        }
    }

    /** Adds one interval to the running differences of coverage. */
    private void cover(float top, float bottom) {
        int row = (int) top;
        float part = top - row;
        coverage[row] += 1 - part;
        coverage[row + 1] += part;
        row = (int) bottom;
        part = bottom - row;
        coverage[row] -= 1 - part;
        coverage[row + 1] -= part;
    }
}
