package gradientlab.figure;

/**
 * A shaded interval of the x axis.
 *
 * @param from left end in data units; may be negative infinity
 * @param to right end in data units; may be positive infinity
 * @param color series index, which chooses the colour: 0 to 9
 * @param label at the top of the band where it fits; may be empty
 */
public record Band(double from, double to, int color, String label) {}
