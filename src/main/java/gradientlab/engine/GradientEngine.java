package gradientlab.engine;

/**
 * Computes logits and gradients of one architecture. What it is given and gives back are plain arrays in PyTorch's
 * layout; what it keeps in between is its own.
 */
interface GradientEngine extends AutoCloseable {

    /** For a log or a table: {@code "DL4J layers, oneDNN"}. */
    String name();

    /** From now on compute by so many threads, at least 1; an engine with threads of its own takes no notice. */
    default void setThreads(int threads) {}

    /** From now on compute with these. The array is read now and not kept. */
    void load(float[] parameters);

    /**
     * Loss of a batch and the gradient of the mean loss.
     *
     * @param inputs size images, NCHW
     * @param oneHot size x classes
     * @param gradients overwritten, in the layout of the parameters
     */
    StepResult gradient(float[] inputs, float[] oneHot, int size, float[] gradients);

    /**
     * Inference on the images {@code from} to {@code from + count - 1}.
     *
     * @param logits images x classes; the rows of these images are written
     */
    void logits(float[] inputs, int from, int count, float[] logits);

    @Override
    void close();
}
