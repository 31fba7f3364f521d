package gradientlab.desk;

import gradientlab.chart.CurveChart;
import gradientlab.control.Live;
import gradientlab.plot.Curve;
import gradientlab.text.Texts;
import gradientlab.training.AccuracyPlot;
import java.util.List;

/** One accuracy of the shown runs against another, see {@link AccuracyPlot}, in each run's colour. */
public final class AccuracyChart {
    private static final Texts TEXTS = Texts.of(AccuracyChart.class);

    private final ShownRuns shown;
    private final AccuracyPlot plot;
    private final CurveChart chart;

    public AccuracyChart(ShownRuns shown, AccuracyPlot plot) {
        this.shown = shown;
        this.plot = plot;
        chart = new CurveChart(plot.chart(List.of(), 1));
        chart.setAccessibleText(plot.title());
        chart.setLegendVisible(false);
        Live.follow(chart, shown.revisionProperty(), revision -> follow());
    }

    public CurveChart chart() {
        return chart;
    }

    public AccuracyChart withId(String id) {
        chart.setId(id);
        return this;
    }

    private void follow() {
        String later = TEXTS.name("against.empty", plot);
        chart.setEmptyText(shown.emptyText(later, later));
        List<Curve> curves = shown.runs().stream()
                .map(run -> plot.curve(
                        shown.label(run),
                        run.colorIndex(),
                        run.epochs(),
                        run.testProperty().get()))
                .toList();
        chart.update(plot.chart(curves, 1));
    }
}
