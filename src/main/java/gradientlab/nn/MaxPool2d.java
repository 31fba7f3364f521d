package gradientlab.nn;

import gradientlab.text.Texts;

/** The 2x2 max-pool of course part 3: of every block of four numbers the largest; an odd last row or column is dropped. */
public final class MaxPool2d {
    private static final Texts TEXTS = Texts.of(MaxPool2d.class);

    private MaxPool2d() {}

    /** Whether a pooled map would have any number left. */
    public static boolean possible(Tensor4 input) {
        return input.h() >= 2 && input.w() >= 2;
    }

    /**
     * @param input [n, c, h, w]
     * @return [n, c, h/2, w/2], rounded down; NaN in a block gives NaN
     * @throws ShapeMismatch when a map is smaller than 2x2
     */
    public static Tensor4 apply(Tensor4 input) {
        if (!possible(input)) {
            throw new ShapeMismatch(TEXTS.get("pool.small", input.shapeText()));
        }
        Tensor4 output = Tensor4.zeros(input.n(), input.c(), input.h() / 2, input.w() / 2);
        double[] values = output.values();
        int at = 0;
        for (int n = 0; n < output.n(); n++) {
            for (int c = 0; c < output.c(); c++) {
                for (int y = 0; y < output.h(); y++) {
                    for (int x = 0; x < output.w(); x++) {
                        double upper = Math.max(input.get(n, c, 2 * y, 2 * x), input.get(n, c, 2 * y, 2 * x + 1));
                        double lower =
                                Math.max(input.get(n, c, 2 * y + 1, 2 * x), input.get(n, c, 2 * y + 1, 2 * x + 1));
                        values[at++] = Math.max(upper, lower);
                    }
                }
            }
        }
        return output;
    }
}
