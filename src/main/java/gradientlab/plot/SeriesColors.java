package gradientlab.plot;

/**
 * The eight series colours on white, told apart with every kind of colour blindness; the window's light theme has the
 * same in its style sheet.
 */
public final class SeriesColors {
    private static final int[] ON_WHITE = {
        0xFF0D56B0, 0xFFC67C0E, 0xFF06996A, 0xFFA668A6, 0xFF2A82F7, 0xFF7A1626, 0xFF6B5C10, 0xFF463A54
    };

    private SeriesColors() {}

    /** An opaque ARGB colour; indexes beyond 7 start again from 0. */
    public static int onWhite(int index) {
        return ON_WHITE[Math.floorMod(index, ON_WHITE.length)];
    }
}
