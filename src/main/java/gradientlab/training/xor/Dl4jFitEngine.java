package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Deeplearning4j as its guide uses it, with {@code fit()}: what {@link Dl4jXorEngine} is measured against. No run uses it.
 * The learning rate is the configuration's, whatever the step says.
 */
public final class Dl4jFitEngine extends Dl4jXorEngine {

    /** @param initial starting weights, used in place */
    public Dl4jFitEngine(XorConfig config, Parameters initial) {
        super(config, initial);
    }

    @Override
    void update(MultiLayerNetwork trained, INDArray x, INDArray t, double learningRate) {
        trained.fit(x, t);
    }
}
