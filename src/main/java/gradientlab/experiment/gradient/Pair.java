package gradientlab.experiment.gradient;

import gradientlab.data.InputScale;
import gradientlab.training.TrainingConfig;

/**
 * What a ReLU run and a Sigmoid run have in common: they get one colour and are compared with each other.
 *
 * @param net an architecture's name
 * @param range how pixels become inputs
 */
record Pair(String net, InputScale range) {
    static Pair of(TrainingConfig config) {
        return new Pair(config.model(), config.inputScale());
    }
}
