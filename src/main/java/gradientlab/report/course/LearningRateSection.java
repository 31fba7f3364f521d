package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.RunPlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Part 5: learning rates, schedules, and Adam. */
final class LearningRateSection extends RunSection {
    private static final String PART = "rates";

    LearningRateSection() {
        super(
                PART,
                "5.1",
                QuickRuns.rates(),
                StoredChoice::rates,
                List.of(
                        command("--optimizer sgd --learning-rate 0.1"),
                        command("--optimizer sgd --learning-rate 0.01"),
                        command("--optimizer sgd --learning-rate 0.001"),
                        command("--optimizer sgd --learning-rate 0.1 --schedule 4500:0.01"),
                        command("--optimizer sgd --learning-rate 0.1 --schedule 4500:0.01,9000:0.001"),
                        command("--optimizer adam")));
    }

    private static String command(String options) {
        return "./lab run architectures --models cnn_4 --dataset shapes " + options;
    }

    /** Constant rates from the highest, then schedules, then Adam. */
    @Override
    List<ShownRun> inOrder(List<ShownRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparing(ShownRun::adam)
                        .thenComparing(ShownRun::scheduled)
                        .thenComparing(run -> -run.config().learningRate())
                        .thenComparing(run -> run.config().schedule().drops().size()))
                .toList();
    }

    /** Which kinds of runs there are, and how many: nothing is announced that is not shown. */
    @Override
    List<Block> contents(List<ShownRun> runs) {
        List<String> items = new ArrayList<>();
        add(items, "constant", constant(runs));
        add(items, "scheduled", scheduled(runs));
        add(items, "momentum", momentum(runs));
        add(items, "adam", adam(runs));
        return List.of(new Block.Bullets(items));
    }

    private static void add(List<String> items, String kind, List<ShownRun> runs) {
        if (!runs.isEmpty()) {
            items.add(TEXTS.get(
                    "rates.contents." + kind,
                    runs.stream().map(ShownRun::optimizerText).collect(Collectors.joining("; "))));
        }
    }

    private static List<ShownRun> constant(List<ShownRun> runs) {
        return runs.stream()
                .filter(run -> !run.scheduled() && !run.adam() && !run.momentum())
                .toList();
    }

    private static List<ShownRun> scheduled(List<ShownRun> runs) {
        return runs.stream()
                .filter(run -> run.scheduled() && !run.adam() && !run.momentum())
                .toList();
    }

    private static List<ShownRun> momentum(List<ShownRun> runs) {
        return runs.stream().filter(ShownRun::momentum).toList();
    }

    private static List<ShownRun> adam(List<ShownRun> runs) {
        return runs.stream().filter(ShownRun::adam).toList();
    }

    @Override
    List<Block> show(ReportContext context, List<ShownRun> runs) {
        List<ShownRun> constant = constant(runs);
        List<ShownRun> others =
                runs.stream().filter(run -> !constant.contains(run)).toList();
        boolean smoothed = RunCurves.smoothed(runs);
        String model = runs.get(0).model();
        List<Block> blocks = new ArrayList<>();
        if (!constant.isEmpty()) {
            blocks.add(picture(
                    "loss",
                    figure(runs, constant, RunPlot.LOSS, TEXTS.get("rates.loss", model), smoothed),
                    TEXTS.get("rates.loss.caption"),
                    smoothed));
            blocks.add(picture(
                    "validation",
                    figure(runs, constant, RunPlot.VALIDATION, TEXTS.get("rates.validation", model), smoothed),
                    TEXTS.get("rates.validation.caption"),
                    smoothed));
        }
        if (!others.isEmpty()) {
            String named = named(others);
            String base = adam(others).isEmpty() ? "" : " " + TEXTS.get("rates.schedules.adam");
            blocks.add(
                    picture("schedules", schedules(runs, others), TEXTS.get("rates.schedules.caption") + base, false));
            blocks.add(picture(
                    "scheduled",
                    figure(runs, others, RunPlot.VALIDATION, TEXTS.get("rates.scheduled", model, named), smoothed),
                    TEXTS.get("rates.scheduled.caption", named),
                    smoothed));
        }
        blocks.add(results(runs));
        blocks.addAll(paragraph(finding(runs)));
        return blocks;
    }

    /** "schedules, Adam", of those that are there. */
    private static String named(List<ShownRun> others) {
        return Stream.of(
                        scheduled(others).isEmpty() ? "" : TEXTS.get("rates.schedules-word"),
                        momentum(others).isEmpty() ? "" : "momentum",
                        adam(others).isEmpty() ? "" : "Adam")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What the table says of rates, schedules and Adam, as far as chance allows to say it. */
    static String finding(List<ShownRun> runs) {
        List<ShownRun> descent = new ArrayList<>(constant(runs));
        descent.addAll(scheduled(runs));
        return Comparison.paragraph(List.of(
                Comparison.ranking(constant(runs), "rates.constant", ShownRun::optimizerText),
                Comparison.ofBest("rates.schedule", scheduled(runs), constant(runs), ShownRun::optimizerText),
                Comparison.ofBest("rates.adam", adam(runs), descent, ShownRun::optimizerText)));
    }

    @Override
    List<Block> answers(List<ShownRun> runs) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get("rates.reading")));
        if (!scheduled(runs).isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("rates.schedule-reading")));
        }
        if (!adam(runs).isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("rates.adam-reading")));
        }
        return blocks;
    }

    private static Block picture(String name, Chart figure, String words, boolean smoothed) {
        return new Block.Picture(PART + "-" + name, figure, caption(words, smoothed));
    }

    /** A run has one colour in all figures. */
    private static Chart figure(
            List<ShownRun> all, List<ShownRun> shown, RunPlot plot, String title, boolean smoothed) {
        RunCurves curves = new RunCurves();
        shown.forEach(run -> curves.add(run, run.optimizerText(), all.indexOf(run), style(run)));
        return curves.chart(plot, title, smoothed);
    }

    private static LineStyle style(ShownRun run) {
        return run.adam() ? LineStyle.DASHED : LineStyle.SOLID;
    }

    private static Chart schedules(List<ShownRun> all, List<ShownRun> shown) {
        return Chart.of(
                        TEXTS.get("rates.schedules"),
                        RunPlot.x(),
                        RunPlot.LEARNING_RATE.y(),
                        shown.stream()
                                .map(run -> staircase(run, all.indexOf(run), style(run)))
                                .toList())
                .sized(Chart.USUAL_WIDTH, 220);
    }

    /** The rate of every step, as the configuration has it: flat, with an upright edge at a drop. */
    private static Curve staircase(ShownRun run, int color, LineStyle style) {
        int last = run.stored().step();
        double[][] corners = run.config().schedule().corners(run.config().rateAfter(0), last);
        return Curve.solid(run.optimizerText(), color, corners[0], corners[1])
                .withStyle(style)
                .withMarkers();
    }

    private static Block results(List<ShownRun> runs) {
        return table(
                PART + "-results",
                TEXTS.get("rates.results", runs.get(0).model()),
                runs,
                column(TEXTS.get("column.optimizer"), ShownRun::optimizerText),
                column(
                        TEXTS.get("column.loss"),
                        run -> NumberText.significant(run.log().trainLoss(), 4)),
                column(TEXTS.get("column.train"), run -> Percent.of(run.log().trainAccuracy())),
                column(
                        TEXTS.get("column.best-validation"),
                        run -> Percent.of(run.log().bestValidation())),
                column(TEXTS.get("column.test"), run -> Percent.of(run.testAccuracy())),
                column(TEXTS.get("column.remark"), ShownRun::remark));
    }
}
