package gradientlab.experiment.activation;

import gradientlab.chart.CurveChart;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import java.util.ArrayList;
import java.util.List;

/** A point on a curve as a small diamond of annotation lines: a series of its own would stand in the legend. */
final class PointMark {
    private static final double RADIUS = 6;

    /** What axes, titles and legend take from a chart's size, roughly: it only makes the diamond a little slimmer. */
    private static final double FRAME = 80;

    private PointMark() {}

    static List<Rule> at(CurveChart chart, double x, double y, int colorIndex) {
        Range xs = chart.shownX();
        Range ys = chart.shownY();
        List<Rule> lines = new ArrayList<>();
        for (double radius = RADIUS; radius > 0; radius--) {
            double dx = radius * xs.length() / Math.max(FRAME, chart.getWidth() - FRAME);
            double dy = radius * ys.length() / Math.max(FRAME, chart.getHeight() - FRAME);
            lines.add(line(x - dx, y, x, y + dy, colorIndex));
            lines.add(line(x, y + dy, x + dx, y, colorIndex));
            lines.add(line(x + dx, y, x, y - dy, colorIndex));
            lines.add(line(x, y - dy, x - dx, y, colorIndex));
        }
        return lines;
    }

    private static Rule line(double x0, double y0, double x1, double y1, int colorIndex) {
        return new Rule(x0, y0, x1, y1, LineStyle.SOLID, colorIndex, "");
    }
}
