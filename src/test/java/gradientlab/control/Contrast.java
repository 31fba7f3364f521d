package gradientlab.control;

import javafx.scene.paint.Color;

/** Contrast by WCAG 2.1. */
public final class Contrast {
    private Contrast() {}

    public static double ratio(int a, int b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** As it looks above an opaque colour. */
    public static int argb(Color color, int below) {
        double alpha = color.getOpacity();
        int red = blend(color.getRed(), below >> 16, alpha);
        int green = blend(color.getGreen(), below >> 8, alpha);
        int blue = blend(color.getBlue(), below, alpha);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int blend(double front, int back, double alpha) {
        return (int) Math.round(255 * front * alpha + (back & 0xFF) * (1 - alpha));
    }

    static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
