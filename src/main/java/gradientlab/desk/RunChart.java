package gradientlab.desk;

import gradientlab.control.ChartKey;
import gradientlab.control.CurveChart;
import gradientlab.control.CurveSeries;
import gradientlab.control.Live;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Mark;
import gradientlab.text.Texts;
import gradientlab.training.RateDrop;
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
    private final List<RunCurve> curves;
    private final CurveChart chart;
    private final List<CurveSeries> extras = new ArrayList<>();
    private List<Drawn> drawn = List.of();
    private boolean tellsDivergence;
    private String nothing = TEXTS.get("chart.empty");
    private String soon = TEXTS.get("chart.soon");

    /**
     * @param title may be empty
     * @param curves one, or a solid one and a dashed one
     */
    public RunChart(ShownRuns shown, String title, String yTitle, RunCurve... curves) {
        this.shown = shown;
        this.curves = List.of(curves);
        chart = new CurveChart(title, TEXTS.get("chart.step"), yTitle);
        chart.setAccessibleText(TEXTS.get("chart.accessible", title));
        chart.setLegendVisible(false);
        chart.setKey(this.curves.stream()
                .filter(curve -> !curve.name().isEmpty())
                .map(curve -> new ChartKey(curve.name(), curve.style()))
                .toArray(ChartKey[]::new));
        Live.follow(chart, shown.revisionProperty(), revision -> follow());
        if (this.curves.stream().noneMatch(RunCurve::rate)) { // a learning rate has no noise
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

    /** Says that the curves are shares, 0 to 1, such as accuracies: they are written in per cent. */
    public RunChart withShares() {
        chart.setShares(false, true);
        return this;
    }

    public RunChart withLogSwitch() {
        chart.setLogToggleVisible(true);
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
            for (int i = 0; i < curves.size(); i++) {
                one.taken()[i] = extend(one.run(), curves.get(i), one.series().get(i), one.taken()[i]);
            }
        }
        markDrops();
        chart.messageProperty().set(divergence());
        chart.setEmptyText(shown.emptyText(shown.runs().isEmpty() ? nothing : soon));
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
        TrainingDiagnosis diagnosis = run.diagnosisProperty().get();
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
            for (RunCurve curve : curves) {
                String name = curve.name().isEmpty() ? label : label + " " + curve.name();
                series.add(new CurveSeries(name, run.colorIndex(), style(run, curve))
                        .setMarkerSpacing(PIXELS_BETWEEN_SYMBOLS));
            }
            fresh.add(new Drawn(run, run.generation(), run.colorIndex(), label, series, new int[curves.size()]));
        }
        drawn = fresh;
        List<CurveSeries> all = new ArrayList<>();
        fresh.forEach(one -> all.addAll(one.series()));
        all.addAll(extras);
        chart.series().setAll(all);
    }

    private LineStyle style(LiveRun run, RunCurve curve) {
        return curves.size() == 1 && curve.style() == LineStyle.SOLID ? shown.style(run) : curve.style();
    }

    /** Adds what is new from this sample on; how many samples are drawn then. */
    private static int extend(LiveRun run, RunCurve curve, CurveSeries series, int from) {
        int count = curve.size(run) - from;
        if (curve.rate() && count > 0) {
            extendRate(run, curve, series, from);
            return from + count;
        }
        if (count > 0) {
            double[] xs = new double[count];
            double[] ys = new double[count];
            int drawn = 0;
            for (int i = from; i < from + count; i++) {
                if (curve.has(run, i)) {
                    xs[drawn] = curve.x(run, i);
                    ys[drawn++] = curve.y(run, i);
                }
            }
            series.append(xs, ys, drawn);
        }
        return from + count;
    }

    /** The rate after a drop's step is another one, whenever the next sample was taken. */
    private static void extendRate(LiveRun run, RunCurve curve, CurveSeries series, int from) {
        for (int i = from; i < curve.size(run); i++) {
            double before = i == 0 ? 0 : curve.x(run, i - 1);
            double rate = i == 0 ? run.config().learningRate() : curve.y(run, i - 1);
            for (RateDrop drop : run.config().schedule().drops()) {
                if (drop.step() >= before && drop.step() < curve.x(run, i)) {
                    series.append(drop.step(), rate);
                    rate = drop.learningRate();
                    series.append(drop.step(), rate);
                }
            }
            series.append(curve.x(run, i), curve.y(run, i));
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
