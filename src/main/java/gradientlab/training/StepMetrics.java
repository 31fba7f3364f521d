package gradientlab.training;

/**
 * What is recorded of a step: of every one of the first twenty, so that an explosion can be seen, of every tenth, and of
 * those between the last point and a loss that is no number.
 *
 * @param step updates done, from 1
 * @param loss mean cross-entropy of the step's batch before its update, in nats; may be NaN or infinite
 * @param batchAccuracy of the same batch, 0 to 1
 * @param validationAccuracy on the validation subset after the update, 0 to 1; NaN where it was not measured: it is every
 *     ten steps
 * @param learningRate of this step
 * @param updateRatio L2 norm of the update by that of the parameters; NaN where it was not measured
 * @param gradientNorms L2 norm of the gradient of each layer's weights, the first layer's first; empty where they were not
 *     measured
 */
public record StepMetrics(
        int step,
        double loss,
        double batchAccuracy,
        double validationAccuracy,
        double learningRate,
        double updateRatio,
        double[] gradientNorms) {
    /** Without what costs time to measure. */
    static StepMetrics unmeasured(int step, double loss, double batchAccuracy, double learningRate) {
        return new StepMetrics(step, loss, batchAccuracy, Double.NaN, learningRate, Double.NaN, new double[0]);
    }

    StepMetrics withValidation(double accuracy) {
        return new StepMetrics(step, loss, batchAccuracy, accuracy, learningRate, updateRatio, gradientNorms);
    }

    /** Whether it is one of those every ten steps, for which the validation subset was looked at. */
    public boolean sampled() {
        return !Double.isNaN(validationAccuracy);
    }

    /** Whether gradients were measured. */
    public boolean measured() {
        return gradientNorms.length > 0;
    }

    /** The course's "magnitude of the first layer's gradient" (part 4). */
    public double firstLayerGradient() {
        return gradientNorms.length == 0 ? Double.NaN : gradientNorms[0];
    }
}
