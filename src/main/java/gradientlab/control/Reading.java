package gradientlab.control;

import gradientlab.plot.Band;

/**
 * What one curve or band says at the hovered x.
 *
 * @param color series index
 * @param x of the sample read; NaN where the curve has none
 * @param drawn the height of the line there, the smoothed one if the chart smooths; a band's lower edge
 * @param other the sample itself; a band's upper edge
 * @param band whether it is one
 */
record Reading(String name, int color, double x, double drawn, double other, boolean band) {
    static Reading of(CurveSeries series, double at, double smoothing) {
        int index = series.nearest(at);
        double measured = index < 0 ? Double.NaN : series.y(index);
        double drawn = index >= 0 && smoothing > 0 ? series.smoothed(smoothing)[index] : measured;
        double x = index < 0 ? Double.NaN : series.x(index);
        return new Reading(series.name(), series.colorIndex(), x, drawn, measured, false);
    }

    static Reading of(Band band, double at) {
        int index = band.nearest(at);
        return index < 0
                ? new Reading(band.name(), band.color(), Double.NaN, Double.NaN, Double.NaN, true)
                : new Reading(
                        band.name(), band.color(), band.x()[index], band.lower()[index], band.upper()[index], true);
    }
}
