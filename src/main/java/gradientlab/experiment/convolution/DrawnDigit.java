package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.nn.Tensor4;
import gradientlab.share.NumberArray;
import java.util.Arrays;

/** A 28x28 image under a pen with a soft tip, like the digits of MNIST. */
final class DrawnDigit {
    private static final int SIDE = MnistDigits.SIDE;
    private static final double TIP = 1.9;

    private final double[] pixels = new double[SIDE * SIDE];
    private int lastRow = -1;
    private int lastColumn = -1;

    /** Starts a stroke: the next dot is not joined to the last one. */
    void lift() {
        lastRow = -1;
    }

    /** Draws from the last dot of the stroke to here. */
    void moveTo(int row, int column) {
        int fromRow = lastRow < 0 ? row : lastRow;
        int fromColumn = lastRow < 0 ? column : lastColumn;
        int steps = Math.max(1, 2 * Math.max(Math.abs(row - fromRow), Math.abs(column - fromColumn)));
        for (int step = 0; step <= steps; step++) {
            double t = (double) step / steps;
            dot(fromRow + t * (row - fromRow), fromColumn + t * (column - fromColumn));
        }
        lastRow = row;
        lastColumn = column;
    }

    private void dot(double row, double column) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double ink = 255 * Math.max(0, Math.min(1, TIP - Math.hypot(y - row, x - column)));
                pixels[y * SIDE + x] = Math.max(pixels[y * SIDE + x], Math.rint(ink));
            }
        }
    }

    /** All pixels, or none while nothing is drawn. */
    NumberArray pixels() {
        for (double pixel : pixels) {
            if (pixel != 0) {
                return new NumberArray(pixels.clone());
            }
        }
        return NumberArray.EMPTY;
    }

    void setPixels(NumberArray drawing) {
        clear();
        System.arraycopy(drawing.values(), 0, pixels, 0, drawing.size());
    }

    void clear() {
        Arrays.fill(pixels, 0);
        lift();
    }

    /** [1, 1, 28, 28], 0 to 255. */
    Tensor4 image() {
        return new Tensor4(1, 1, SIDE, SIDE, pixels.clone());
    }
}
