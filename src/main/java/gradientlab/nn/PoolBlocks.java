package gradientlab.nn;

import gradientlab.text.Texts;

/** Square blocks side by side that pooling makes one number of; odd last rows and columns are in none. */
final class PoolBlocks {
    private static final Texts TEXTS = Texts.of(PoolBlocks.class);

    private PoolBlocks() {}

    /**
     * The first place of each block in the maps' {@link Tensor4#values()}, in the order of the pooled maps.
     *
     * @param maps [n, c, h, w]
     * @throws ShapeMismatch when a map is smaller than a block
     */
    static int[] corners(Tensor4 maps, int size) {
        int rows = maps.h() / size;
        int columns = maps.w() / size;
        if (rows == 0 || columns == 0) {
            throw new ShapeMismatch(TEXTS.get("pool.small", maps.shapeText(), size));
        }
        int[] corners = new int[maps.n() * maps.c() * rows * columns];
        int at = 0;
        for (int n = 0; n < maps.n(); n++) {
            for (int c = 0; c < maps.c(); c++) {
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < columns; x++) {
                        corners[at++] = maps.index(n, c, y * size, x * size);
                    }
                }
            }
        }
        return corners;
    }

    /** The blocks' numbers as maps, [n, c, h/size, w/size]. */
    static Tensor4 pooled(Tensor4 maps, int size, double[] values) {
        return new Tensor4(maps.n(), maps.c(), maps.h() / size, maps.w() / size, values);
    }
}
