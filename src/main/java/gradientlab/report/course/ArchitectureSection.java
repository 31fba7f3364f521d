package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.data.DatasetBundle;
import gradientlab.plot.Chart;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Curve;
import gradientlab.plot.Grid;
import gradientlab.plot.Matrix;
import gradientlab.plot.NumberText;
import gradientlab.plot.Picture;
import gradientlab.plot.Tiles;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.AccuracyPlot;
import gradientlab.training.EpochMetrics;
import gradientlab.training.Evaluation;
import gradientlab.training.Prediction;
import gradientlab.training.RunPlot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** Part 3: five networks on the same images. */
final class ArchitectureSection extends RunSection {
    private static final String PART = "architectures";

    ArchitectureSection() {
        super(
                PART,
                "3.1",
                QuickRuns.architectures(),
                StoredChoice::architectures,
                List.of("./lab run architectures --dataset shapes"));
    }

    @Override
    List<ShownRun> inOrder(List<ShownRun> runs) {
        return runs.stream().sorted(Comparator.comparing(ShownRun::model)).toList();
    }

    @Override
    List<Block> show(ReportContext context, List<ShownRun> runs) throws IOException {
        boolean smoothed = RunCurves.smoothed(runs);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                PART + "-loss",
                RunCurves.ofModels(runs).chart(RunPlot.LOSS, RunPlot.LOSS.title(), smoothed),
                caption(TEXTS.get("architectures.loss.caption", classes(runs), guessing(runs)), smoothed)));
        blocks.add(new Block.Picture(
                PART + "-accuracy",
                RunCurves.ofModels(runs)
                        .chart(RunPlot.ACCURACY, TEXTS.get("architectures.accuracy"), smoothed)
                        .sized(Chart.USUAL_WIDTH, 350),
                caption(
                        TEXTS.get(
                                "architectures.accuracy.caption",
                                runs.get(0).config().batch()),
                        smoothed)));
        blocks.add(new Block.Picture(
                PART + "-validation",
                against(AccuracyPlot.VALIDATION, runs),
                TEXTS.get("architectures.validation.caption")));
        blocks.add(new Block.Picture(
                PART + "-test", against(AccuracyPlot.TEST, runs), TEXTS.get("architectures.test.caption")));
        blocks.add(results(runs));
        blocks.addAll(paragraph(finding(runs)));
        ShownRun best = Comparison.best(runs).orElse(runs.get(0));
        List<String> classes = classes(context, best);
        confusion(blocks, best, classes);
        predictions(context, blocks, best, classes);
        blocks.add(new Block.Subheading(TEXTS.get("architectures.weights.title")));
        blocks.add(new Block.Paragraph(TEXTS.get("architectures.weights")));
        runs.forEach(run -> weights(blocks, run, classes));
        return blocks;
    }

    /** What the table says, as far as chance allows to say it. */
    static String finding(List<ShownRun> runs) {
        List<ShownRun> perceptrons =
                runs.stream().filter(run -> !convolves(run)).toList();
        List<ShownRun> convolving = runs.stream()
                .filter(ArchitectureSection::convolves)
                .sorted(Comparator.comparingInt(
                        run -> run.stored().gradientNames().size()))
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(Comparison.ranking(runs, "architectures.best", ShownRun::model));
        sentences.add(Comparison.ofBest("architectures.kinds", convolving, perceptrons, ShownRun::model));
        if (convolving.size() > 1) {
            ShownRun shallow = convolving.get(0);
            ShownRun deep = convolving.get(convolving.size() - 1);
            sentences.add(Comparison.of("architectures.depth", deep, shallow, ShownRun::model));
        }
        return Comparison.paragraph(sentences);
    }

    private static boolean convolves(ShownRun run) {
        return run.config().network().seesMaps();
    }

    @Override
    List<Block> answers(List<ShownRun> runs) {
        return List.of(
                new Block.Paragraph(TEXTS.get("architectures.why")),
                new Block.Paragraph(TEXTS.get("architectures.reading")));
    }

    private static Chart against(AccuracyPlot plot, List<ShownRun> runs) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            ShownRun run = runs.get(i);
            curves.add(plot.curve(run.model(), i, run.log().epochs(), run.log().test()));
        }
        double highest = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.concat(Arrays.stream(curve.x()), Arrays.stream(curve.y())))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return plot.chart(curves, Math.min(1, Math.ceil(highest * 10 + 0.2) / 10))
                .sized(360, 320);
    }

    private static Block results(List<ShownRun> runs) {
        return table(
                PART + "-results",
                TEXTS.get("architectures.results"),
                runs,
                column(TEXTS.get("column.model"), ShownRun::model),
                column(
                        TEXTS.get("column.parameters"),
                        run -> NumberText.fixed(run.config().network().parameters(), 0)),
                column(TEXTS.get("column.optimizer"), ShownRun::optimizerText),
                column(TEXTS.get("column.train"), run -> Percent.of(run.log().trainAccuracy())),
                column(
                        TEXTS.get("column.best-validation"),
                        run -> Percent.of(run.log().bestValidation())),
                column(TEXTS.get("column.test"), run -> Percent.of(run.testAccuracy())),
                column(TEXTS.get("column.time"), run -> seconds(run.stored().seconds())),
                column(
                        TEXTS.get("column.speed"),
                        run -> NumberText.significant(run.stored().stepsPerSecond(), 3)));
    }

    /** Numbers where the data set is not here. */
    private static List<String> classes(ReportContext context, ShownRun run) {
        try {
            return context.runs().dataset(run.config().dataset()).train().classNames();
        } catch (IOException notHere) {
            int count = run.log().test() == null ? 10 : run.log().test().confusion().length;
            return java.util.stream.IntStream.range(0, count)
                    .mapToObj(String::valueOf)
                    .toList();
        }
    }

    private static void confusion(List<Block> blocks, ShownRun run, List<String> classes) {
        if (run.log().test() == null) {
            return;
        }
        Evaluation test = run.log().test();
        int n = test.confusion().length;
        float[] shares = new float[n * n];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = test.ofClass(i / n) == 0 ? 0 : (float) (100 * test.share(i / n, i % n));
        }
        ColorScale scale = new ColorScale(ColorMap.SEQUENTIAL, 0, 100, TEXTS.get("architectures.confusion.share"));
        blocks.add(new Block.Picture(
                PART + "-confusion",
                new Matrix(
                        TEXTS.get("architectures.confusion", run.model()),
                        Picture.of(new Grid(shares, n, n), scale),
                        scale,
                        classes,
                        classes,
                        TEXTS.get("architectures.confusion.true"),
                        TEXTS.get("architectures.confusion.predicted"),
                        true,
                        460,
                        430),
                TEXTS.get("architectures.confusion.caption", run.model())));
        blocks.add(new Block.Paragraph(Confusions.of(test.confusion()).sentence(run.model(), classes)));
    }

    private static void predictions(ReportContext context, List<Block> blocks, ShownRun run, List<String> classes)
            throws IOException {
        if (run.snapshot() == null) {
            return;
        }
        DatasetBundle images = context.runs().dataset(run.config().dataset());
        List<Tiles.Tile> tiles = new ArrayList<>();
        for (Prediction prediction : run.snapshot().predictions()) {
            boolean right = prediction.predicted() == prediction.label();
            Picture picture = Picture.rgb(
                    images.train().argb(prediction.image()),
                    images.train().width(),
                    images.train().height());
            tiles.add(new Tiles.Tile(prediction(prediction, classes), picture, right ? 2 : 5));
        }
        blocks.add(new Block.Picture(
                PART + "-predictions",
                new Tiles(TEXTS.get("architectures.predictions", run.model()), tiles, 6, 76),
                TEXTS.get("architectures.predictions.caption", run.model())));
    }

    /** "✓ ship", or with the true class first: "✗ cat → ship". */
    static String prediction(Prediction prediction, List<String> classes) {
        String truth = classes.get(prediction.label());
        return prediction.predicted() == prediction.label()
                ? "✓ " + truth
                : "✗ " + truth + " → " + classes.get(prediction.predicted());
    }

    private static void weights(List<Block> blocks, ShownRun run, List<String> classes) {
        if (run.snapshot() == null) {
            return;
        }
        List<EpochMetrics> epochs = run.log().epochs();
        int[] units = epochs.isEmpty() ? null : epochs.get(epochs.size() - 1).unitClasses();
        List<String> captions = units == null
                ? List.of()
                : Arrays.stream(units).mapToObj(classes::get).toList();
        blocks.add(new Block.Picture(
                PART + "-weights-" + run.model(),
                WeightTiles.of(
                        TEXTS.get("architectures.weights.of", run.model()),
                        run.snapshot().weights(),
                        captions),
                TEXTS.get("architectures.weights.caption", run.model())));
    }
}
