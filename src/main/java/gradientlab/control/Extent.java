package gradientlab.control;

/** Smallest and largest finite values seen, kept up to date sample by sample so that ranging costs nothing. */
final class Extent {
    private double minX;
    private double maxX;
    private double minPositiveX;
    private double minY;
    private double maxY;
    private double minPositiveY;
    private boolean gaps;

    Extent() {
        clear();
    }

    void clear() {
        minX = minY = minPositiveX = minPositiveY = Double.POSITIVE_INFINITY;
        maxX = maxY = Double.NEGATIVE_INFINITY;
        gaps = false;
    }

    void add(double x, double y) {
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

    /** Whether any y was NaN or infinite. */
    boolean hasGaps() {
        return gaps;
    }

    void add(Extent other) {
        minX = Math.min(minX, other.minX);
        maxX = Math.max(maxX, other.maxX);
        minPositiveX = Math.min(minPositiveX, other.minPositiveX);
        minY = Math.min(minY, other.minY);
        maxY = Math.max(maxY, other.maxY);
        minPositiveY = Math.min(minPositiveY, other.minPositiveY);
    }

    double minX(boolean positive) {
        return positive ? minPositiveX : minX;
    }

    double maxX() {
        return maxX;
    }

    double minY(boolean positive) {
        return positive ? minPositiveY : minY;
    }

    double maxY() {
        return maxY;
    }
}
