package gradientlab.data;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** A decoded picture, row by row: red, green and blue of each pixel in turn, 0 to 255. */
interface PictureRows {
    /** The samples as the file holds them. */
    Raster raster();

    default int width() {
        return raster().getWidth();
    }

    default int height() {
        return raster().getHeight();
    }

    /** All bands of one row, pixel by pixel. */
    default int[] samples(int y) {
        return raster().getPixels(raster().getMinX(), raster().getMinY() + y, width(), 1, (int[]) null);
    }

    /**
     * @param rgb filled with {@code 3 * width()} numbers
     */
    void row(int y, double[] rgb);

    /** What the file holds: the raw samples or the palette's entries; laid on white where they let the page through. */
    static PictureRows of(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        return model instanceof IndexColorModel palette
                ? new Indexed(raster, palette)
                : new Direct(raster, model.hasAlpha());
    }

    /** Red, green, blue at {@code rgb[at]} as if paper shone through. */
    private static void onWhite(double[] rgb, int at, double opacity) {
        if (opacity < 1) {
            for (int channel = at; channel < at + 3; channel++) {
                rgb[channel] = Math.rint(opacity * rgb[channel] + (1 - opacity) * 255);
            }
        }
    }

    /** Samples that are the colours. */
    record Direct(Raster raster, boolean alpha) implements PictureRows {
        @Override
        public void row(int y, double[] rgb) {
            int bands = raster.getNumBands();
            int colours = alpha ? bands - 1 : bands;
            double[] most = new double[bands]; // a BMP may have more bits for green
            Arrays.setAll(most, band -> (1L << raster.getSampleModel().getSampleSize(band)) - 1);
            int[] samples = samples(y);
            for (int x = 0; x < width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int band = Math.min(channel, colours - 1);
                    int sample = samples[x * bands + band];
                    rgb[3 * x + channel] = most[band] == 255 ? sample : sample * 255 / most[band];
                }
                if (alpha) {
                    onWhite(rgb, 3 * x, samples[x * bands + colours] / most[colours]);
                }
            }
        }
    }

    /** Samples that count the entries of a palette. */
    record Indexed(Raster raster, IndexColorModel palette) implements PictureRows {
        @Override
        public void row(int y, double[] rgb) {
            int[] entries = samples(y);
            for (int x = 0; x < width(); x++) {
                rgb[3 * x] = palette.getRed(entries[x]);
                rgb[3 * x + 1] = palette.getGreen(entries[x]);
                rgb[3 * x + 2] = palette.getBlue(entries[x]);
                onWhite(rgb, 3 * x, palette.getAlpha(entries[x]) / 255.0);
            }
        }
    }
}
