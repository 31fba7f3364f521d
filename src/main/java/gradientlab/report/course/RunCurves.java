package gradientlab.report.course;

import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Smoothing;
import gradientlab.training.RunPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Charts of a part's runs over their steps. */
final class RunCurves {
    private static final int FEW = 60;

    /** A loss so many times that of guessing is an explosion, beside which nothing else can be seen on an even axis. */
    private static final double EXPLODED = 10;

    private final List<ShownRun> runs = new ArrayList<>();
    private final List<RunPlot.Line> lines = new ArrayList<>();

    /** Whether these runs are long enough for their noise to hide their course. */
    static boolean smoothed(List<ShownRun> runs) {
        return runs.stream().anyMatch(run -> run.log().points().size() > FEW);
    }

    /** Networks in the order of their colours. */
    static RunCurves ofModels(List<ShownRun> runs) {
        RunCurves curves = new RunCurves();
        IntStream.range(0, runs.size())
                .forEach(i -> curves.add(runs.get(i), runs.get(i).model(), i, LineStyle.SOLID));
        return curves;
    }

    void add(ShownRun run, String name, int color, LineStyle style) {
        runs.add(run);
        lines.add(new RunPlot.Line(name, color, style, run.log().points()));
    }

    /** Where runs are long they are averaged, with the recorded values pale behind them. */
    Chart chart(RunPlot plot, String title, boolean smoothed) {
        Chart chart = plot.chart(title, lines, smoothed ? Smoothing.USUAL : 0);
        return plot == RunPlot.LOSS && exploded()
                ? chart.withY(Axis.log(chart.y().title()))
                : chart;
    }

    private boolean exploded() {
        double large = EXPLODED * Math.log(RunSection.classes(runs));
        return runs.stream()
                .flatMap(run -> run.log().points().stream())
                .anyMatch(point -> Double.isFinite(point.loss()) && point.loss() > large);
    }
}
