package gradientlab.training;

import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.text.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * One accuracy against another, with the line on which both are equal: below it a network does better on what it has
 * learned from.
 */
public enum AccuracyPlot {
    /** A point an epoch: the whole validation set against the epoch's training batches. */
    VALIDATION,
    /** A point a run: the test images against the last epoch's training batches. */
    TEST;

    private static final Texts TEXTS = Texts.of(AccuracyPlot.class);

    public String title() {
        return TEXTS.name("against", this);
    }

    /** @param test on the test images, or null before the end */
    public Curve curve(String name, int color, List<EpochMetrics> epochs, Evaluation test) {
        List<EpochMetrics> last = epochs.subList(Math.max(0, epochs.size() - 1), epochs.size());
        List<EpochMetrics> shown = this == VALIDATION ? epochs : test == null ? List.of() : last;
        List<EpochMetrics> sorted = shown.stream()
                .filter(epoch -> Double.isFinite(epoch.trainAccuracy()))
                .sorted(Comparator.comparingDouble(EpochMetrics::trainAccuracy)) // only symbols are drawn, no line
                .toList();
        return Curve.points(
                name,
                color,
                sorted.stream().mapToDouble(EpochMetrics::trainAccuracy).toArray(),
                sorted.stream()
                        .mapToDouble(
                                epoch -> this == VALIDATION ? epoch.validation().accuracy() : test.accuracy())
                        .toArray());
    }

    /** @param top the largest accuracy shown */
    public Chart chart(List<Curve> curves, double top) {
        Range all = new Range(0, top);
        return Chart.of(
                        title(),
                        new Axis(TEXTS.get("against.train"), false, true, false, all),
                        new Axis(TEXTS.name("against-axis", this), false, true, false, all),
                        curves)
                .withRules(List.of(Rule.diagonal(0, top, LineStyle.DOTTED)));
    }
}
