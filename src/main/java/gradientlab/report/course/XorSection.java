package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.data.PointSet;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Curve;
import gradientlab.plot.Exhibit;
import gradientlab.plot.Grid;
import gradientlab.plot.Measured;
import gradientlab.plot.NumberText;
import gradientlab.plot.Panels;
import gradientlab.plot.PlaneMap;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.RunFile;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorMaps;
import gradientlab.training.xor.XorPlot;
import gradientlab.training.xor.XorRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Part 1.2: the XOR problem with sigmoid, tanh and ReLU, in the course's settings. */
final class XorSection extends ReportSection {
    private static final int RESOLUTION = 120;
    private static final int MAP_WIDTH = 300;
    private static final int MAP_HEIGHT = 275;

    XorSection() {
        super("xor", "1.2");
    }

    @Override
    double effort(boolean quick) {
        return 4;
    }

    @Override
    Part write(ReportContext context) {
        List<XorRun> runs = new ArrayList<>();
        for (HiddenActivation activation : HiddenActivation.values()) {
            context.monitor().check();
            context.monitor()
                    .update(runs.size() / (double) HiddenActivation.values().length, "XOR " + activation.label());
            runs.add(XorRun.train(
                    XorConfig.course(activation), () -> context.monitor().cancelled()));
        }
        context.monitor().check();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get("xor.intro")));
        blocks.add(settings(runs));
        blocks.add(new Block.Picture("xor-loss", loss(runs), TEXTS.get("xor.loss.caption")));
        blocks.add(new Block.Picture(
                "xor-accuracy",
                new Panels("", runs.stream().<Exhibit>map(XorSection::accuracy).toList(), 2),
                TEXTS.get("xor.accuracy.caption")));
        blocks.add(new Block.Picture("xor-boundaries", boundaries(runs), TEXTS.get("xor.boundaries.caption")));
        blocks.add(results(runs));
        blocks.add(new Block.Paragraph(finding(runs)));
        for (XorRun run : runs) {
            if (run.diagnosis() != null) {
                blocks.add(
                        new Block.Paragraph(label(run) + ": " + run.diagnosis().sentence()));
            }
        }
        Map<String, RunFile> files = new LinkedHashMap<>();
        runs.forEach(run -> files.put("xor-" + id(run), new RunFile.Xor(run.config())));
        blocks.addAll(context.runFiles(files, TEXTS.get("runs.again")));
        List<Block> answers = List.of(
                new Block.Subheading(TEXTS.get("xor.title")),
                new Block.Paragraph(TEXTS.get("xor.why")),
                new Block.Paragraph(TEXTS.get("xor.reading")));
        return new Part(chapter(blocks), answers);
    }

    private static String finding(List<XorRun> runs) {
        Comparator<XorRun> byAccuracy = Comparator.comparingDouble(XorRun::validationAccuracy);
        XorRun best = runs.stream().max(byAccuracy).orElseThrow();
        XorRun worst = runs.stream().min(byAccuracy).orElseThrow();
        return finding(label(best), best.validationAccuracy(), label(worst), worst.validationAccuracy());
    }

    /** What the validation accuracies of the best and the worst say together. */
    static String finding(String best, double highest, String worst, double lowest) {
        Measured gap = Measured.share(highest, XorConfig.VALIDATION_SIZE)
                .minus(Measured.share(lowest, XorConfig.VALIDATION_SIZE));
        return TEXTS.get(
                gap.clearlyPositive() ? "xor.finding.differ" : "xor.finding.close",
                best,
                Percent.of(highest),
                worst,
                Percent.of(lowest),
                NumberText.fixed(XorConfig.VALIDATION_SIZE, 0),
                Percent.points(gap.noise()));
    }

    private static String label(XorRun run) {
        return run.config().activation().label();
    }

    private static String id(XorRun run) {
        return label(run).toLowerCase(Locale.ROOT);
    }

    private static Block settings(List<XorRun> runs) {
        return table(
                "xor-settings",
                TEXTS.get("xor.settings"),
                runs.stream().map(XorRun::config).toList(),
                column(
                        TEXTS.get("xor.column.activation"),
                        config -> config.activation().label()),
                column(TEXTS.get("xor.column.network"), config -> "2-" + config.hidden() + "-1"),
                column(TEXTS.get("column.rate"), config -> NumberText.compact(config.learningRate())),
                column(
                        TEXTS.get("column.batch"),
                        config -> config.batch() == XorConfig.FULL_BATCH
                                ? TEXTS.get("xor.full-batch", XorConfig.TRAIN_SIZE)
                                : String.valueOf(config.batch())),
                column(TEXTS.get("column.epochs"), config -> NumberText.fixed(config.epochs(), 0)),
                column(TEXTS.get("xor.column.std"), config -> NumberText.compact(config.std())),
                column(TEXTS.get("column.seed"), config -> String.valueOf(config.seed())),
                column(TEXTS.get("xor.column.engine"), config -> config.engine().label()));
    }

    private static Block results(List<XorRun> runs) {
        return table(
                "xor-results",
                TEXTS.get("xor.results"),
                runs,
                column(TEXTS.get("xor.column.activation"), XorSection::label),
                column(TEXTS.get("column.epochs"), run -> NumberText.fixed(run.epochs(), 0)),
                column(TEXTS.get("xor.column.loss"), run -> NumberText.compact(run.trainLoss())),
                column(TEXTS.get("column.train-accuracy"), run -> Percent.of(run.trainAccuracy())),
                column(TEXTS.get("column.validation-accuracy"), run -> Percent.of(run.validationAccuracy())),
                column(TEXTS.get("column.time"), run -> seconds(run.seconds())));
    }

    /** The three runs have different lengths: over the part done of each. */
    private static Chart loss(List<XorRun> runs) {
        List<Curve> curves = new ArrayList<>();
        for (XorRun run : runs) {
            History.Chunk all = run.history().since(0);
            double[] done = Arrays.stream(all.epochs())
                    .map(epoch -> 100 * epoch / run.config().epochs())
                    .toArray();
            String name = TEXTS.get(
                    "xor.of-epochs", label(run), NumberText.fixed(run.config().epochs(), 0));
            curves.add(Curve.solid(name, curves.size(), done, all.loss()));
        }
        return Chart.of(
                TEXTS.get("xor.loss"),
                Axis.of(TEXTS.get("axis.done")),
                Axis.log(XorPlot.LOSS.y().title()),
                curves);
    }

    private static Chart accuracy(XorRun run) {
        return XorPlot.ACCURACY.chart(label(run), run.history().since(0)).sized(MAP_WIDTH, 200);
    }

    private static Panels boundaries(List<XorRun> runs) {
        List<Exhibit> panels = new ArrayList<>();
        for (XorRun run : runs) {
            XorMaps maps = XorMaps.of(run.config(), run.parameters(), RESOLUTION, 1);
            PointSet points = XorData.of(run.config()).validation();
            panels.add(new PlaneMap(
                    label(run),
                    Axis.of("x₁").from(-XorMaps.EXTENT, XorMaps.EXTENT),
                    Axis.of("x₂").from(-XorMaps.EXTENT, XorMaps.EXTENT),
                    new Grid(maps.output(), RESOLUTION, RESOLUTION),
                    new ColorScale(ColorMap.DIVERGING_LIGHT, 0, 1, TEXTS.get("xor.output")),
                    true,
                    0.5,
                    List.of(points(TEXTS.get("xor.class", 0), points, 0), points(TEXTS.get("xor.class", 1), points, 1)),
                    MAP_WIDTH,
                    MAP_HEIGHT));
        }
        return new Panels("", panels, 2);
    }

    private static PlaneMap.Points points(String name, PointSet all, int label) {
        int[] of = java.util.stream.IntStream.range(0, all.size())
                .filter(i -> all.labels()[i] == label)
                .toArray();
        double[] x = new double[of.length];
        double[] y = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            x[i] = all.x()[of[i]];
            y[i] = all.y()[of[i]];
        }
        return new PlaneMap.Points(name, label, x, y);
    }
}
