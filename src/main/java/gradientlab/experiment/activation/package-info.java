/**
 * Course part 1: activation functions and their derivatives, side by side.
 *
 * <p>What to observe: the sigmoid's slope is never above 1/4 and tanh's is 1 only at 0, so deep networks of them train
 * slowly; ReLU keeps slope 1 on the right but has none on the left; its relatives each repair that in another way. Drag
 * x into a shaded band: the tangent lies flat, and nothing would be learned there.
 */
package gradientlab.experiment.activation;
