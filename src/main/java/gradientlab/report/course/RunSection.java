package gradientlab.report.course;

import gradientlab.figure.TableFigure;
import gradientlab.plot.NumberText;
import gradientlab.report.paper.Block;
import gradientlab.training.RunFile;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part that shows trained networks: gets the runs, tells their settings, and leaves their files. */
abstract class RunSection extends ReportSection {
    /** About, for a unit of {@link ReportRuns#effort}. */
    private static final double SECONDS = 0.4;

    /** Of the complete stored runs, newest first, those that a part shows; see {@link StoredChoice}. */
    interface Choice {
        List<StoredRun> of(List<StoredRun> runs, boolean byHand);
    }

    private final List<TrainingConfig> quickRuns;
    private final Choice choice;
    private final List<String> commands;

    /**
     * @param part begins the part's texts and its figures' names
     * @param number as the course's sheet counts it
     * @param quickRuns trained for a quick report
     * @param choice of the complete stored runs, newest first, those to show
     * @param commands make runs to show
     */
    RunSection(String part, String number, List<TrainingConfig> quickRuns, Choice choice, List<String> commands) {
        super(part, number);
        this.quickRuns = quickRuns;
        this.choice = choice;
        this.commands = commands;
    }

    @Override
    double effort(boolean quick) {
        return quick
                ? SECONDS * quickRuns.stream().mapToDouble(ReportRuns::effort).sum()
                : 3;
    }

    @Override
    final Part write(ReportContext context) throws IOException, InterruptedException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get(part + ".intro")));
        List<ShownRun> runs = runs(context);
        if (runs.isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("runs.none")));
            blocks.add(new Block.Code(String.join("\n", commands)));
        } else {
            blocks.addAll(contents(runs));
            blocks.add(settings(runs));
            blocks.addAll(show(context, runs));
            Map<String, RunFile> files = new LinkedHashMap<>();
            runs.forEach(run -> files.put(part + "-" + run.id(), new RunFile.Images(run.config())));
            blocks.addAll(context.runFiles(files, TEXTS.get("runs.again")));
            addStored(blocks, runs);
        }
        return new Part(chapter(blocks), runs.isEmpty() ? List.of() : answers(runs));
    }

    private List<ShownRun> runs(ReportContext context) throws IOException, InterruptedException {
        if (context.quick()) {
            return context.runs().train(quickRuns, context.monitor());
        }
        List<ShownRun> runs = new ArrayList<>();
        for (StoredRun stored :
                choice.of(context.runs().complete(), context.runs().chosenByHand())) {
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

    /** What of the part these runs show, before their settings. */
    List<Block> contents(List<ShownRun> runs) {
        return List.of();
    }

    /** Answers to the course's questions about these runs. */
    abstract List<Block> answers(List<ShownRun> runs);

    /** What all runs have in common is said once; where they differ, every value is. */
    private Block settings(List<ShownRun> runs) {
        List<List<String>> rows = List.of(
                row("setting.dataset", runs, TrainingConfig::dataset),
                row(
                        "setting.images",
                        runs,
                        config -> config.trainLimit() == 0
                                ? TEXTS.get("setting.all")
                                : NumberText.fixed(config.trainLimit(), 0)),
                row("setting.scale", runs, config -> TEXTS.name("scale", config.inputScale())),
                row("column.batch", runs, config -> NumberText.fixed(config.batch(), 0)),
                row("column.epochs", runs, config -> NumberText.fixed(config.epochs(), 0)),
                row("column.seed", runs, config -> String.valueOf(config.seed())),
                row(
                        "setting.validation",
                        runs,
                        config -> config.validationLimit() == 0
                                ? TEXTS.get("setting.validation.all")
                                : TEXTS.get("setting.validation.some", NumberText.fixed(config.validationLimit(), 0))));
        return new Block.Table(
                part + "-settings",
                new TableFigure(List.of(TEXTS.get("setting.name"), TEXTS.get("setting.value")), rows),
                TEXTS.get("setting.caption"));
    }

    private static List<String> row(String key, List<ShownRun> runs, Function<TrainingConfig, String> value) {
        return List.of(
                TEXTS.get(key),
                runs.stream().map(run -> value.apply(run.config())).distinct().collect(Collectors.joining(", ")));
    }

    /** How many classes the networks of these runs tell apart. */
    static int classes(List<ShownRun> runs) {
        return runs.stream()
                .flatMap(run -> run.log().epochs().stream())
                .mapToInt(epoch -> epoch.validation().confusion().length)
                .max()
                .orElse(10);
    }

    /** The loss of guessing among them, as captions write it. */
    static String guessing(List<ShownRun> runs) {
        return NumberText.compact(Math.log(classes(runs)));
    }

    /** Nothing for no words. */
    static List<Block> paragraph(String words) {
        return words.isEmpty() ? List.of() : List.of(new Block.Paragraph(words));
    }

    private static void addStored(List<Block> blocks, List<ShownRun> runs) {
        List<String> commands = runs.stream()
                .filter(ShownRun::kept)
                .map(run -> "./lab runs show " + run.stored().id())
                .toList();
        if (!commands.isEmpty()) {
            blocks.add(new Block.Paragraph(TEXTS.get("runs.stored")));
            blocks.add(new Block.Code(String.join("\n", commands)));
        }
    }

    /** The remark below a figure of averaged curves. */
    static String caption(String words, boolean smoothed) {
        return smoothed ? words + " " + TEXTS.get("curve.averaged") : words;
    }
}
