package gradientlab.plot;

/** Smallest and largest finite values seen, kept up to date sample by sample so that ranging costs nothing. */
public final class Extent {
    private double minX;
    private double maxX;
    private double minPositiveX;
    private double minY;
    private double maxY;
    private double minPositiveY;
    private boolean gaps;

    public Extent() {
        clear();
    }

    public void clear() {
        minX = minY = minPositiveX = minPositiveY = Double.POSITIVE_INFINITY;
        maxX = maxY = Double.NEGATIVE_INFINITY;
        gaps = false;
    }

    public void add(double x, double y) {
        minX = Math.min(minX, x);
        maxX = Math.max(maxX, x);
        if (x > 0) {
            minPositiveX = Math.min(minPositiveX, x);
        }
        if (Double.isFinite(y)) {
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
            if (y > 0) {
                minPositiveY = Math.min(minPositiveY, y);
            }
        } else {
            gaps = true;
        }
    }

    public void add(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            add(x[i], y[i]);
        }
    }

    public void add(Band band) {
        add(band.x(), band.lower());
        add(band.x(), band.upper());
    }

    /** Whether any y was NaN or infinite. */
    public boolean hasGaps() {
        return gaps;
    }

    public void add(Extent other) {
        minX = Math.min(minX, other.minX);
        maxX = Math.max(maxX, other.maxX);
        minPositiveX = Math.min(minPositiveX, other.minPositiveX);
        minY = Math.min(minY, other.minY);
        maxY = Math.max(maxY, other.maxY);
        minPositiveY = Math.min(minPositiveY, other.minPositiveY);
    }

    public double minX(boolean positive) {
        return positive ? minPositiveX : minX;
    }

    public double maxX() {
        return maxX;
    }

    public double minY(boolean positive) {
        return positive ? minPositiveY : minY;
    }

    public double maxY() {
        return maxY;
    }
}
