package gradientlab.experiment.gradient;

import gradientlab.data.InputScale;
import gradientlab.nn.net.Architecture;
import gradientlab.training.TrainingConfig;

/**
 * What a ReLU run and a Sigmoid run have in common: they get one colour and are compared with each other.
 *
 * @param net the network
 * @param range how pixels become inputs
 */
record Pair(Architecture net, InputScale range) {
    static Pair of(TrainingConfig config) {
        return new Pair(config.network(), config.inputScale());
    }
}
