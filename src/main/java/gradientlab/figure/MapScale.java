package gradientlab.figure;

import gradientlab.nn.Tensor4;

/** Which feature-map values become the ends of the colour scale. */
public enum MapScale {
    /** 0 is black and 1 is white, whatever lies beyond is cut off: what the course's plot shows. */
    CLIPPED,
    /** Every map by its own smallest and largest value. */
    PER_MAP,
    /** All maps of a kernel (a column of the figure) alike. */
    PER_KERNEL,
    /** All maps alike. */
    GLOBAL;

    /**
     * The values at the two ends.
     *
     * @param low value at the low end
     * @param high value at the high end, never below {@code low}
     */
    public record Ends(double low, double high) {
        /** Where a value lies between the ends: 0 to 1 (beyond for values beyond), NaN for NaN, 0.5 when the ends meet. */
        public double position(double value) {
            if (low == high) {
                return Double.isNaN(value) ? value : value < low ? 0 : value > high ? 1 : 0.5;
            }
            return (value - low) / (high - low);
        }

        /** Widened so that 0 is in the middle, for colours that tell negative from positive. */
        public Ends aroundZero() {
            double reach = Math.max(Math.abs(low), Math.abs(high));
            return new Ends(-reach, reach);
        }
    }

    /** The ends for the map of this image and this kernel; NaN and infinite values do not count. */
    public Ends ends(Tensor4 maps, int image, int kernel) {
        return switch (this) {
            case CLIPPED -> new Ends(0, 1);
            case PER_MAP -> ends(maps, image, image + 1, kernel, kernel + 1);
            case PER_KERNEL -> ends(maps, 0, maps.n(), kernel, kernel + 1);
            case GLOBAL -> ends(maps, 0, maps.n(), 0, maps.c());
        };
    }

    private static Ends ends(Tensor4 maps, int fromImage, int toImage, int fromKernel, int toKernel) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = fromImage; n < toImage; n++) {
            int from = maps.index(n, fromKernel, 0, 0);
            int to = from + (toKernel - fromKernel) * maps.h() * maps.w();
            for (int i = from; i < to; i++) {
                double value = maps.values()[i];
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return low <= high ? new Ends(low, high) : new Ends(0, 1);
    }
}
