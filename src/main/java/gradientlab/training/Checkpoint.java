package gradientlab.training;

/**
 * All of a run at one step that is needed to go on from there exactly. What is not here is a function of the configuration
 * and the step: the order of the samples, the rate, the data.
 *
 * @param step where: updates done for images, whole epochs for XOR; 0 or more
 * @param parameters copies: for images one flat array in PyTorch's order and layout, for XOR the weights and biases
 * @param running what batch normalisation evaluates by ({@link gradientlab.nn.net.RunningStatistics}); nothing without one
 * @param memory what the optimizer remembers, in the layout of the parameters: nothing for SGD, the velocity for momentum,
 *     first and second moments for Adam
 * @param counters of the epoch under way
 * @param <P> {@code float[]} for images, {@link gradientlab.nn.Parameters} for XOR
 */
public record Checkpoint<P>(int step, P parameters, float[] running, float[] memory, Counters counters) {}
