package gradientlab.data;

/**
 * Images and their labels ready for a network. The arrays are sized for a full batch; only the first {@link #size()} images
 * of them count. They are reused: see {@link BatchFeed#next()}.
 */
public final class Batch {
    private final float[] inputs;
    private final float[] oneHot;
    private final int capacity;
    private int size;

    Batch(ImageDataset data, int capacity) {
        inputs = new float[capacity * data.imageLength()];
        oneHot = new float[capacity * data.classCount()];
        this.capacity = capacity;
    }

    void fill(ImageDataset data, int[] order, int batchIndex, InputScale scale) {
        int from = batchIndex * capacity;
        size = Math.min(capacity, order.length - from);
        data.copy(order, from, size, scale, inputs);
        data.copyOneHot(order, from, size, oneHot);
    }

    /** How many images: the batch size, or fewer in the last batch of an epoch. */
    public int size() {
        return size;
    }

    /** size x channels x height x width numbers. */
    public float[] inputs() {
        return inputs;
    }

    /** size x classes numbers, 0 or 1. */
    public float[] oneHot() {
        return oneHot;
    }
}
