package gradientlab.figure;

import gradientlab.plot.Axis;
import gradientlab.plot.Bars;
import gradientlab.plot.Bins;
import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** Counts of values in equal bins, on paper. */
public record BarFigure(Bars bars) implements Figure {
    private static final Texts TEXTS = Texts.of(BarFigure.class);
    private static final double MARGIN = 8;
    private static final double HEADROOM = 1.12;
    private static final double BAR_OPACITY = 0.8;

    @Override
    public String title() {
        return bars.title();
    }

    @Override
    public int width() {
        return bars.width();
    }

    @Override
    public int height() {
        return bars.height();
    }

    @Override
    public void paint(Graphics2D graphics) {
        Bins bins = bars.bins();
        Pen pen = new Pen(graphics);
        pen.paper(this, MARGIN);
        double room = width() - 2 * MARGIN;
        double top = MARGIN + Pen.titleHeight(title(), room);
        Range counts = new Range(0, Math.max(1, bins.largest()) * HEADROOM);
        PlotArea area = new PlotArea(
                new Rectangle2D.Double(MARGIN, top, room, height() - top - MARGIN),
                Axis.of(bars.x()),
                new Range(bins.low(), bins.high()),
                Axis.whole(bars.y()),
                counts,
                false);
        area.grid(pen);
        bars(pen, area);
        area.axes(pen);
        mean(pen, area);
        Font font = Fonts.regular(Pen.LABEL);
        pen.text(bins.leftOut(), width() - MARGIN, top - 2, Anchor.END, font, Pen.MUTED);
    }

    private void bars(Pen pen, PlotArea area) {
        Bins bins = bars.bins();
        Color fill = Pen.faded(Pen.series(0), BAR_OPACITY);
        double floor = area.box().getMaxY();
        for (int bin = 0; bin < bins.counts().length; bin++) {
            double left = area.x().toPixel(bins.edge(bin)) + 0.4;
            double right = area.x().toPixel(bins.edge(bin + 1)) - 0.4;
            double height = area.y().toPixel(bins.counts()[bin]);
            if (bins.counts()[bin] > 0) {
                pen.fill(new Rectangle2D.Double(left, height, Math.max(0.2, right - left), floor - height), fill);
            }
        }
    }

    private void mean(Pen pen, PlotArea area) {
        Bins bins = bars.bins();
        if (!(bins.mean() >= bins.low() && bins.mean() <= bins.high())) {
            return;
        }
        double at = area.x().toPixel(bins.mean());
        Rectangle2D box = area.box();
        pen.stroke(new Line2D.Double(at, box.getMinY(), at, box.getMaxY()), LineStyle.DASHED, 1.1, Pen.INK);
        boolean left = at > box.getCenterX();
        pen.text(
                TEXTS.get("mean", NumberText.compact(bins.mean())),
                left ? at - 4 : at + 4,
                box.getMinY() + Pen.LABEL,
                left ? Anchor.END : Anchor.START,
                Fonts.regular(Pen.LABEL),
                Pen.INK);
    }

    @Override
    public List<DataTable> data() {
        Bins bins = bars.bins();
        return List.of(new DataTable(
                "",
                List.of("from", "to", "count"),
                () -> IntStream.range(0, bins.counts().length)
                        .mapToObj(bin -> List.of(bins.edge(bin), bins.edge(bin + 1), bins.counts()[bin]))));
    }
}
