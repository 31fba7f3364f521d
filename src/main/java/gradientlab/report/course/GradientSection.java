package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.plot.Chart;
import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.GradientProfile;
import gradientlab.training.GradientRatio;
import gradientlab.training.RunPlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Part 4: the same networks with ReLU and with sigmoid, and what reaches their first layer. */
final class GradientSection extends RunSection {
    private static final String PART = "gradients";

    /** A network with both activations, from the same initial weights. */
    private record Pair(String model, ShownRun relu, ShownRun sigmoid) {
        GradientRatio ratio() {
            return GradientRatio.of(relu.log().points(), sigmoid.log().points());
        }
    }

    GradientSection() {
        super(
                PART,
                "4.1",
                QuickRuns.gradients(),
                StoredChoice::gradients,
                List.of("./lab run architectures --dataset shapes --optimizer sgd --activation relu,sigmoid"));
    }

    @Override
    List<ShownRun> inOrder(List<ShownRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(ShownRun::model)
                        .thenComparing(ShownRun::sigmoid)
                        .thenComparing(ShownRun::raw))
                .toList();
    }

    @Override
    List<Block> show(ReportContext context, List<ShownRun> all) {
        List<ShownRun> runs = normalised(all);
        List<Pair> pairs = pairs(runs);
        if (pairs.isEmpty()) {
            return List.of(new Block.Paragraph(TEXTS.get("runs.none")));
        }
        boolean smoothed = RunCurves.smoothed(all);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                PART + "-loss",
                figure(pairs, RunPlot.LOSS, TEXTS.get("gradients.loss"), smoothed),
                caption(TEXTS.get("gradients.loss.caption", guessing(runs)), smoothed)));
        blocks.add(new Block.Picture(
                PART + "-first-layer",
                figure(pairs, RunPlot.FIRST_GRADIENT, RunPlot.FIRST_GRADIENT.title(), smoothed),
                caption(TEXTS.get("gradients.first.caption"), smoothed)));
        Pair deepest = pairs.stream()
                .max(Comparator.comparingInt(
                        pair -> pair.relu().stored().gradientNames().size()))
                .orElseThrow();
        blocks.add(new Block.Picture(
                PART + "-profile", profile(deepest), TEXTS.get("gradients.profile.caption", deepest.model())));
        blocks.add(results(pairs));
        blocks.addAll(paragraph(finding(deepest, pairs)));
        RawInputs.add(blocks, all, smoothed);
        return blocks;
    }

    /** The runs with inputs as the course gives them; all, where no others are. */
    private static List<ShownRun> normalised(List<ShownRun> runs) {
        List<ShownRun> kept = runs.stream().filter(run -> !run.raw()).toList();
        return kept.isEmpty() ? runs : kept;
    }

    private static String finding(Pair deepest, List<Pair> pairs) {
        Map<String, Double> factors = new LinkedHashMap<>();
        pairs.stream()
                .sorted(Comparator.comparingInt(
                        pair -> pair.relu().stored().gradientNames().size()))
                .forEach(pair -> factors.put(pair.model(), pair.ratio().factor()));
        String tests = Comparison.paragraph(List.of(Comparison.of(
                "gradients.test", deepest.relu(), deepest.sigmoid(), run -> run.sigmoid() ? "sigmoid" : "ReLU")));
        return Stream.of(ratio(deepest.model(), deepest.ratio()), depth(factors), tests)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Which way the two gradients of one network differ. */
    static String ratio(String model, GradientRatio ratio) {
        double factor = ratio.factor();
        if (ratio.dead()) {
            return TEXTS.get("gradients.ratio.dead", model);
        } else if (Double.isNaN(factor)) {
            return "";
        } else if (Double.isInfinite(factor)) {
            return TEXTS.get("gradients.ratio.none", model);
        }
        return TEXTS.get(
                factor >= 1 ? "gradients.ratio" : "gradients.ratio.smaller",
                model,
                NumberText.significant(factor >= 1 ? factor : 1 / factor, 3));
    }

    /** Whether the ratio grows with depth: networks with few layers first. */
    static String depth(Map<String, Double> factors) {
        List<Map.Entry<String, Double>> known = factors.entrySet().stream()
                .filter(entry -> Double.isFinite(entry.getValue()))
                .toList();
        if (known.size() < 2) {
            return "";
        }
        boolean grows = true;
        Map.Entry<String, Double> largest = known.get(0);
        for (int i = 1; i < known.size(); i++) {
            grows &= known.get(i).getValue() > known.get(i - 1).getValue();
            largest = known.get(i).getValue() > largest.getValue() ? known.get(i) : largest;
        }
        return TEXTS.get(
                grows ? "gradients.depth.grows" : "gradients.depth.not",
                known.get(0).getKey(),
                known.get(known.size() - 1).getKey(),
                largest.getKey(),
                NumberText.significant(largest.getValue(), 3));
    }

    @Override
    List<Block> answers(List<ShownRun> runs) {
        return List.of(
                new Block.Paragraph(TEXTS.get("gradients.reading")), new Block.Paragraph(TEXTS.get("gradients.scale")));
    }

    private static List<Pair> pairs(List<ShownRun> runs) {
        List<Pair> pairs = new ArrayList<>();
        for (ShownRun relu : runs) {
            runs.stream()
                    .filter(other ->
                            !relu.sigmoid() && other.sigmoid() && other.model().equals(relu.model()))
                    .findFirst()
                    .ifPresent(sigmoid -> pairs.add(new Pair(relu.model(), relu, sigmoid)));
        }
        return pairs;
    }

    private static Chart figure(List<Pair> pairs, RunPlot plot, String title, boolean smoothed) {
        RunCurves curves = new RunCurves();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            curves.add(pair.relu(), pair.model() + " ReLU", i, LineStyle.SOLID);
            curves.add(pair.sigmoid(), pair.model() + " sigmoid", i, LineStyle.DASHED);
        }
        return curves.chart(plot, title, smoothed).sized(Chart.USUAL_WIDTH, 350);
    }

    /** The median over the run of each layer's gradient norm. */
    private static Chart profile(Pair pair) {
        return GradientProfile.chart(
                        TEXTS.get("gradients.profile", pair.model()),
                        List.of(
                                line("ReLU", 0, LineStyle.SOLID, pair.relu()),
                                line("sigmoid", 1, LineStyle.DASHED, pair.sigmoid())))
                .sized(Chart.USUAL_WIDTH, 250);
    }

    private static GradientProfile.Line line(String name, int color, LineStyle style, ShownRun run) {
        return new GradientProfile.Line(
                name,
                color,
                style,
                IntStream.range(0, run.stored().gradientNames().size())
                        .mapToDouble(layer -> GradientRatio.median(run.log().points(), layer))
                        .toArray());
    }

    private static Block results(List<Pair> pairs) {
        return table(
                PART + "-results",
                TEXTS.get("gradients.results"),
                pairs,
                column(TEXTS.get("column.model"), Pair::model),
                column(
                        TEXTS.get("gradients.column.gradient", "ReLU"),
                        pair -> NumberText.significant(pair.ratio().relu(), 3)),
                column(
                        TEXTS.get("gradients.column.gradient", "sigmoid"),
                        pair -> NumberText.significant(pair.ratio().sigmoid(), 3)),
                column(
                        TEXTS.get("gradients.column.ratio"),
                        pair -> NumberText.significant(pair.ratio().factor(), 3)),
                column(
                        TEXTS.get("gradients.column.test", "ReLU"),
                        pair -> Percent.of(pair.relu().testAccuracy())),
                column(
                        TEXTS.get("gradients.column.test", "sigmoid"),
                        pair -> Percent.of(pair.sigmoid().testAccuracy())));
    }
}
