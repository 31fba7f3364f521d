package gradientlab.raster;

import gradientlab.control.Palette;
import gradientlab.plot.AxisScale;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.SeriesColors;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Points of several classes over a picture, drawn again only when they, the size or the theme change. */
final class PointLayer {
    private static final Texts TEXTS = Texts.of(PointLayer.class);
    private static final double RADIUS = 3.6;

    private final RasterView view = new RasterView();
    private double[] xs = {};
    private double[] ys = {};
    private int[] classes = {};
    private boolean stale;
    private AxisScale drawnX;
    private AxisScale drawnY;
    private double drawnScale;

    RasterView view() {
        return view;
    }

    /** A kind a class. */
    List<PlaneMap.Points> exhibit() {
        return Arrays.stream(classes)
                .distinct()
                .sorted()
                .mapToObj(this::ofClass)
                .toList();
    }

    private PlaneMap.Points ofClass(int kind) {
        int[] of = IntStream.range(0, classes.length)
                .filter(i -> classes[i] == kind)
                .toArray();
        return new PlaneMap.Points(
                TEXTS.get("map.class", kind),
                kind,
                Arrays.stream(of).mapToDouble(i -> xs[i]).toArray(),
                Arrays.stream(of).mapToDouble(i -> ys[i]).toArray());
    }

    void set(double[] newX, double[] newY, int[] newClasses) {
        if (newX.length != newY.length || newX.length != newClasses.length) {
            throw new IllegalArgumentException("Every point needs x, y and a class: " + newX.length + ", " + newY.length
                    + ", " + newClasses.length);
        }
        xs = newX.clone();
        ys = newY.clone();
        classes = newClasses.clone();
        stale = true;
    }

    void invalidate() {
        stale = true;
    }

    void paint(PaintedRegion colors, PlotFrame frame) {
        double scale = colors.pixelScale();
        view.setVisible(xs.length > 0);
        view.relocate(frame.plotLeft(), frame.plotTop());
        boolean placed = frame.xScale().equals(drawnX) && frame.yScale().equals(drawnY) && scale == drawnScale;
        if (xs.length == 0 || placed && !stale) {
            return;
        }
        Raster raster = view.sized(frame.plotWidth(), frame.plotHeight(), scale);
        raster.clear(0);
        drawnX = frame.xScale();
        drawnY = frame.yScale();
        drawnScale = scale;
        stale = false;
        int outline = colors.argb(Ink.PLOT);
        int[] fills = new int[Palette.SIZE];
        for (int i = 0; i < fills.length; i++) {
            fills[i] = Raster.argb(colors.seriesColor(i));
        }
        for (int i = 0; i < xs.length; i++) {
            double radius = RADIUS * scale * frame.textScale();
            double x = drawnX.toPixel(xs[i]) * scale;
            double y = drawnY.toPixel(ys[i]) * scale;
            int fill = fills[SeriesColors.color(classes[i])];
            raster.marker(Marker.of(classes[i]), x, y, radius, fill, scale, outline);
        }
        view.publish();
    }
}
