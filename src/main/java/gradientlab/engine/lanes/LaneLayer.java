package gradientlab.engine.lanes;

import gradientlab.nn.net.DropoutMasks;
import java.util.List;

/**
 * One layer of a {@link LaneNetwork}: what it does to all lanes at once, forward and backward. A layer is shared by the
 * threads of a step, each of which works on other images by a {@link Pass} of its own; what the threads find together the
 * layer has its passes collect.
 */
abstract class LaneLayer {
    private final int inputs;
    private final int outputs;

    /** Of one image. */
    LaneLayer(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** Numbers of one image that {@link Pass#forward} may write: the outputs, and padding behind them. */
    int outputRoom() {
        return outputs;
    }

    /** Numbers of one image that {@link Pass#backward} may write: the inputs, and padding behind them. */
    int inputRoom() {
        return inputs;
    }

    /** Whether {@link Pass} may be given one array as inputs and outputs, as each output is of the input at its place. */
    boolean inPlace() {
        return false;
    }

    /** Whether the way back reads the outputs, which the next layer then must not write over. */
    boolean readsOutputs() {
        return false;
    }

    /** {@code number} rounded up to a multiple. */
    static int upTo(int multiple, int number) {
        return (number + multiple - 1) / multiple * multiple;
    }

    /** From now on compute with these parameters, of which the layer knows its own. */
    void load(float[] parameters) {}

    /** The same with running statistics. */
    void load(float[] parameters, float[] running) {
        load(parameters);
    }

    /** Before images go forward: by which masks of dropout; null for an evaluation. */
    void begin(DropoutMasks masks) {}

    /** Whether a batch's images must all have come to it before it computes, on the way forward and on the way back. */
    boolean needsBatch() {
        return false;
    }

    /** After {@link Pass#means} of all images. */
    void meansAreIn(int images) {}

    /** After {@link Pass#variances} of all images. */
    void variancesAreIn(int images) {}

    /** After {@link Pass#gradients} of all images. */
    void gradientsAreIn(int images) {}

    /** Lets the last batch into running statistics, of which the layer knows its own. */
    void update(float[] running) {}

    /** Before the gradient of a batch of so many images. */
    void prepare(int images) {}

    /** Into how many parts {@link Pass#collect} falls, which threads may do at the same time. */
    int parts(Kernels kernels) {
        return 0;
    }

    /** Of the first layer: the images of the batch that is prepared, one after the other. */
    void images(float[] batch) {}

    abstract Pass pass(Kernels kernels);

    /** @param before the same thread's of the layers before it */
    Pass pass(Kernels kernels, List<Pass> before) {
        return pass(kernels);
    }

    /** Of one thread; arrays hold {@link Kernels#lanes()} numbers for each number of an image, and may be longer. */
    interface Pass {
        /**
         * Fills y, the layer's outputs.
         *
         * @param image the first lane's, of the batch
         */
        void forward(float[] x, float[] y, int image);

        /** Of a layer that {@linkplain #needsBatch() needs the batch}: what the means need of these images. */
        default void means(float[] x, int image, int images) {}

        /** What the variances need of these images. */
        default void variances(float[] x, int image, int images) {}

        /** What the way back needs of these images. */
        default void gradients(float[] x, float[] dy, int image, int images) {}

        /**
         * From the loss's derivative by the outputs, that by the inputs, and what the layer needs to collect that by its
         * parameters.
         *
         * @param x as it was for {@link #forward}
         * @param y what came of it
         * @param dy with as much room as y; may be overwritten
         * @param dx filled; null where nobody wants it
         * @param image the first lane's, of the batch
         * @param images of the batch; lanes behind hold 0 in dy
         */
        void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images);

        /** Writes a part of the layer's gradients, after all images went backward. */
        default void collect(int part, int images, float[] gradients) {}
    }
}
