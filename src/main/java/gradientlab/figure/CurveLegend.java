package gradientlab.figure;

import gradientlab.plot.Band;
import gradientlab.plot.Curve;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The names of the curves with their line, dash and symbol, in rows above the plot: it never hides data. */
final class CurveLegend {
    private static final double SAMPLE = 24;
    private static final double SYMBOL = 8;
    private static final double GAP = 5;
    private static final double BETWEEN = 16;
    private static final double ROW = 14;

    /** A curve's entry, or a band's where there is no curve. */
    private record Entry(Curve curve, int color, String name, double x, int row) {
        double sample() {
            return curve == null || curve.width() > 0 ? SAMPLE : SYMBOL;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Font font = Fonts.regular(Pen.LABEL);
    private final double width;
    private double end;
    private int row;

    /** A single curve whose name says no more than the title needs no legend. */
    CurveLegend(List<Curve> curves, List<Band> bands, double width) {
        this.width = width;
        curves.stream().filter(Curve::listed).forEach(curve -> add(curve, curve.color(), curve.name()));
        bands.forEach(band -> add(null, band.color(), band.name()));
    }

    private void add(Curve curve, int color, String text) {
        String name = Words.shortened(Words.clean(text), font, width - SAMPLE - GAP);
        if (name.isEmpty()) {
            return;
        }
        double length = new Entry(curve, color, name, 0, 0).sample() + GAP + Words.width(name, font);
        if (end > 0 && end + length > width) {
            end = 0;
            row++;
        }
        entries.add(new Entry(curve, color, name, end, row));
        end += length + BETWEEN;
    }

    double height() {
        return entries.isEmpty() ? 0 : (row + 1) * ROW + 4;
    }

    void paint(Pen pen, double left, double top) {
        for (Entry entry : entries) {
            double x = left + entry.x();
            double middle = top + entry.row() * ROW + ROW / 2;
            Curve curve = entry.curve();
            Color color = Pen.series(entry.color());
            if (curve == null) {
                Rectangle2D swatch = new Rectangle2D.Double(x, middle - ROW / 4, SAMPLE, ROW / 2);
                pen.fill(swatch, Pen.faded(color, 2 * Band.OPACITY));
            } else if (curve.width() > 0) {
                Line2D sample = new Line2D.Double(x, middle, x + SAMPLE, middle);
                pen.stroke(sample, curve.style(), curve.width(), Pen.faded(color, curve.opacity()));
            }
            if (curve != null && curve.markers()) {
                pen.fill(Symbol.at(curve.color(), x + entry.sample() / 2, middle, 3), color);
            }
            pen.text(entry.name(), x + entry.sample() + GAP, middle + Pen.LABEL * 0.36, Anchor.START, font, Pen.INK);
        }
    }
}
