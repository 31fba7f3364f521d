package gradientlab.plot;

/**
 * How a series is known: by a colour and a symbol, both of which follow from its index. The ten colours on white are told
 * apart with every kind of colour blindness; the window's light theme has the same in its style sheet. Ten colours with
 * ten symbols give a hundred looks: indexes 0 to 9 have a colour and a symbol of their own each, 10 to 19 the same colours
 * with other symbols, and so on.
 */
public final class SeriesColors {
    private static final int[] ON_WHITE = {
        0xFF0D56B0,
        0xFFC67C0E,
        0xFF06996A,
        0xFFA668A6,
        0xFF2A82F7,
        0xFF7A1626,
        0xFF6B5C10,
        0xFF463A54,
        0xFF6F00F7,
        0xFF00020F
    };

    /** How many colours there are. */
    public static final int COLORS = ON_WHITE.length;

    /** How many symbols there are. */
    public static final int SYMBOLS = 10;

    /** How many indexes look different from each other; larger ones start again from 0. */
    public static final int LOOKS = COLORS * SYMBOLS;

    private SeriesColors() {}

    /** Which colour the series has: 0 to 9. */
    public static int color(int index) {
        return Math.floorMod(index, COLORS);
    }

    /** Which symbol the series has: 0 to 9. */
    public static int symbol(int index) {
        int look = Math.floorMod(index, LOOKS);
        return (look + look / COLORS) % SYMBOLS;
    }

    /** An opaque ARGB colour. */
    public static int onWhite(int index) {
        return ON_WHITE[color(index)];
    }
}
