package gradientlab.engine;

/**
 * What a training step found before it changed the parameters.
 *
 * @param loss mean cross-entropy of the batch, natural logarithm; NaN when a number overflowed
 * @param correct images whose largest logit was their class's
 */
public record StepResult(double loss, int correct) {}
