package gradientlab.engine;

import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.RunningStatistics;

/**
 * Computes logits and gradients of one architecture. What it is given and gives back are plain arrays in PyTorch's
 * layout; what it keeps in between is its own.
 */
interface GradientEngine extends AutoCloseable {

    /** For a log or a table: {@code "DL4J layers, oneDNN"}. */
    String name();

    /** From now on compute by so many threads, at least 1; an engine with threads of its own takes no notice. */
    default void setThreads(int threads) {}

    /**
     * From now on compute with these. The arrays are read now and not kept.
     *
     * @param running as {@link RunningStatistics#of} lays them out
     */
    void load(float[] parameters, float[] running);

    /** As {@link #load(float[], float[])}, of a network without batch normalisation. */
    default void load(float[] parameters) {
        load(parameters, new float[0]);
    }

    /** Lets the batch of the last {@link #gradient} into running statistics, where a layer has some. */
    default void update(float[] running) {}

    /**
     * Loss of a batch and the gradient of the mean loss.
     *
     * @param inputs size images, NCHW
     * @param oneHot size x classes
     * @param masks what dropout leaves in
     * @param gradients overwritten, in the layout of the parameters
     */
    StepResult gradient(float[] inputs, float[] oneHot, int size, DropoutMasks masks, float[] gradients);

    /** As {@link #gradient(float[], float[], int, DropoutMasks, float[])}, of a network without dropout. */
    default StepResult gradient(float[] inputs, float[] oneHot, int size, float[] gradients) {
        return gradient(inputs, oneHot, size, DropoutMasks.of(0, 0), gradients);
    }

    /**
     * Inference, without dropout and by running statistics, on the images {@code from} to {@code from + count - 1}.
     *
     * @param logits images x classes; the rows of these images are written
     */
    void logits(float[] inputs, int from, int count, float[] logits);

    @Override
    void close();
}
