package gradientlab.plot;

/** A colour for every number between 0 and 1. NaN gets {@link #NAN_COLOR}, which no built-in map contains. */
@FunctionalInterface
public interface ColorMap {
    /** Magenta: "not a number" must never pass for a value. */
    int NAN_COLOR = 0xFFE0218A;

    /** @param value in [0, 1]; values outside are taken as the nearest end, NaN as {@link #NAN_COLOR} */
    int argb(double value);

    /** Blue for low, orange for high, near white between: told apart with every kind of colour blindness. */
    ColorMap DIVERGING_LIGHT =
            new GradientMap(0xFF0B4F8A, 0xFF3A7FBF, 0xFF8FBBE0, 0xFFF4F4F2, 0xFFF5C184, 0xFFDE8A2B, 0xFFA85400);

    /** The same two hues, meeting in near black: for dark windows. */
    ColorMap DIVERGING_DARK =
            new GradientMap(0xFF7CC0F8, 0xFF3F8FD6, 0xFF225282, 0xFF1B1F26, 0xFF7A4A14, 0xFFD2822A, 0xFFFFC57A);

    /** Dark violet over teal to yellow: lightness rises evenly, so it also reads in grey. */
    ColorMap SEQUENTIAL = new GradientMap(
            0xFF38104F, 0xFF413672, 0xFF39598A, 0xFF2B7A8E, 0xFF22998A, 0xFF46B777, 0xFF90CF55, 0xFFF4E32E);

    /** Black to white. */
    ColorMap GREY = new GradientMap(0xFF000000, 0xFFFFFFFF);

    static ColorMap diverging(boolean dark) {
        return dark ? DIVERGING_DARK : DIVERGING_LIGHT;
    }

    /** Whether black is read more easily on a colour than white (WCAG 2.1, relative luminance). */
    static boolean isBright(int argb) {
        double light = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
        return (light + 0.05) * (light + 0.05) > 1.05 * 0.05; // where both have the same contrast, 4.58 to 1
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
