package gradientlab.desk;

import gradientlab.figure.CurveFigure;
import gradientlab.figure.Figure;
import gradientlab.figure.PanelFigure;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.text.Texts;
import gradientlab.training.RunStore;
import gradientlab.training.StepMetrics;
import gradientlab.training.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Loss and accuracy of stored runs as a figure for a file. */
final class RunFigure {
    private static final Texts TEXTS = Texts.of(RunFigure.class);

    /** One run in a picture, named and coloured as on screen. */
    record Line(String id, String label, int color) {}

    private RunFigure() {}

    static Figure of(RunStore store, List<Line> lines) throws IOException {
        List<Curve> loss = new ArrayList<>();
        List<Curve> accuracy = new ArrayList<>();
        for (Line line : lines) {
            StoredRun run = store.open(line.id());
            List<StepMetrics> all = run.log().points();
            List<StepMetrics> samples = run.log().samples();
            double[] steps = values(all, StepMetrics::step);
            loss.add(Curve.solid(line.label(), line.color(), steps, values(all, StepMetrics::loss)));
            accuracy.add(Curve.solid(
                    line.label() + " " + TEXTS.get("curve.training"),
                    line.color(),
                    steps,
                    values(all, StepMetrics::batchAccuracy)));
            accuracy.add(Curve.dashed(
                    line.label() + " " + TEXTS.get("curve.validation"),
                    line.color(),
                    values(samples, StepMetrics::step),
                    values(samples, StepMetrics::validationAccuracy)));
        }
        Axis step = Axis.of(TEXTS.get("chart.step"));
        return new PanelFigure(
                lines.size() == 1 ? lines.get(0).label() : "",
                List.of(
                        new CurveFigure(
                                Chart.of(TEXTS.get("figure.loss"), step, Axis.of(TEXTS.get("figure.loss-axis")), loss)),
                        new CurveFigure(Chart.of(
                                TEXTS.get("figure.accuracy"),
                                step,
                                Axis.share(TEXTS.get("figure.accuracy-axis")),
                                accuracy))),
                2);
    }

    private static double[] values(List<StepMetrics> points, ToDoubleFunction<StepMetrics> value) {
        return points.stream().mapToDouble(value).toArray();
    }
}
