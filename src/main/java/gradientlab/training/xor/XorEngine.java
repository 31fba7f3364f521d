package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import gradientlab.nn.net.DenseNetwork;

/** One way to train the network of a configuration. Owned by one thread. */
public interface XorEngine extends AutoCloseable {

    /**
     * The engine that a configuration asks for.
     *
     * @param initial starting weights, used in place
     */
    static XorEngine of(XorConfig config, Parameters initial) {
        return switch (config.engine()) {
            case SCRATCH -> new ScratchEngine(DenseNetwork.of(config.network()).with(initial));
            case DL4J -> new Dl4jXorEngine(config, initial);
        };
    }

    /**
     * One gradient-descent step on a batch: W += rate · Σ inputᵀ·delta, delta_out = 2(t − y)f′, as the course writes it.
     *
     * @param x inputs {@code [2][n]}
     * @param t targets {@code [1][n]}
     * @param n samples in the batch
     */
    void step(double[][] x, double[][] t, int n, double learningRate);

    /**
     * What the last step's forward pass gave for its batch, before the update: the loss at that moment costs no second
     * pass. Null when the engine does not show it.
     */
    default double[] outputsOfLastStep() {
        return null;
    }

    /** The parameters now: always the same object, brought up to date by this call; read only. */
    Parameters parameters();

    @Override
    default void close() {}
}
