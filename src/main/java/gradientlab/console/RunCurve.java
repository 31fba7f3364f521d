package gradientlab.console;

import gradientlab.plot.LineStyle;
import gradientlab.training.EpochMetrics;
import gradientlab.training.StepMetrics;
import java.util.function.ToDoubleFunction;

/**
 * What a chart draws of every run; exactly one of the two functions is there.
 *
 * @param name what it is, beside the run's name: "training"; may be empty when a chart draws only one
 * @param style solid or dashed
 * @param atPoint its value at a recorded point, or null
 * @param atEpoch its value at an epoch's end, or null
 * @param rate whether it is the learning rate, which changes between two samples, at the step of a drop and at once
 */
public record RunCurve(
        String name,
        LineStyle style,
        ToDoubleFunction<StepMetrics> atPoint,
        ToDoubleFunction<EpochMetrics> atEpoch,
        boolean rate) {
    /** Solid, a sample every ten steps. */
    public static RunCurve solid(String name, ToDoubleFunction<StepMetrics> value) {
        return new RunCurve(name, LineStyle.SOLID, value, null, false);
    }

    /** The learning rate: solid, with a corner at each drop. */
    public static RunCurve learningRate() {
        return new RunCurve("", LineStyle.SOLID, StepMetrics::learningRate, null, true);
    }

    /** Dashed, a sample every ten steps. */
    public static RunCurve dashed(String name, ToDoubleFunction<StepMetrics> value) {
        return new RunCurve(name, LineStyle.DASHED, value, null, false);
    }

    /** Dashed, a sample an epoch. */
    public static RunCurve dashedEpochs(String name, ToDoubleFunction<EpochMetrics> value) {
        return new RunCurve(name, LineStyle.DASHED, null, value, false);
    }

    int size(LiveRun run) {
        return atPoint == null ? run.epochs().size() : run.points().size();
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
