package gradientlab.figure;

import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;

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

    /** The values at the two ends for the map of this image and this kernel; NaN and infinite values do not count. */
    public Range ends(Tensor4 maps, int image, int kernel) {
        return switch (this) {
            case CLIPPED -> new Range(0, 1);
            case PER_MAP -> ends(maps, image, image + 1, kernel, kernel + 1);
            case PER_KERNEL -> ends(maps, 0, maps.n(), kernel, kernel + 1);
            case GLOBAL -> ends(maps, 0, maps.n(), 0, maps.c());
        };
    }

    private static Range ends(Tensor4 maps, int fromImage, int toImage, int fromKernel, int toKernel) {
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
        return low <= high ? new Range(low, high) : new Range(0, 1);
    }
}
