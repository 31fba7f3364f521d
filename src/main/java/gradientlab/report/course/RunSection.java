package gradientlab.report.course;

import gradientlab.report.figure.TableFigure;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Texts;
import gradientlab.training.RunFile;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A part that shows trained networks: gets the runs, tells their settings, and leaves their files. */
abstract class RunSection implements ReportSection {
    static final Texts TEXTS = Texts.of(RunSection.class);

    /** About, for a unit of {@link ReportRuns#effort}. */
    private static final double SECONDS = 0.4;

    private final String part;
    private final List<TrainingConfig> quickRuns;
    private final UnaryOperator<List<StoredRun>> choice;
    private final List<String> commands;

    /**
     * @param part begins the part's texts and its figures' names
     * @param quickRuns trained for a quick report
     * @param choice of the complete stored runs, newest first, those to show
     * @param commands make runs to show
     */
    RunSection(
            String part, List<TrainingConfig> quickRuns, UnaryOperator<List<StoredRun>> choice, List<String> commands) {
        this.part = part;
        this.quickRuns = quickRuns;
        this.choice = choice;
        this.commands = commands;
    }

    @Override
    public String name() {
        return TEXTS.get(part + ".name");
    }

    @Override
    public double effort(boolean quick) {
        return quick
                ? SECONDS * quickRuns.stream().mapToDouble(ReportRuns::effort).sum()
                : 3;
    }

    @Override
    public final Chapter write(ReportContext context) throws IOException, InterruptedException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get(part + ".intro")));
        List<ShownRun> runs = runs(context);
        if (runs.isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("runs.none")));
            blocks.add(new Block.Code(String.join("\n", commands)));
        } else {
            blocks.add(settings(runs));
            blocks.addAll(show(context, runs));
            Map<String, RunFile> files = new LinkedHashMap<>();
            runs.forEach(run -> files.put(part + "-" + run.id(), new RunFile.Images(run.config())));
            blocks.addAll(context.runFiles(files, TEXTS.get("runs.again")));
            addStored(blocks, runs);
        }
        return new Chapter(TEXTS.get(part + ".title"), blocks);
    }

    private List<ShownRun> runs(ReportContext context) throws IOException, InterruptedException {
        if (context.quick()) {
            return context.runs().train(quickRuns, context.monitor());
        }
        List<ShownRun> runs = new ArrayList<>();
        for (StoredRun stored : choice.apply(context.runs().complete())) {
            context.monitor().check();
            ShownRun run = context.runs().open(stored);
            if (!run.log().points().isEmpty()) { // its curve may have been lost
                runs.add(run);
            }
        }
        return inOrder(runs);
    }

    /** The order in which runs are shown, and so their colours. */
    List<ShownRun> inOrder(List<ShownRun> runs) {
        return runs;
    }

    /** The part's figures and tables. */
    abstract List<Block> show(ReportContext context, List<ShownRun> runs) throws IOException;

    /** What all runs have in common is said once. */
    private Block settings(List<ShownRun> runs) {
        TrainingConfig first = runs.get(0).config();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(TEXTS.get("setting.dataset"), first.dataset()));
        rows.add(List.of(
                TEXTS.get("setting.images"),
                first.trainLimit() == 0 ? TEXTS.get("setting.all") : Numbers.count(first.trainLimit())));
        rows.add(List.of(TEXTS.get("setting.scale"), first.inputScale().name().toLowerCase(Locale.ROOT)));
        rows.add(List.of(TEXTS.get("column.batch"), Numbers.count(first.batch())));
        rows.add(List.of(TEXTS.get("column.epochs"), Numbers.count(first.epochs())));
        rows.add(List.of(TEXTS.get("column.seed"), String.valueOf(first.seed())));
        rows.add(List.of(
                TEXTS.get("setting.validation"),
                TEXTS.get(
                        first.validationLimit() == 0 ? "setting.validation.all" : "setting.validation.some",
                        Numbers.count(first.validationLimit()))));
        return new Block.Table(
                part + "-settings",
                new TableFigure("", List.of(TEXTS.get("setting.name"), TEXTS.get("setting.value")), rows),
                TEXTS.get("setting.caption"));
    }

    private static void addStored(List<Block> blocks, List<ShownRun> runs) {
        List<String> ids = runs.stream()
                .map(ShownRun::storedId)
                .filter(id -> !id.isEmpty())
                .toList();
        if (!ids.isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("runs.stored")));
            blocks.add(new Block.Code(String.join(
                    "\n", ids.stream().map(id -> "./lab runs show " + id).toList())));
        }
    }

    /** The remark below a figure of averaged curves. */
    static String caption(String words, boolean smoothed) {
        return smoothed ? words + " " + TEXTS.get("curve.averaged") : words;
    }
}
