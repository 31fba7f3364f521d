package gradientlab.training;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What a chart draws of a run: every recorded point that has it, so the first steps and those before a NaN too. */
public enum RunMeasure {
    LOSS(StepMetrics::loss, point -> true),
    BATCH_ACCURACY(StepMetrics::batchAccuracy, point -> true),
    VALIDATION_ACCURACY(StepMetrics::validationAccuracy, StepMetrics::sampled),
    FIRST_LAYER_GRADIENT(StepMetrics::firstLayerGradient, StepMetrics::measured),
    LEARNING_RATE(StepMetrics::learningRate, point -> true);

    private final ToDoubleFunction<StepMetrics> value;
    private final Predicate<StepMetrics> where;

    RunMeasure(ToDoubleFunction<StepMetrics> value, Predicate<StepMetrics> where) {
        this.value = value;
        this.where = where;
    }

    /** @return the steps of the points that have it, and its values there */
    public double[][] of(List<StepMetrics> points) {
        List<StepMetrics> measured = points.stream().filter(where).toList();
        return new double[][] {
            measured.stream().mapToDouble(StepMetrics::step).toArray(),
            measured.stream().mapToDouble(value).toArray()
        };
    }
}
