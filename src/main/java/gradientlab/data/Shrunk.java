package gradientlab.data;

import gradientlab.nn.Tensor4;
import java.util.Arrays;

/** A picture as a tensor of at most that size: each pixel the mean of what it covers, in whole numbers; else as it is. */
final class Shrunk {
    private final PictureRows rows;
    private final int width;
    private final int height;
    private final double[][] planes;

    private Shrunk(PictureRows rows, int longestSide) {
        this.rows = rows;
        double factor = Math.min(1, (double) longestSide / Math.max(rows.width(), rows.height()));
        width = Math.max(1, (int) Math.round(rows.width() * factor));
        height = Math.max(1, (int) Math.round(rows.height() * factor));
        planes = new double[3][width * height];
    }

    /** [1, 1 or 3, rows, columns]. */
    static Tensor4 of(PictureRows rows, int longestSide) {
        Shrunk shrunk = new Shrunk(rows, longestSide);
        shrunk.sum();
        return shrunk.tensor();
    }

    /** Shares each pixel out among those that it lies in: by the length of the overlap, of columns and of rows. */
    private void sum() {
        double[] rgb = new double[3 * rows.width()];
        double[] narrow = new double[3 * width];
        for (int y = 0; y < rows.height(); y++) {
            rows.row(y, rgb);
            Arrays.fill(narrow, 0);
            for (int x = 0; x < rows.width(); x++) {
                int at = cell(x, rows.width(), width);
                double inside = inside(x, rows.width(), width, at);
                double all = (double) width / rows.width();
                for (int channel = 0; channel < 3; channel++) {
                    narrow[3 * at + channel] += inside * rgb[3 * x + channel];
                    if (inside < all && at + 1 < width) {
                        narrow[3 * (at + 1) + channel] += (all - inside) * rgb[3 * x + channel];
                    }
                }
            }
            int at = cell(y, rows.height(), height);
            double inside = inside(y, rows.height(), height, at);
            double all = (double) height / rows.height();
            add(narrow, at, inside);
            if (inside < all && at + 1 < height) {
                add(narrow, at + 1, all - inside);
            }
        }
    }

    private void add(double[] row, int y, double weight) {
        for (int x = 0; x < width; x++) {
            for (int channel = 0; channel < 3; channel++) {
                planes[channel][y * width + x] += weight * row[3 * x + channel];
            }
        }
    }

    /** Where the pixel begins among the fewer ones. */
    private static int cell(int at, int many, int few) {
        return (int) ((long) at * few / many);
    }

    /** How long it lies in that cell, in cells. */
    private static double inside(int at, int many, int few, int cell) {
        long end = Math.min((long) (at + 1) * few, (long) (cell + 1) * many);
        return (double) (end - (long) at * few) / many;
    }

    private Tensor4 tensor() {
        if (width != rows.width() || height != rows.height()) {
            for (double[] plane : planes) {
                Arrays.setAll(plane, i -> Math.rint(plane[i]));
            }
        }
        boolean grey = Arrays.equals(planes[0], planes[1]) && Arrays.equals(planes[0], planes[2]);
        double[] values = new double[(grey ? 1 : 3) * width * height];
        for (int channel = 0; channel < (grey ? 1 : 3); channel++) {
            System.arraycopy(planes[channel], 0, values, channel * width * height, width * height);
        }
        return new Tensor4(1, grey ? 1 : 3, height, width, values);
    }
}
