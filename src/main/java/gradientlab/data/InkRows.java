package gradientlab.data;

import java.awt.image.Raster;

/**
 * A JPEG of four inks as light: what of the paper neither an ink nor black takes away, {@code (255 - ink) (255 - black) /
 * 255}, without a colour profile. The files hold {@code 255 - ink}: all programs follow Adobe's in that, and so does the
 * Python library whose numbers these are (PIL).
 *
 * @param raster four bands as stored
 * @param luminance whether the first three are luminance and colour differences (ITU-R BT.601, as in JFIF)
 */
record InkRows(Raster raster, boolean luminance) implements PictureRows {
    @Override
    public void row(int y, double[] rgb) {
        int[] samples = samples(y);
        for (int x = 0; x < width(); x++) {
            int first = samples[4 * x];
            int second = samples[4 * x + 1];
            int third = samples[4 * x + 2];
            int unblack = samples[4 * x + 3];
            if (luminance) {
                int blue = second - 128;
                int red = third - 128;
                third = byteOf(first + 1.772 * blue);
                second = byteOf(first - 0.344136 * blue - 0.714136 * red);
                first = byteOf(first + 1.402 * red);
            }
            rgb[3 * x] = light(first, unblack);
            rgb[3 * x + 1] = light(second, unblack);
            rgb[3 * x + 2] = light(third, unblack);
        }
    }

    private static double light(int unink, int unblack) {
        return unblack - Math.rint((255 - unink) * unblack / 255.0);
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.rint(value)));
    }
}
