package gradientlab.experiment.convolution;

import gradientlab.data.MnistDigits;
import gradientlab.json.NumberArray;
import java.util.Arrays;

/** A pen with a soft tip on 28x28 pixels, whose strokes look like the digits of MNIST. */
final class Pen {
    private static final int SIDE = MnistDigits.SIDE;
    private static final double TIP = 1.9;

    private int lastRow = -1;
    private int lastColumn = -1;

    /** Starts a stroke: the next dot is not joined to the last one. */
    void lift() {
        lastRow = -1;
    }

    /** The drawing with a line from the last dot of the stroke to here. */
    NumberArray moveTo(NumberArray drawing, int row, int column) {
        double[] pixels = Arrays.copyOf(drawing.values(), SIDE * SIDE); // of none: all zeros
        int fromRow = lastRow < 0 ? row : lastRow;
        int fromColumn = lastRow < 0 ? column : lastColumn;
        int steps = Math.max(1, 2 * Math.max(Math.abs(row - fromRow), Math.abs(column - fromColumn)));
        for (int step = 0; step <= steps; step++) {
            double t = (double) step / steps;
            dot(pixels, fromRow + t * (row - fromRow), fromColumn + t * (column - fromColumn));
        }
        lastRow = row;
        lastColumn = column;
        return new NumberArray(pixels);
    }

    private static void dot(double[] pixels, double row, double column) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double ink = 255 * Math.max(0, Math.min(1, TIP - Math.hypot(y - row, x - column)));
                pixels[y * SIDE + x] = Math.max(pixels[y * SIDE + x], Math.rint(ink));
            }
        }
    }
}
