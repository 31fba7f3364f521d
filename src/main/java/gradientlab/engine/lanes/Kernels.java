package gradientlab.engine.lanes;

/**
 * The few loops in which all the time goes. Arrays hold {@link #lanes()} numbers, one for each image, wherever a comment
 * here says "value"; indices count floats. Every value is summed in the order of the loops as written, whoever computes.
 */
interface Kernels {
    /** Values of one array of sums of {@link #products}. */
    int TAPS = 5;

    /** Maps that {@link #correlate} fills at once. */
    int MAPS = 4;

    /** Rows of a dense weight that are taken at once. */
    int ROWS = 8;

    /** The fastest ones there are here, for one thread. */
    static Kernels create() {
        return VectorsHere.AVAILABLE ? new VectorKernels() : new ScalarKernels();
    }

    /** Images side by side, a multiple of {@link BlockSums#BLOCK}. */
    int lanes();

    /** For a log: {@code "256-bit vectors"}. */
    String name();

    /** How many columns {@link #correlate} is best given at once, so that what they see stays in the nearest cache. */
    int tile();

    /**
     * One row of four maps of a correlation: y = bias + the sum over taps of w * x.
     *
     * @param x values
     * @param base the value of x under the first column and the tap with offset 0
     * @param step from one column's value of x to the next's
     * @param taps offset of each tap's value
     * @param from first tap that is summed
     * @param to behind the last
     * @param w numbers: for tap t the four maps' are at {@code wAt + 4 t}
     * @param bias four numbers, the sums' first terms
     * @param y values: column c of map m is at {@code yAt + m * map + c * lanes()}
     */
    void correlate(
            float[] x,
            int base,
            int step,
            int[] taps,
            int from,
            int to,
            float[] w,
            int wAt,
            float[] bias,
            int biasAt,
            float[] y,
            int yAt,
            int map,
            int columns);

    /**
     * Adds products of two maps' gradients with the inputs under five taps of a kernel: for tap t and map m, sum over
     * places p from first to before last of {@code d[dBase + p * lanes() + m * map] * x[xPlaces[p] + taps[tap + t]]}.
     *
     * @param sums values: tap t's of the first map at {@code at}, of the second at {@code at + next}
     */
    void products(
            float[] x,
            int[] xPlaces,
            int[] taps,
            int tap,
            float[] d,
            int dBase,
            int map,
            int first,
            int last,
            float[] sums,
            int at,
            int next);

    /**
     * Adds up the values of four maps, each over its places in order.
     *
     * @param map from one map to the next
     * @param sums four values at the start are written
     */
    void sums(float[] d, int at, int map, int places, float[] sums);

    /**
     * Eight outputs of a dense layer, or eight inputs' gradients: for r of 8, y = start + the sum over i of {@code w[wAt + i
     * * step + r] * x[i]}.
     *
     * @param step from one i's weights to the next's
     * @param count how many i
     * @param x count values
     * @param start eight numbers from {@code startAt} on, the sums' first terms
     * @param y eight values from {@code yAt} on
     */
    void dense(float[] w, int wAt, int step, int count, float[] x, float[] start, int startAt, float[] y, int yAt);

    /** Columns that {@link #denseWeights} fills at once: twice the numbers of a vector. */
    int panel();

    /**
     * Four rows of a dense weight's gradient: for row r and column c of {@link #panel()}, sum over images n of {@code
     * d[dAt + n * out + r] * x[xAt + n * pitch + c]}. Not values but numbers, all of them.
     *
     * @param g row r's from {@code gAt + r * in} on
     */
    void denseWeights(
            float[] d, int dAt, int out, float[] x, int xAt, int pitch, int images, float[] g, int gAt, int in);

    /** y = max(0, y), NaN staying NaN, of numbers. */
    void relu(float[] y, int count);

    /** d = y &le; 0 ? 0 : d, of numbers: PyTorch's derivative of ReLU, by its output. */
    void reluGradient(float[] y, float[] d, int count);

    /**
     * One row of a map after pooling, y: the largest of each window, NaN if one is.
     *
     * @param base of the first window's value with offset 0
     * @param step from one window to the next
     */
    void maxPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns);

    /** The way back: dy goes to the first of the window's values that is y, 0 to the others. */
    void maxPoolGradient(
            float[] x, int base, int step, int[] window, float[] y, float[] dy, int yAt, float[] dx, int columns);

    /** One row of a map after pooling, y: the mean of each window, summed in its order. As for {@link #maxPool}. */
    void avgPool(float[] x, int base, int step, int[] window, float[] y, int yAt, int columns);

    /** The way back: each of the window's values gets an equal part of dy. */
    void avgPoolGradient(float[] dy, int yAt, int[] window, float[] dx, int base, int step, int columns);

    /** y = 1 / (1 + e^-y), of numbers, with {@link FloatExp}. */
    void sigmoid(float[] y, int count);

    /** d = d y (1 - y), of numbers. */
    void sigmoidGradient(float[] y, float[] d, int count);
}
