package gradientlab.experiment.gradient;

import gradientlab.training.GradientRatio;

/**
 * How much less gradient reaches the first layer with sigmoid.
 *
 * @param pair network and input range
 * @param ratio ReLU's against sigmoid's
 */
record Vanishing(Pair pair, GradientRatio ratio) {}
