package gradientlab.chart;

import gradientlab.plot.LineStyle;

/**
 * What a kind of line means in every colour of a chart.
 *
 * @param name "validation"
 * @param style how such curves are drawn
 */
public record ChartKey(String name, LineStyle style) {}
