package gradientlab.nn;

import java.util.Arrays;

/** How the lab writes the shape of an array, everywhere the same. */
public final class ShapeText {
    private ShapeText() {}

    /** As NumPy and PyTorch print it: {@code "[5, 1, 28, 28]"}. */
    public static String of(int... shape) {
        return Arrays.toString(shape);
    }
}
