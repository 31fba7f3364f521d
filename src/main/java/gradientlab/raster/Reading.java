package gradientlab.raster;

/**
 * What one curve or band says at the hovered x.
 *
 * @param color series index
 * @param x of the sample read; NaN where the curve has none
 * @param drawn the height of the line there, the smoothed one if the chart smooths; a band's lower edge
 * @param other the sample itself; a band's upper edge
 * @param band whether it is one
 */
public record Reading(String name, int color, double x, double drawn, double other, boolean band) {}
