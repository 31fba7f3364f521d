package gradientlab.model;

/** One layer of an {@link Architecture}, as data. */
public sealed interface LayerSpec {

    /**
     * Convolution with a bias, stride 1, no padding: each side shrinks by kernel - 1.
     *
     * @param out kernels, and so maps of the output
     * @param kernel side of the square kernel
     */
    record Conv(int out, int kernel) implements LayerSpec {}

    /** The place of the hidden activation, which is chosen with the training: {@link HiddenActivation}. */
    record Activate() implements LayerSpec {}

    /**
     * The largest of each size x size square, stride size; what does not fill a square is dropped.
     *
     * @param size side of the square
     */
    record MaxPool(int size) implements LayerSpec {}

    /**
     * Fully connected: y = Wx + b, of the maps laid out channel after channel, row after row.
     *
     * @param units length of the output
     * @param bias whether there is a b
     */
    record Dense(int units, boolean bias) implements LayerSpec {}

    /** {@link Conv}, for a short definition with static imports. */
    static LayerSpec conv(int out, int kernel) {
        return new Conv(out, kernel);
    }

    /** {@link Activate}. */
    static LayerSpec activate() {
        return new Activate();
    }

    /** {@link MaxPool}. */
    static LayerSpec maxPool(int size) {
        return new MaxPool(size);
    }

    /** {@link Dense} with a bias. */
    static LayerSpec dense(int units) {
        return new Dense(units, true);
    }

    /** {@link Dense} without a bias. */
    static LayerSpec denseWithoutBias(int units) {
        return new Dense(units, false);
    }
}
