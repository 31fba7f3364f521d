package gradientlab.figure;

import gradientlab.plot.SeriesColors;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The symbol that goes with a series colour, as in the window, so that colour never stands alone. */
final class Symbol {
    private static final double ARM = 0.34;

    private Symbol() {}

    /** @param radius about half the symbol's width */
    static Shape at(int color, double x, double y, double radius) {
        return switch (SeriesColors.symbol(color)) {
            case 0 -> circle(x, y, radius);
            case 1 -> polygon(x, y, 3, -Math.PI / 2, radius * 1.25);
            case 2 -> polygon(x, y, 4, Math.PI / 4, radius * 1.25);
            case 3 -> polygon(x, y, 4, 0, radius * 1.3);
            case 4 -> polygon(x, y, 3, Math.PI / 2, radius * 1.25);
            case 5 -> plus(x, y, radius);
            case 6 -> AffineTransform.getRotateInstance(Math.PI / 4, x, y).createTransformedShape(plus(x, y, radius));
            case 7 -> ring(x, y, radius);
            case 8 -> frame(x, y, radius);
            default -> new Rectangle2D.Double(x - radius * 0.4, y - radius * 1.2, radius * 0.8, radius * 2.4);
        };
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape polygon(double x, double y, int corners, double first, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = first + 2 * Math.PI * i / corners;
            double px = x + radius * Math.cos(angle);
            double py = y + radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private static Shape plus(double x, double y, double radius) {
        double reach = radius * 1.15;
        double arm = radius * ARM;
        Area area = new Area(new Rectangle2D.Double(x - reach, y - arm, 2 * reach, 2 * arm));
        area.add(new Area(new Rectangle2D.Double(x - arm, y - reach, 2 * arm, 2 * reach)));
        return area;
    }

    private static Shape frame(double x, double y, double radius) {
        Area area = new Area(polygon(x, y, 4, Math.PI / 4, radius * 1.25));
        area.subtract(new Area(polygon(x, y, 4, Math.PI / 4, radius * 0.6)));
        return area;
    }

    private static Shape ring(double x, double y, double radius) {
        Area area = new Area(circle(x, y, radius * 1.1));
        area.subtract(new Area(circle(x, y, radius * 0.55)));
        return area;
    }
}
