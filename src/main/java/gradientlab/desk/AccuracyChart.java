package gradientlab.desk;

import gradientlab.control.CurveChart;
import gradientlab.control.CurveSeries;
import gradientlab.control.Live;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Rule;
import gradientlab.text.Texts;
import gradientlab.training.EpochMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One accuracy against another, a point an epoch or a point a run, with the diagonal on which both are equal: below it a
 * network does better on what it has learned from.
 */
public final class AccuracyChart {
    private static final Texts TEXTS = Texts.of(AccuracyChart.class);

    private record Point(double x, double y) {}

    private interface Points {
        List<Point> of(LiveRun run);
    }

    private final ShownRuns shown;
    private final Points points;
    private final String empty;
    private final CurveChart chart;

    private AccuracyChart(ShownRuns shown, String title, String yTitle, String empty, Points points) {
        this.shown = shown;
        this.points = points;
        this.empty = empty;
        chart = new CurveChart(title, TEXTS.get("chart.train-accuracy"), yTitle);
        chart.setAccessibleText(title);
        chart.setLegendVisible(false);
        chart.setShares(true, true);
        chart.setXBounds(0, 1);
        chart.setYBounds(0, 1);
        chart.rules().add(Rule.diagonal(0, 1, LineStyle.DASHED));
        Live.follow(chart, shown.revisionProperty(), revision -> follow());
    }

    /** A point an epoch: the whole validation set against the epoch's training batches. */
    public static AccuracyChart validation(ShownRuns shown) {
        return new AccuracyChart(
                shown,
                TEXTS.get("chart.validation-against-train"),
                TEXTS.get("chart.validation-accuracy"),
                TEXTS.get("chart.epoch-empty"),
                run -> run.epochs().stream()
                        .map(epoch -> new Point(
                                epoch.trainAccuracy(), epoch.validation().accuracy()))
                        .toList());
    }

    /** A point a run: the test images against the last epoch's training batches. */
    public static AccuracyChart test(ShownRuns shown) {
        return new AccuracyChart(
                shown,
                TEXTS.get("chart.test-against-train"),
                TEXTS.get("chart.test-accuracy"),
                TEXTS.get("chart.test-empty"),
                AccuracyChart::testPoint);
    }

    private static List<Point> testPoint(LiveRun run) {
        List<EpochMetrics> epochs = run.epochs();
        return run.testProperty().get() == null || epochs.isEmpty()
                ? List.of()
                : List.of(new Point(
                        epochs.get(epochs.size() - 1).trainAccuracy(),
                        run.testProperty().get().accuracy()));
    }

    public CurveChart chart() {
        return chart;
    }

    public AccuracyChart withId(String id) {
        chart.setId(id);
        return this;
    }

    /** A few points a run: made anew each time. They are sorted, since only symbols are drawn, no line. */
    private void follow() {
        chart.setEmptyText(shown.emptyText(empty));
        List<CurveSeries> series = new ArrayList<>();
        for (LiveRun run : shown.runs()) {
            List<Point> sorted = points.of(run).stream()
                    .filter(point -> Double.isFinite(point.x()))
                    .sorted(Comparator.comparingDouble(Point::x))
                    .toList();
            CurveSeries one = new CurveSeries(shown.label(run), run.colorIndex())
                    .setLineWidth(0)
                    .setMarkers(true);
            one.set(
                    sorted.stream().mapToDouble(Point::x).toArray(),
                    sorted.stream().mapToDouble(Point::y).toArray());
            series.add(one);
        }
        if (!same(series)) {
            chart.series().setAll(series);
        }
    }

    private boolean same(List<CurveSeries> series) {
        if (series.size() != chart.series().size()) {
            return false;
        }
        for (int i = 0; i < series.size(); i++) {
            CurveSeries before = chart.series().get(i);
            CurveSeries now = series.get(i);
            if (before.size() != now.size()
                    || before.colorIndex() != now.colorIndex()
                    || !before.name().equals(now.name())) {
                return false;
            }
        }
        return true;
    }
}
