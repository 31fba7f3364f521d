package gradientlab.desk;

import gradientlab.plot.LineStyle;
import gradientlab.training.EpochMetrics;
import gradientlab.training.StepMetrics;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a chart draws of every run; exactly one of the two functions is there.
 *
 * @param name what it is, beside the run's name: "training"; may be empty when a chart draws only one
 * @param style solid or dashed
 * @param atPoint its value at a recorded point, or null
 * @param atEpoch its value at an epoch's end, or null
 * @param where which recorded points have this value: not every one is measured in full
 * @param rate whether it is the learning rate, which changes between two samples, at the step of a drop and at once
 */
public record RunCurve(
        String name,
        LineStyle style,
        ToDoubleFunction<StepMetrics> atPoint,
        ToDoubleFunction<EpochMetrics> atEpoch,
        Predicate<StepMetrics> where,
        boolean rate) {
    /** Solid, a sample at every recorded point. */
    public static RunCurve solid(String name, ToDoubleFunction<StepMetrics> value) {
        return new RunCurve(name, LineStyle.SOLID, value, null, point -> true, false);
    }

    /** The same curve, of points with this property only: {@link StepMetrics#sampled}, {@link StepMetrics#measured}. */
    public RunCurve where(Predicate<StepMetrics> property) {
        return new RunCurve(name, style, atPoint, atEpoch, property, rate);
    }

    /** The learning rate: solid, with a corner at each drop. */
    public static RunCurve learningRate() {
        return new RunCurve("", LineStyle.SOLID, StepMetrics::learningRate, null, point -> true, true);
    }

    /** Dashed, a sample at every recorded point. */
    public static RunCurve dashed(String name, ToDoubleFunction<StepMetrics> value) {
        return new RunCurve(name, LineStyle.DASHED, value, null, point -> true, false);
    }

    /** Dashed, a sample an epoch. */
    public static RunCurve dashedEpochs(String name, ToDoubleFunction<EpochMetrics> value) {
        return new RunCurve(name, LineStyle.DASHED, null, value, point -> true, false);
    }

    int size(LiveRun run) {
        return atPoint == null ? run.epochs().size() : run.points().size();
    }

    boolean has(LiveRun run, int index) {
        return atPoint == null || where.test(run.points().get(index));
    }

    double x(LiveRun run, int index) {
        return atPoint == null
                ? run.epochs().get(index).step()
                : run.points().get(index).step();
    }

    double y(LiveRun run, int index) {
        return atPoint == null
                ? atEpoch.applyAsDouble(run.epochs().get(index))
                : atPoint.applyAsDouble(run.points().get(index));
    }
}
