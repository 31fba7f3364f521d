package gradientlab.raster;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** Premultiplied ARGB pixels and what charts draw into them. Coordinates are device pixels, y growing downward. */
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final Stroke stroke;

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.stroke = new Stroke(this);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Row-major; shared, not a copy. */
    public int[] pixels() {
        return pixels;
    }

    public void clear(int argb) {
        Arrays.fill(pixels, premultiplied(argb));
    }

    /** A rectangle with crisp edges: the ends are rounded to whole pixels. */
    public void fill(double x0, double y0, double x1, double y1, int argb) {
        int left = clamp(Math.round(x0), width);
        int right = clamp(Math.round(x1), width);
        int top = clamp(Math.round(y0), height);
        int bottom = clamp(Math.round(y1), height);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                blend(y * width + x, argb, 255);
            }
        }
    }

    /** An opaque picture, enlarged pixel by pixel to a part of the raster: an ImageView would blur it. */
    public void picture(int[] argb, int columns, int rows, int left, int top, int across, int down) {
        for (int y = 0; y < down && top + y < height; y++) {
            int from = (int) ((long) y * rows / down) * columns;
            int to = (top + y) * width + left;
            for (int x = 0; x < across && left + x < width; x++) {
                pixels[to + x] = 0xFF000000 | argb[from + (int) ((long) x * columns / across)];
            }
        }
    }

    /** A polyline through the points, interrupted wherever x or y is NaN; see {@link Stroke}. */
    public void polyline(double[] xs, double[] ys, int count, double lineWidth, int argb) {
        stroke.draw(xs, ys, count, lineWidth, argb);
    }

    /** A symbol, with an outline if that is wider than 0. */
    public void marker(Marker shape, double cx, double cy, double radius, int fill, double outlineWidth, int outline) {
        if (Double.isNaN(cx) || Double.isNaN(cy)) {
            return;
        }
        double reach = radius * 1.4 + outlineWidth + 1;
        int left = clamp(Math.floor(cx - reach), width);
        int right = clamp(Math.ceil(cx + reach), width);
        int top = clamp(Math.floor(cy - reach), height);
        int bottom = clamp(Math.ceil(cy + reach), height);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double distance = shape.distance(x + 0.5 - cx, y + 0.5 - cy, radius);
                if (outlineWidth > 0) {
                    blend(y * width + x, outline, coverage(distance - outlineWidth));
                }
                blend(y * width + x, fill, coverage(distance));
            }
        }
    }

    /** Lays a straight-alpha colour over a pixel; coverage 0 to 255. */
    public void blend(int index, int argb, int coverage) {
        int alpha = (argb >>> 24) * coverage;
        if (alpha >= 255 * 255) {
            pixels[index] = argb;
        } else if (alpha > 0) {
            alpha = (alpha + 127) / 255;
            int under = pixels[index];
            int keep = 255 - alpha;
            int a = alpha + divide((under >>> 24) * keep);
            int r = divide((argb >>> 16 & 0xFF) * alpha) + divide((under >>> 16 & 0xFF) * keep);
            int g = divide((argb >>> 8 & 0xFF) * alpha) + divide((under >>> 8 & 0xFF) * keep);
            int b = divide((argb & 0xFF) * alpha) + divide((under & 0xFF) * keep);
            pixels[index] = a << 24 | r << 16 | g << 8 | b;
        }
    }

    public static int argb(Color color) {
        return channel(color.getOpacity()) << 24
                | channel(color.getRed()) << 16
                | channel(color.getGreen()) << 8
                | channel(color.getBlue());
    }

    public static int withOpacity(int argb, double opacity) {
        return channel((argb >>> 24) / 255.0 * opacity) << 24 | argb & 0xFFFFFF;
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        return alpha << 24
                | divide((argb >>> 16 & 0xFF) * alpha) << 16
                | divide((argb >>> 8 & 0xFF) * alpha) << 8
                | divide((argb & 0xFF) * alpha);
    }

    private static int coverage(double distance) {
        return (int) (255 * Math.max(0, Math.min(1, 0.5 - distance)));
    }

    private static int channel(double unit) {
        return (int) Math.round(unit * 255);
    }

    /** Rounded division by 255 of a number below 65536. */
    private static int divide(int product) {
        return (product + 128) * 257 >>> 16;
    }

    private static int clamp(double value, int end) {
        return (int) Math.max(0, Math.min(end, value));
    }
}
