package gradientlab.report.course;

import gradientlab.plot.Axis;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Smoothing;
import gradientlab.training.StepMetrics;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Curves of runs over their steps. */
final class RunCurves {
    private static final int FEW = 60;

    /** A loss so many times that of guessing is an explosion, beside which nothing else can be seen on an even axis. */
    private static final double EXPLODED = 10;

    /** What is drawn of a run: every recorded point that has it, so the first steps and those before a NaN too. */
    enum Measure {
        LOSS(StepMetrics::loss, point -> true),
        BATCH_ACCURACY(StepMetrics::batchAccuracy, point -> true),
        VALIDATION_ACCURACY(StepMetrics::validationAccuracy, StepMetrics::sampled),
        FIRST_LAYER_GRADIENT(StepMetrics::firstLayerGradient, StepMetrics::measured);

        private final ToDoubleFunction<StepMetrics> value;
        private final Predicate<StepMetrics> where;

        Measure(ToDoubleFunction<StepMetrics> value, Predicate<StepMetrics> where) {
            this.value = value;
            this.where = where;
        }
    }

    private RunCurves() {}

    /** Whether these runs are long enough for their noise to hide their course. */
    static boolean smoothed(List<ShownRun> runs) {
        return runs.stream().anyMatch(run -> run.log().points().size() > FEW);
    }

    /** A loss axis for these runs: by decades where one of them explodes. */
    static Axis lossAxis(List<ShownRun> runs, String title) {
        double large = EXPLODED * Math.log(RunSection.classes(runs));
        boolean exploded = runs.stream()
                .flatMap(run -> run.log().points().stream())
                .anyMatch(point -> Double.isFinite(point.loss()) && point.loss() > large);
        return exploded ? Axis.log(title) : Axis.of(title);
    }

    /** A curve of one run; where runs are long it is averaged, with the recorded values pale behind it. */
    static void add(
            List<Curve> curves,
            ShownRun run,
            String name,
            int color,
            LineStyle style,
            Measure measure,
            boolean smoothed) {
        List<StepMetrics> points =
                run.log().points().stream().filter(measure.where).toList();
        double[] steps = points.stream().mapToDouble(StepMetrics::step).toArray();
        double[] values = points.stream().mapToDouble(measure.value).toArray();
        Curve curve = Curve.solid(name, color, steps, values).withStyle(style).withMarkers();
        if (smoothed) {
            curves.add(0, curve.faint(name + " *"));
        }
        curves.add(smoothed ? curve.smoothed(Smoothing.USUAL) : curve);
    }
}
