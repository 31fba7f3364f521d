package gradientlab.plot;

/**
 * A shaded interval of the x axis, for instance where an activation saturates.
 *
 * @param from left end in data units; may be negative infinity
 * @param to right end in data units; may be positive infinity
 * @param color series index, which chooses the colour: 0 to 9
 * @param label at the top of the interval where it fits; may be empty
 */
public record XBand(double from, double to, int color, String label) {}
