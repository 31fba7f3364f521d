package gradientlab.data;

import java.awt.image.Raster;

/** A part of a picture. */
record CroppedRows(PictureRows whole, int left, int top, int width, int height) implements PictureRows {
    /** The largest square in its middle. */
    static CroppedRows square(PictureRows whole) {
        int side = Math.min(whole.width(), whole.height());
        return new CroppedRows(whole, (whole.width() - side) / 2, (whole.height() - side) / 2, side, side);
    }

    @Override
    public Raster raster() {
        return whole.raster();
    }

    @Override
    public void row(int y, double[] rgb) {
        double[] row = new double[3 * whole.width()];
        whole.row(top + y, row);
        System.arraycopy(row, 3 * left, rgb, 0, 3 * width);
    }
}
