package gradientlab.desk;

import gradientlab.chart.ChartKey;
import gradientlab.chart.CurveChart;
import gradientlab.chart.CurveSeries;
import gradientlab.control.Live;
import gradientlab.plot.Mark;
import gradientlab.text.Texts;
import gradientlab.training.RateDrop;
import gradientlab.training.RunPlot;
import gradientlab.training.Series;
import gradientlab.training.StepMetrics;
import gradientlab.training.TrainingDiagnosis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Curves of the shown runs by step, in each run's colour. It follows them by itself, adding only what is new, at most ten
 * times a second. Steps are real updates, and a value that is not a number is a gap with a mark.
 */
public final class RunChart {
    private static final Texts TEXTS = Texts.of(RunChart.class);
    private static final int MOST_SENTENCES = 2;
    private static final double PIXELS_BETWEEN_SYMBOLS = 64;

    /** The curves of one run, and what they were made for: any difference means other curves. */
    private record Drawn(LiveRun run, int generation, int color, String label, List<CurveSeries> series, int[] taken) {
        boolean fits(LiveRun other, ShownRuns shown) {
            return run == other
                    && generation == run.generation()
                    && color == run.colorIndex()
                    && label.equals(shown.label(run));
        }
    }

    private final ShownRuns shown;
    private final RunPlot plot;
    private final CurveChart chart;
    private final List<CurveSeries> extras = new ArrayList<>();
    private List<Drawn> drawn = List.of();
    private boolean tellsDivergence;
    private String nothing = TEXTS.get("chart.empty");

    public RunChart(ShownRuns shown, RunPlot plot) {
        this.shown = shown;
        this.plot = plot;
        chart = new CurveChart(plot.chart(plot.title(), List.of(), 0));
        chart.setAccessibleText(TEXTS.get("chart.accessible", plot.title()));
        chart.setLegendVisible(false);
        chart.setLogToggleVisible(!plot.y().share() && !isRate());
        chart.setKey(plot.parts().stream()
                .filter(part -> !part.name().isEmpty())
                .map(part -> new ChartKey(part.name(), part.style()))
                .toArray(ChartKey[]::new));
        Live.follow(chart, shown.revisionProperty(), revision -> follow());
        if (!isRate()) { // which has no noise
            Live.follow(
                    chart,
                    shown.smoothingProperty(),
                    weight -> chart.smoothingProperty().set(weight.doubleValue()));
        }
    }

    /** The node to show, and everything else a chart can do: log switch, bounds, bands, lines. */
    public CurveChart chart() {
        return chart;
    }

    public RunChart withId(String id) {
        chart.setId(id);
        return this;
    }

    /** @param text what to do while no run is shown */
    public RunChart withEmptyText(String text) {
        nothing = text;
        return this;
    }

    /**
     * Says above the curves which runs have diverged and what to try. A chart whose runs have all diverged, and that has
     * nothing else to show, says it anyway.
     */
    public RunChart withDivergence() {
        tellsDivergence = true;
        return this;
    }

    /** Draws this curve over those of the runs, whichever they are. */
    public RunChart withExtra(CurveSeries extra) {
        extras.add(extra);
        chart.series().add(extra);
        return this;
    }

    /** Makes all of them read out the same step. */
    public static void link(RunChart... charts) {
        List<RunChart> all = Arrays.asList(charts);
        for (int i = 0; i < all.size(); i++) {
            for (RunChart later : all.subList(i + 1, all.size())) {
                all.get(i).chart.linkHover(later.chart);
            }
        }
    }

    private void follow() {
        if (!upToDate()) {
            rebuild();
        }
        for (Drawn one : drawn) {
            extend(one);
        }
        markDrops();
        chart.messageProperty().set(divergence());
        chart.setEmptyText(shown.emptyText(nothing));
    }

    private String divergence() {
        List<LiveRun> diverged =
                shown.runs().stream().filter(RunChart::hasDiverged).toList();
        int all = shown.runs().size();
        if (diverged.isEmpty() || !tellsDivergence && diverged.size() < all) {
            return "";
        }
        List<String> sentences = diverged.stream()
                .limit(MOST_SENTENCES)
                .map(run -> (all == 1 ? "" : shown.label(run) + ": ") + shown.said(run))
                .collect(Collectors.toCollection(ArrayList::new));
        if (diverged.size() > MOST_SENTENCES) {
            sentences.add(TEXTS.get("chart.diverged-too", diverged.size() - MOST_SENTENCES));
        }
        return String.join("\n", sentences);
    }

    private static boolean hasDiverged(LiveRun run) {
        TrainingDiagnosis diagnosis = run.diagnosis();
        return diagnosis != null && diagnosis.kind() == TrainingDiagnosis.Kind.DIVERGED;
    }

    private boolean upToDate() {
        List<LiveRun> runs = shown.runs();
        if (drawn.size() != runs.size()) {
            return false;
        }
        for (int i = 0; i < drawn.size(); i++) {
            if (!drawn.get(i).fits(runs.get(i), shown)) {
                return false;
            }
        }
        return true;
    }

    private void rebuild() {
        List<Drawn> fresh = new ArrayList<>();
        for (LiveRun run : shown.runs()) {
            String label = shown.label(run);
            List<CurveSeries> series = new ArrayList<>();
            for (RunPlot.Part part : plot.parts()) {
                series.add(new CurveSeries(part.name(label), run.colorIndex(), plot.style(part, shown.style(run)))
                        .setMarkerSpacing(PIXELS_BETWEEN_SYMBOLS));
            }
            fresh.add(new Drawn(run, run.generation(), run.colorIndex(), label, series, new int[1]));
        }
        drawn = fresh;
        List<CurveSeries> all = new ArrayList<>();
        fresh.forEach(one -> all.addAll(one.series()));
        all.addAll(extras);
        chart.series().setAll(all);
    }

    private boolean isRate() {
        return plot == RunPlot.LEARNING_RATE;
    }

    /** Adds what is new. */
    private void extend(Drawn one) {
        List<StepMetrics> points = one.run().points();
        int from = one.taken()[0];
        if (from == points.size()) {
            return;
        }
        if (isRate()) {
            extendRate(one.run(), one.series().get(0), from);
        } else {
            for (int i = 0; i < plot.parts().size(); i++) {
                String name = plot.parts().get(i).series();
                Series fresh = StepMetrics.series(name, points.subList(from, points.size()));
                one.series().get(i).append(fresh.steps(), fresh.values(), fresh.size());
            }
        }
        one.taken()[0] = points.size();
    }

    /** The rate after a drop's step is another one, whenever the next sample was taken. */
    private static void extendRate(LiveRun run, CurveSeries series, int from) {
        List<StepMetrics> points = run.points();
        for (int i = from; i < points.size(); i++) {
            StepMetrics now = points.get(i);
            double before = i == 0 ? 0 : points.get(i - 1).step();
            double rate =
                    i == 0 ? run.config().learningRate() : points.get(i - 1).learningRate();
            for (RateDrop drop : run.config().schedule().drops()) {
                if (drop.step() >= before && drop.step() < now.step()) {
                    series.append(drop.step(), rate);
                    rate = drop.learningRate();
                    series.append(drop.step(), rate);
                }
            }
            series.append(now.step(), now.learningRate());
        }
    }

    /** Runs that drop to the same rate at the same step share a mark. */
    private void markDrops() {
        Map<RateDrop, Mark> marks = new LinkedHashMap<>();
        for (LiveRun run : shown.runs()) {
            for (RateDrop drop : run.config().schedule().drops()) {
                String rate = String.valueOf(drop.learningRate());
                marks.putIfAbsent(drop, new Mark(drop.step(), run.colorIndex(), TEXTS.get("chart.drop", rate)));
            }
        }
        if (!List.copyOf(marks.values()).equals(chart.marks())) {
            chart.marks().setAll(marks.values());
        }
    }
}
