package gradientlab.report.course;

import gradientlab.plot.LineStyle;
import gradientlab.report.figure.Axis;
import gradientlab.report.figure.Curve;
import gradientlab.report.figure.CurveFigure;
import gradientlab.report.figure.TableFigure;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.training.StepMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Part 5: learning rates, schedules, and Adam. */
final class LearningRateSection extends RunSection {
    private static final String PART = "rates";

    LearningRateSection() {
        super(
                PART,
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

    @Override
    List<Block> show(ReportContext context, List<ShownRun> runs) {
        List<ShownRun> constant =
                runs.stream().filter(run -> !run.scheduled() && !run.adam()).toList();
        List<ShownRun> others =
                runs.stream().filter(run -> run.scheduled() || run.adam()).toList();
        boolean smoothed = RunCurves.smoothed(runs);
        String model = runs.get(0).model();
        List<Block> blocks = new ArrayList<>();
        if (!constant.isEmpty()) {
            blocks.add(picture(
                    "loss",
                    figure(runs, constant, TEXTS.get("rates.loss", model), "axis.loss", StepMetrics::loss, smoothed),
                    smoothed));
            blocks.add(picture(
                    "validation",
                    figure(
                            runs,
                            constant,
                            TEXTS.get("rates.validation", model),
                            "axis.validation-accuracy",
                            StepMetrics::validationAccuracy,
                            smoothed),
                    smoothed));
            blocks.add(new Block.Paragraph(TEXTS.get("rates.reading")));
        }
        if (!others.isEmpty()) {
            blocks.add(picture("schedules", schedules(runs, others), false));
            blocks.add(picture(
                    "scheduled",
                    figure(
                            runs,
                            others,
                            TEXTS.get("rates.scheduled", model),
                            "axis.validation-accuracy",
                            StepMetrics::validationAccuracy,
                            smoothed),
                    smoothed));
            blocks.add(new Block.Paragraph(TEXTS.get("rates.schedule-reading")));
        }
        blocks.add(table(runs));
        return blocks;
    }

    private static Block picture(String name, CurveFigure figure, boolean smoothed) {
        return new Block.Picture(PART + "-" + name, figure, caption(TEXTS.get("rates." + name + ".caption"), smoothed));
    }

    /** A run has one colour in all figures. */
    private static CurveFigure figure(
            List<ShownRun> all,
            List<ShownRun> shown,
            String title,
            String yTitle,
            ToDoubleFunction<StepMetrics> value,
            boolean smoothed) {
        List<Curve> curves = new ArrayList<>();
        for (ShownRun run : shown) {
            LineStyle style = run.adam() ? LineStyle.DASHED : LineStyle.SOLID;
            RunCurves.add(curves, run, run.optimizerText(), all.indexOf(run), style, value, smoothed);
        }
        return CurveFigure.of(title, Axis.of(TEXTS.get("axis.step")), Axis.of(TEXTS.get(yTitle)), curves);
    }

    private static CurveFigure schedules(List<ShownRun> all, List<ShownRun> shown) {
        List<Curve> curves = new ArrayList<>();
        for (ShownRun run : shown) {
            LineStyle style = run.adam() ? LineStyle.DASHED : LineStyle.SOLID;
            curves.add(staircase(run, all.indexOf(run), style));
        }
        return CurveFigure.of(
                        TEXTS.get("rates.schedules"),
                        Axis.of(TEXTS.get("axis.step")),
                        Axis.log(TEXTS.get("column.rate")),
                        curves)
                .sized(CurveFigure.USUAL_WIDTH, 220);
    }

    /** The rate of every step, as the configuration has it: flat, with an upright edge at a drop. */
    private static Curve staircase(ShownRun run, int color, LineStyle style) {
        int last = (int) run.steps()[run.steps().length - 1];
        double[][] corners = run.config().schedule().corners(run.config().rateAfter(0), last);
        return new Curve(run.optimizerText(), corners[0], corners[1], color, style, Curve.USUAL_WIDTH, 1, true);
    }

    private static Block table(List<ShownRun> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (ShownRun run : runs) {
            rows.add(List.of(
                    run.optimizerText(),
                    Numbers.significant(run.trainLoss(), 4),
                    Percent.of(run.trainAccuracy()),
                    Percent.of(run.log().bestValidation()),
                    Percent.of(run.testAccuracy()),
                    run.log().diagnosis() == null
                            ? ""
                            : run.log().diagnosis().kind().name().toLowerCase(java.util.Locale.ROOT)));
        }
        List<String> columns = List.of(
                TEXTS.get("column.optimizer"),
                TEXTS.get("column.loss"),
                TEXTS.get("column.train"),
                TEXTS.get("column.best-validation"),
                TEXTS.get("column.test"),
                TEXTS.get("column.remark"));
        return new Block.Table(
                PART + "-results",
                new TableFigure("", columns, rows),
                TEXTS.get("rates.results", runs.get(0).model()));
    }
}
