package gradientlab.control;

/**
 * A vertical mark over the whole height of a plot, for instance where the learning rate drops.
 *
 * @param x in data units
 * @param colorIndex series index, which chooses the colour: 0 to 9
 * @param label shown at the top beside the mark when it fits; may be empty
 */
public record XMark(double x, int colorIndex, String label) {}
