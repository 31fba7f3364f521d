package gradientlab.plot;

/**
 * Which colour a value gets.
 *
 * @param colors from low to high
 * @param low value at the low end
 * @param high value at the high end
 * @param title of the colour bar; may be empty
 */
public record ColorScale(ColorMap colors, double low, double high, String title) {
    /** The scale as a figure has it: for paper and slides, light whatever the window is. */
    public static ColorScale onPaper(ColorMap colors, double low, double high) {
        ColorMap light = colors == ColorMap.DIVERGING_DARK ? ColorMap.DIVERGING_LIGHT : colors;
        return new ColorScale(light, low, high, "");
    }

    /** An opaque ARGB colour; values beyond the ends are taken as the ends. */
    public int argb(double value) {
        return 0xFF000000 | colors.argb(new Range(low, high).position(value));
    }
}
