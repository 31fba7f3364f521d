package gradientlab.training;

/**
 * What is recorded every ten steps.
 *
 * @param step updates done, from 1
 * @param loss mean cross-entropy of the step's batch before its update, in nats; may be NaN or infinite
 * @param batchAccuracy of the same batch, 0 to 1
 * @param validationAccuracy on the validation subset after the update, 0 to 1; NaN where it was not measured
 * @param learningRate of this step
 * @param updateRatio L2 norm of the update by that of the parameters
 * @param gradientNorms L2 norm of the gradient of each layer's weights, the first layer's first
 */
public record StepMetrics(
        int step,
        double loss,
        double batchAccuracy,
        double validationAccuracy,
        double learningRate,
        double updateRatio,
        double[] gradientNorms) {
    StepMetrics withValidation(double accuracy) {
        return new StepMetrics(step, loss, batchAccuracy, accuracy, learningRate, updateRatio, gradientNorms);
    }

    /** The course's "magnitude of the first layer's gradient" (part 4). */
    public double firstLayerGradient() {
        return gradientNorms.length == 0 ? Double.NaN : gradientNorms[0];
    }
}
