package gradientlab.figure;

import gradientlab.plot.Contour;
import gradientlab.plot.Curve;
import gradientlab.plot.Grid;
import gradientlab.plot.LineStyle;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.PlaneMap.Points;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws a {@link PlaneMap} on paper. */
final class MapDrawing {
    private static final double MARGIN = 8;
    private static final int PIXELS = 400;
    private static final double POINT_RADIUS = 2.2;

    private final PlaneMap map;
    private final Pen pen;
    private final PlotArea area;
    private final ColorKey key;
    private final CurveLegend legend;
    private final double headerHeight;

    MapDrawing(PlaneMap map, Pen pen) {
        this.map = map;
        this.pen = pen;
        double width = map.width() - 2 * MARGIN;
        headerHeight = Pen.titleHeight(map.title(), width);
        legend = new CurveLegend(
                map.points().stream()
                        .map(some -> Curve.points(some.name(), some.color(), new double[0], new double[0]))
                        .toList(),
                List.of(),
                width);
        double top = MARGIN + headerHeight + legend.height();
        double height = map.height() - top - MARGIN;
        key = new ColorKey(map.scale(), height);
        Rectangle2D outer = new Rectangle2D.Double(MARGIN, top, width - key.width() + 10, height);
        area = new PlotArea(outer, map.x(), map.xs(), map.y(), map.ys(), true);
    }

    void paint(MapFigure figure) {
        pen.paper(figure, MARGIN);
        legend.paint(pen, MARGIN, MARGIN + headerHeight);
        Rectangle2D box = area.box();
        if (!map.grid().isEmpty()) {
            Pictures.draw(pen, image(), box);
        }
        Shape before = pen.graphics().getClip();
        pen.graphics().clip(box);
        map.points().forEach(this::points);
        contour();
        pen.graphics().setClip(before);
        area.axes(pen);
        key.paint(pen, box.getMaxX(), box.getY(), box.getHeight());
    }

    private BufferedImage image() {
        Grid grid = map.grid();
        boolean smooth = map.smooth() && grid.columns() > 1 && grid.rows() > 1;
        int width = smooth ? PIXELS : grid.columns() * Math.max(1, PIXELS / grid.columns());
        int height = smooth ? PIXELS : grid.rows() * Math.max(1, PIXELS / grid.rows());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            double row = (height - 0.5 - y) / height * grid.rows();
            for (int x = 0; x < width; x++) {
                double column = (x + 0.5) / width * grid.columns();
                double value = smooth ? grid.between(column - 0.5, row - 0.5) : grid.at((int) column, (int) row);
                image.setRGB(x, y, map.scale().argb(value));
            }
        }
        return image;
    }

    private void contour() {
        Grid grid = map.grid();
        if (Double.isNaN(map.contour()) || grid.isEmpty()) {
            return;
        }
        List<Contour.Segment> segments =
                Contour.of(grid.values(), grid.columns(), grid.rows(), map.xs(), map.ys(), map.contour());
        Path2D path = new Path2D.Double();
        for (Contour.Segment segment : segments) {
            path.moveTo(area.x().toPixel(segment.x0()), area.y().toPixel(segment.y0()));
            path.lineTo(area.x().toPixel(segment.x1()), area.y().toPixel(segment.y1()));
        }
        pen.stroke(path, LineStyle.SOLID, 3.2, Color.WHITE);
        pen.stroke(path, LineStyle.SOLID, 1.6, Pen.INK);
    }

    /** White rims first, then the symbols: they stand out from a map of their own colour. */
    private void points(Points some) {
        for (int i = 0; i < some.x().length; i++) {
            pen.fill(symbol(some, i, POINT_RADIUS + 0.8), Color.WHITE);
        }
        for (int i = 0; i < some.x().length; i++) {
            pen.fill(symbol(some, i, POINT_RADIUS), Pen.series(some.color()));
        }
    }

    private Shape symbol(Points some, int i, double radius) {
        return Symbol.at(some.color(), area.x().toPixel(some.x()[i]), area.y().toPixel(some.y()[i]), radius);
    }
}
