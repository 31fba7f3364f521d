package gradientlab.raster;

import gradientlab.plot.ColorMap;
import gradientlab.plot.Grid;

/** Turns a grid of values, row 0 at the bottom, into the pixels of a raster, interpolating between the cells. */
final class HeatPainter {
    private static final int SHADES = 1024;

    private final int[] shades = new int[SHADES + 1];
    private ColorMap shadedFor;
    private int[] leftOf = {};
    private float[] partOf = {};

    void paint(Raster raster, Grid grid, ColorMap colors, double min, double max) {
        int width = raster.width();
        int height = raster.height();
        double scale = max == min ? 0 : 1 / (max - min);
        place(width, grid.columns());
        shade(colors);
        float factor = (float) (scale * SHADES);
        float offset = (float) (0.5 - min * scale * SHADES);
        for (int y = 0; y < height; y++) {
            double row = (height - 0.5 - y) * grid.rows() / height - 0.5;
            paintRow(raster.pixels(), y * width, width, grid, row, factor, offset);
        }
    }

    private void paintRow(int[] pixels, int start, int width, Grid grid, double row, float factor, float offset) {
        int below = (int) Math.max(0, Math.min(grid.rows() - 2, Math.floor(row)));
        float up = (float) Math.max(0, Math.min(1, row - below));
        float[] values = grid.values();
        int low = below * grid.columns();
        int high = low + grid.columns();
        for (int x = 0; x < width; x++) {
            int left = leftOf[x];
            float right = partOf[x];
            float lower = values[low + left] + (values[low + left + 1] - values[low + left]) * right;
            float upper = values[high + left] + (values[high + left + 1] - values[high + left]) * right;
            float shade = (lower + (upper - lower) * up) * factor + offset;
            pixels[start + x] =
                    shade != shade ? ColorMap.NAN_COLOR : shades[Math.max(0, Math.min(SHADES, (int) shade))];
        }
    }

    private void shade(ColorMap colors) {
        if (colors != shadedFor) {
            for (int i = 0; i <= SHADES; i++) {
                shades[i] = colors.argb((double) i / SHADES);
            }
            shadedFor = colors;
        }
    }

    private void place(int width, int columns) {
        if (leftOf.length != width) {
            leftOf = new int[width];
            partOf = new float[width];
        }
        for (int x = 0; x < width; x++) {
            double column = (x + 0.5) * columns / width - 0.5;
            leftOf[x] = (int) Math.max(0, Math.min(columns - 2, Math.floor(column)));
            partOf[x] = (float) Math.max(0, Math.min(1, column - leftOf[x]));
        }
    }
}
