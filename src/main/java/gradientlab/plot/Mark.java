package gradientlab.plot;

/**
 * A dotted vertical over the whole height of a chart, for instance where the learning rate drops; it does not widen the
 * range that a chart shows.
 *
 * @param x in data units
 * @param color series index, which chooses the colour: 0 to 9
 * @param label at the top beside the mark where it fits; may be empty
 */
public record Mark(double x, int color, String label) {}
