package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.plot.LineStyle;
import gradientlab.plot.NumberText;
import gradientlab.report.paper.Block;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.GradientRatio;
import gradientlab.training.RunPlot;
import java.util.ArrayList;
import java.util.List;

/** The bonus question of part 4: runs with inputs from 0 to 255 beside the same runs with normalised ones. */
final class RawInputs {
    private static final Texts TEXTS = Texts.of(RawInputs.class);

    private RawInputs() {}

    /** Adds figure, table and what they say, where there are such runs; nothing otherwise. */
    static void add(List<Block> blocks, List<ShownRun> all, boolean smoothed) {
        List<ShownRun> shown = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (ShownRun raw : all.stream().filter(ShownRun::raw).toList()) {
            all.stream()
                    .filter(run -> !run.raw() && run.model().equals(raw.model()) && run.sigmoid() == raw.sigmoid())
                    .findFirst()
                    .ifPresent(usual -> {
                        shown.add(usual);
                        shown.add(raw);
                        sentences.add(Comparison.of("gradients.raw", raw, usual, RawInputs::name));
                    });
        }
        if (shown.isEmpty()) {
            return;
        }
        blocks.add(new Block.Subheading(TEXTS.get("gradients.raw.title")));
        RunCurves curves = new RunCurves();
        for (int i = 0; i < shown.size(); i++) {
            LineStyle style = shown.get(i).sigmoid() ? LineStyle.DASHED : LineStyle.SOLID;
            curves.add(shown.get(i), name(shown.get(i)), i, style);
        }
        blocks.add(new Block.Picture(
                "gradients-raw-loss",
                curves.chart(RunPlot.LOSS, TEXTS.get("gradients.raw.loss"), smoothed),
                RunSection.caption(TEXTS.get("gradients.raw.caption"), smoothed)));
        blocks.add(results(shown));
        blocks.addAll(RunSection.paragraph(Comparison.paragraph(sentences)));
    }

    private static String name(ShownRun run) {
        return run.model()
                + (run.sigmoid() ? " sigmoid " : " ReLU ")
                + (run.raw() ? "[0, 255]" : TEXTS.name("scale", run.config().inputScale()));
    }

    private static Block results(List<ShownRun> shown) {
        return table(
                "gradients-raw-results",
                TEXTS.get("gradients.raw.results"),
                shown,
                column(TEXTS.get("column.model"), RawInputs::name),
                column(
                        TEXTS.get("gradients.column.first"),
                        run -> NumberText.significant(
                                GradientRatio.median(run.log().points(), 0), 3)),
                column(
                        TEXTS.get("column.loss"),
                        run -> NumberText.significant(run.log().trainLoss(), 4)),
                column(TEXTS.get("column.test"), run -> Percent.of(run.testAccuracy())),
                column(TEXTS.get("column.remark"), ShownRun::remark));
    }
}
