package gradientlab.report.course;

import gradientlab.plot.LineStyle;
import gradientlab.report.figure.Axis;
import gradientlab.report.figure.Curve;
import gradientlab.report.figure.CurveFigure;
import gradientlab.report.figure.TableFigure;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.GradientRatio;
import gradientlab.training.StepMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
                QuickRuns.gradients(),
                StoredChoice::gradients,
                List.of("./lab run architectures --dataset shapes --optimizer sgd --activation relu,sigmoid"));
    }

    @Override
    List<ShownRun> inOrder(List<ShownRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(ShownRun::model).thenComparing(ShownRun::sigmoid))
                .toList();
    }

    @Override
    List<Block> show(ReportContext context, List<ShownRun> runs) {
        List<Pair> pairs = pairs(runs);
        if (pairs.isEmpty()) {
            return List.of(new Block.Paragraph(TEXTS.get("runs.none")));
        }
        boolean smoothed = RunCurves.smoothed(runs);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                PART + "-loss",
                figure(
                        pairs,
                        TEXTS.get("gradients.loss"),
                        Axis.of(TEXTS.get("axis.loss")),
                        StepMetrics::loss,
                        smoothed),
                caption(TEXTS.get("gradients.loss.caption"), smoothed)));
        blocks.add(new Block.Picture(
                PART + "-first-layer",
                figure(
                        pairs,
                        TEXTS.get("gradients.first"),
                        Axis.log(TEXTS.get("axis.gradient")),
                        StepMetrics::firstLayerGradient,
                        smoothed),
                caption(TEXTS.get("gradients.first.caption"), smoothed)));
        Pair deepest = pairs.stream()
                .max(Comparator.comparingInt(pair -> pair.relu().gradientNames().size()))
                .orElseThrow();
        blocks.add(new Block.Picture(
                PART + "-profile", profile(deepest), TEXTS.get("gradients.profile.caption", deepest.model())));
        blocks.add(table(pairs));
        double ratio = deepest.ratio().factor();
        if (ratio > 1 && Double.isFinite(ratio)) {
            blocks.add(
                    new Block.Paragraph(TEXTS.get("gradients.ratio", deepest.model(), Numbers.significant(ratio, 2))));
        }
        blocks.add(new Block.Paragraph(TEXTS.get("gradients.reading")));
        blocks.add(new Block.Paragraph(TEXTS.get("gradients.scale")));
        return blocks;
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

    private static CurveFigure figure(
            List<Pair> pairs, String title, Axis y, ToDoubleFunction<StepMetrics> value, boolean smoothed) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            RunCurves.add(curves, pair.relu(), pair.model() + " ReLU", i, LineStyle.SOLID, value, smoothed);
            RunCurves.add(curves, pair.sigmoid(), pair.model() + " sigmoid", i, LineStyle.DASHED, value, smoothed);
        }
        return CurveFigure.of(title, Axis.of(TEXTS.get("axis.step")), y, curves).sized(CurveFigure.USUAL_WIDTH, 350);
    }

    /** The median over the run of each layer's gradient norm. */
    private static CurveFigure profile(Pair pair) {
        int layers = pair.relu().gradientNames().size();
        double[] layer = new double[layers];
        double[] relu = new double[layers];
        double[] sigmoid = new double[layers];
        for (int i = 0; i < layers; i++) {
            layer[i] = i + 1;
            relu[i] = GradientRatio.median(pair.relu().log().points(), i);
            sigmoid[i] = GradientRatio.median(pair.sigmoid().log().points(), i);
        }
        return CurveFigure.of(
                        TEXTS.get("gradients.profile", pair.model()),
                        Axis.of(TEXTS.get("axis.layer")),
                        Axis.log(TEXTS.get("axis.gradient")),
                        List.of(
                                Curve.solid("ReLU", 0, layer, relu).withMarkers(),
                                Curve.dashed("sigmoid", 1, layer, sigmoid).withMarkers()))
                .sized(CurveFigure.USUAL_WIDTH, 250);
    }

    private static Block table(List<Pair> pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            GradientRatio ratio = pair.ratio();
            rows.add(List.of(
                    pair.model(),
                    Numbers.significant(ratio.relu(), 3),
                    Numbers.significant(ratio.sigmoid(), 3),
                    Numbers.significant(ratio.factor(), 2),
                    Percent.of(pair.relu().testAccuracy()),
                    Percent.of(pair.sigmoid().testAccuracy())));
        }
        List<String> columns = List.of(
                TEXTS.get("column.model"),
                TEXTS.get("gradients.column.gradient", "ReLU"),
                TEXTS.get("gradients.column.gradient", "sigmoid"),
                TEXTS.get("gradients.column.ratio"),
                TEXTS.get("gradients.column.test", "ReLU"),
                TEXTS.get("gradients.column.test", "sigmoid"));
        return new Block.Table(PART + "-results", new TableFigure("", columns, rows), TEXTS.get("gradients.results"));
    }
}
