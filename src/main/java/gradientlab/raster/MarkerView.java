package gradientlab.raster;

import gradientlab.plot.LineStyle;
import java.util.Arrays;

/** One series' symbol, optionally on a piece of its line, as a small picture. */
public final class MarkerView {
    private static final double RADIUS = 4;

    private final RasterView view = new RasterView();
    private final double width;
    private final double height;
    private Object drawn;

    public MarkerView(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public RasterView node() {
        return view;
    }

    /** Just the symbol, outlined in the plot's colour so that it stands out on a curve. */
    public void draw(PaintedRegion colors, int colorIndex) {
        if (changes(colors, colorIndex, null)) {
            Raster raster = cleared(colors);
            symbol(raster, colors, colorIndex, 1.5);
            view.publish();
        }
    }

    /** The symbol on a piece of line, as in a legend. */
    public void draw(PaintedRegion colors, int colorIndex, LineStyle style, double lineWidth) {
        if (changes(colors, colorIndex, style)) {
            Raster raster = cleared(colors);
            double scale = colors.pixelScale();
            double[] xs = {scale, (width - 1) * scale};
            double[] ys = {height / 2 * scale, height / 2 * scale};
            DashCutter cutter = new DashCutter();
            cutter.cut(xs, ys, 2, DashCutter.lengths(style, lineWidth), scale, raster.width(), raster.height());
            int color = Raster.argb(colors.seriesColor(colorIndex));
            raster.polyline(cutter.x(), cutter.y(), cutter.size(), Math.max(0, lineWidth) * scale, color);
            symbol(raster, colors, colorIndex, 0);
            view.publish();
        }
    }

    private boolean changes(PaintedRegion colors, int colorIndex, LineStyle style) {
        Object wanted = Arrays.asList(
                colors.seriesColor(colorIndex), colors.color(Ink.PLOT), colorIndex, style, colors.pixelScale());
        boolean changed = !wanted.equals(drawn);
        drawn = wanted;
        return changed;
    }

    private Raster cleared(PaintedRegion colors) {
        Raster raster = view.sized(width, height, colors.pixelScale());
        raster.clear(0);
        return raster;
    }

    private void symbol(Raster raster, PaintedRegion colors, int colorIndex, double halo) {
        double scale = colors.pixelScale();
        int color = Raster.argb(colors.seriesColor(colorIndex));
        raster.marker(
                Marker.of(colorIndex),
                width / 2 * scale,
                height / 2 * scale,
                RADIUS * scale,
                color,
                halo * scale,
                colors.argb(Ink.PLOT));
    }
}
