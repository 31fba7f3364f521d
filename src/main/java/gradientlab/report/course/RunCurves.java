package gradientlab.report.course;

import gradientlab.plot.LineStyle;
import gradientlab.plot.Smoothing;
import gradientlab.report.figure.Curve;
import gradientlab.training.StepMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Curves of runs over their steps. */
final class RunCurves {
    private static final int FEW = 60;

    private RunCurves() {}

    /** Whether these runs are long enough for their noise to hide their course. */
    static boolean smoothed(List<ShownRun> runs) {
        return runs.stream().anyMatch(run -> run.log().points().size() > FEW);
    }

    /** A curve of one run; where runs are long it is averaged, with the recorded values pale behind it. */
    static void add(
            List<Curve> curves,
            ShownRun run,
            String name,
            int color,
            LineStyle style,
            ToDoubleFunction<StepMetrics> value,
            boolean smoothed) {
        double[] steps = run.steps();
        double[] values = run.points(value);
        if (smoothed) {
            curves.add(0, Curve.faint(name + " *", color, steps, values));
            values = Smoothing.of(values, values.length, Smoothing.USUAL);
        }
        curves.add(new Curve(name, steps, values, color, style, Curve.USUAL_WIDTH, 1, true));
    }
}
