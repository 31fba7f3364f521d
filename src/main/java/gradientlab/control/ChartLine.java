package gradientlab.control;

import gradientlab.plot.LineStyle;

/**
 * A straight annotation between two points in data units, for instance a tangent or a diagonal.
 *
 * @param style dash
 * @param colorIndex series index, which chooses the colour: 0 to 9
 * @param label written beside the line's end; may be empty
 */
public record ChartLine(double x0, double y0, double x1, double y1, LineStyle style, int colorIndex, String label) {}
