package gradientlab.control;

/**
 * What one curve says at the hovered x.
 *
 * @param x of the sample read; NaN where the curve has none
 * @param drawn the height of the line there: the smoothed one, if the chart smooths
 * @param measured the sample itself
 */
record Reading(CurveSeries series, double x, double drawn, double measured) {
    /** @param index of the sample, or -1 for none */
    static Reading at(CurveSeries series, int index, double smoothing) {
        if (index < 0) {
            return new Reading(series, Double.NaN, Double.NaN, Double.NaN);
        }
        double measured = series.y(index);
        double drawn = smoothing > 0 ? series.smoothed(smoothing)[index] : measured;
        return new Reading(series, series.x(index), drawn, measured);
    }
}
