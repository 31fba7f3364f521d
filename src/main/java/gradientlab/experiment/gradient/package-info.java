/**
 * Vanishing gradients (course part 4): the same networks with ReLU and with sigmoid, from the same initial weights and the
 * same batches.
 *
 * <p>What to observe: with sigmoid the gradient gets smaller with every layer on its way back from the output, most in
 * the deepest network, whose loss then stands still at ln 10, the loss of guessing; with ReLU all layers get gradients of
 * about one size. Pixels from 0 to 255 in place of normalised ones make the first layer's sums so large that sigmoid is
 * saturated from the start, and SGD's steps so large that ReLU networks can diverge.
 */
package gradientlab.experiment.gradient;
