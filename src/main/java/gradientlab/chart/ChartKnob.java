package gradientlab.chart;

/**
 * A point of a chart that the user may move.
 *
 * @param id node id
 * @param x in data units
 * @param y in data units
 * @param colorIndex series index, which chooses the colour: 0 to 9
 * @param name what it is and where, for a screen reader and the tooltip
 * @param removable whether the menu and the Delete key remove it
 */
public record ChartKnob(String id, double x, double y, int colorIndex, String name, boolean removable) {}
