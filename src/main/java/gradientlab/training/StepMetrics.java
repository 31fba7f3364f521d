package gradientlab.training;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

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
    /**
     * A quantity at every point that has it: so the first steps, and those before a loss that is no number, are in most.
     *
     * @param name one of those in {@link Series}
     * @throws IllegalArgumentException when nothing of this name is recorded
     */
    public static Series series(String name, List<StepMetrics> points) {
        ToDoubleFunction<StepMetrics> value = switch (name) {
            case Series.LOSS -> StepMetrics::loss;
            case Series.TRAIN_ACCURACY -> StepMetrics::batchAccuracy;
            case Series.VALIDATION_ACCURACY -> StepMetrics::validationAccuracy;
            case Series.LEARNING_RATE -> StepMetrics::learningRate;
            case Series.UPDATE_RATIO -> StepMetrics::updateRatio;
            case Series.FIRST_LAYER_GRADIENT -> StepMetrics::firstLayerGradient;
            default -> throw new IllegalArgumentException("no series " + name);
        };
        Predicate<StepMetrics> has = switch (name) {
            case Series.VALIDATION_ACCURACY -> StepMetrics::sampled;
            case Series.UPDATE_RATIO, Series.FIRST_LAYER_GRADIENT -> StepMetrics::measured;
            default -> point -> true;
        };
        Series.Recorder series = new Series.Recorder(name);
        points.stream().filter(has).forEach(point -> series.add(point.step(), value.applyAsDouble(point)));
        return series.now();
    }

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
