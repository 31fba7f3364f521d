package gradientlab.data;

import gradientlab.nn.Tensor4;

/** Turns a picture as the camera was held: the eight orientations of Exif. */
final class Turned {
    private Turned() {}

    /**
     * @param orientation 1 to 8; from 5 on rows and columns change places
     */
    static Tensor4 upright(Tensor4 stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean lying = orientation > 4;
        int height = lying ? stored.w() : stored.h();
        int width = lying ? stored.h() : stored.w();
        double[] values = new double[stored.c() * height * width];
        int at = 0;
        for (int channel = 0; channel < stored.c(); channel++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int row = lying ? x : y;
                    int column = lying ? y : x;
                    boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
                    boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
                    values[at++] = stored.get(
                            0,
                            channel,
                            fromBelow ? stored.h() - 1 - row : row,
                            fromRight ? stored.w() - 1 - column : column);
                }
            }
        }
        return new Tensor4(1, stored.c(), height, width, values);
    }
}
