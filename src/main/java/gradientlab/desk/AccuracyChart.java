package gradientlab.desk;

import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.plot.Axis;
import gradientlab.plot.Curve;
import gradientlab.text.Texts;
import gradientlab.training.AccuracyPlot;
import java.util.List;

/** One accuracy of the shown runs against another, see {@link AccuracyPlot}, in each run's colour. */
public final class AccuracyChart {
    private static final Texts TEXTS = Texts.of(AccuracyChart.class);

    private final ShownRuns shown;
    private final AccuracyPlot plot;
    private final CurveChart chart = new CurveChart("", Axis.of(""), Axis.of(""));

    public AccuracyChart(ShownRuns shown, AccuracyPlot plot) {
        this.shown = shown;
        this.plot = plot;
        chart.show(plot.chart(List.of(), 1));
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

    /** A few points a run: made anew each time. */
    private void follow() {
        chart.setEmptyText(shown.emptyText(TEXTS.name("against.empty", plot)));
        List<Curve> curves = shown.runs().stream()
                .map(run -> plot.curve(
                        shown.label(run),
                        run.colorIndex(),
                        run.epochs(),
                        run.testProperty().get()))
                .toList();
        if (!same(curves)) {
            chart.series().setAll(curves.stream().map(CurveSeries::of).toList());
        }
    }

    private boolean same(List<Curve> curves) {
        if (curves.size() != chart.series().size()) {
            return false;
        }
        for (int i = 0; i < curves.size(); i++) {
            CurveSeries before = chart.series().get(i);
            Curve now = curves.get(i);
            if (before.size() != now.x().length
                    || before.colorIndex() != now.color()
                    || !before.name().equals(now.name())) {
                return false;
            }
        }
        return true;
    }
}
