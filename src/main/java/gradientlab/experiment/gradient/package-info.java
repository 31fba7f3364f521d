/**
 * Vanishing gradients (course part 4): the same networks with ReLU and with sigmoid, from the same initial weights and the
 * same batches.
 *
 * <p>What to observe: with sigmoid the gradient gets smaller with every layer on its way back from the output, most in
 * the deepest network, whose loss then stands still at ln 10, the loss of guessing; with ReLU all layers get gradients of
 * about one size. Pixels from 0 to 255 in place of normalised ones multiply the first layer's gradient by the size of its
 * inputs: the first SGD steps are then so large that all hidden ReLU units of mlp_2 die, and every layer's gradient is
 * exactly 0 from there on. That is no vanishing gradient: nothing gets smaller from layer to layer.
 */
package gradientlab.experiment.gradient;
