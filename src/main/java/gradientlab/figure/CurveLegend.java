package gradientlab.figure;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The names of the curves with their line, dash and symbol, in rows above the plot: it never hides data. */
final class CurveLegend {
    private static final double SAMPLE = 24;
    private static final double SYMBOL = 8;
    private static final double GAP = 5;
    private static final double BETWEEN = 16;
    private static final double ROW = 14;

    private record Entry(Curve curve, String name, double x, int row) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Font font = Fonts.regular(Pen.LABEL);
    private int rows;

    /** A single curve whose name says no more than the title needs no legend. */
    CurveLegend(List<Curve> curves, double width) {
        double x = 0;
        int row = 0;
        for (Curve curve : curves) {
            if (curve.opacity() < 1) {
                continue;
            }
            String name = Words.shortened(Words.clean(curve.name()), font, width - SAMPLE - GAP);
            double length = sample(curve) + GAP + Words.width(name, font);
            if (x > 0 && x + length > width) {
                x = 0;
                row++;
            }
            if (!name.isEmpty()) {
                entries.add(new Entry(curve, name, x, row));
                x += length + BETWEEN;
            }
        }
        rows = entries.isEmpty() ? 0 : row + 1;
    }

    private static double sample(Curve curve) {
        return curve.width() > 0 ? SAMPLE : SYMBOL;
    }

    double height() {
        return rows == 0 ? 0 : rows * ROW + 4;
    }

    void paint(Pen pen, double left, double top) {
        for (Entry entry : entries) {
            double x = left + entry.x();
            double middle = top + entry.row() * ROW + ROW / 2;
            Curve curve = entry.curve();
            if (curve.width() > 0) {
                Line2D sample = new Line2D.Double(x, middle, x + SAMPLE, middle);
                pen.stroke(sample, curve.style(), curve.width(), Pen.series(curve.color()));
            }
            if (curve.markers()) {
                pen.fill(Symbol.at(curve.color(), x + sample(curve) / 2, middle, 3), Pen.series(curve.color()));
            }
            pen.text(entry.name(), x + sample(curve) + GAP, middle + Pen.LABEL * 0.36, Anchor.START, font, Pen.INK);
        }
    }
}
