package gradientlab.report.course;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.report.paper.Paper;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The course's report: every figure of its parts with settings, tables and what they say, numbered as on the course's
 * sheet, as HTML and PDF, and the files that repeat each run. In the language in use. No window needed.
 */
public final class LabReport {
    private static final Texts TEXTS = Texts.of(LabReport.class);

    /** Seconds that writing the files takes. */
    private static final double WRITING = 8;

    private LabReport() {}

    /**
     * Trains what has to be trained, then writes everything, whole or not at all.
     *
     * @param dataDirectory where stored runs and data sets are
     * @param cores to train on
     * @param monitor is told how far it is; may cancel
     * @throws IOException with a sentence, for a chosen run that is not there too
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left then
     */
    public static ReportFiles.Written write(ReportRequest request, Path dataDirectory, int cores, FetchMonitor monitor)
            throws IOException, InterruptedException {
        ReportRuns runs =
                new ReportRuns(new RunStore(dataDirectory), new DatasetCache(dataDirectory), request.runs(), cores);
        return write(request, runs, monitor);
    }

    static ReportFiles.Written write(ReportRequest request, ReportRuns runs, FetchMonitor monitor)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ReportFiles files = ReportFiles.open(request.folder())) {
            if (!request.quick()) {
                runs.complete(); // refuses what cannot be shown before anything is trained
            }
            List<ReportSection> sections = sections();
            double total = WRITING
                    + sections.stream()
                            .mapToDouble(s -> s.effort(request.quick()))
                            .sum();
            ReportContext context = new ReportContext(request.quick(), runs);
            List<Chapter> chapters = new ArrayList<>(notes(request.notes()));
            List<Block> answers = new ArrayList<>();
            double done = 0;
            for (int i = 0; i < sections.size(); i++) {
                ReportSection section = sections.get(i);
                monitor.check();
                double part = section.effort(request.quick()) / total;
                context.setMonitor(monitor.part(done, part));
                context.monitor().update(0, section.name());
                ReportSection.Part written = section.write(context);
                chapters.add(written.chapter());
                answers.addAll(written.answers());
                if (i + 1 == sections.size() || major(sections.get(i + 1)) != major(section)) {
                    if (request.answers() && !answers.isEmpty()) {
                        chapters.add(new Chapter(after(section.number()), TEXTS.get("discussion.title"), answers));
                    }
                    answers.clear();
                }
                done += part;
            }
            chapters.addAll(Predictions.chapter(request.predictions()));
            monitor.update(done, TEXTS.get("progress.writing"));
            Paper paper = new Paper(
                    request.title().isBlank()
                            ? TEXTS.get("title")
                            : request.title().strip(),
                    subtitle(request, runs),
                    facts(request, runs),
                    chapters,
                    new Paper.Words(
                            Language.current().locale(),
                            TEXTS.get("word.figure"),
                            TEXTS.get("word.table"),
                            TEXTS.get("word.contents")));
            return files.write(paper, context, monitor.part(done, 1 - done), start);
        }
    }

    private static List<Chapter> notes(String notes) {
        List<Block> blocks = NotesText.of(notes);
        return blocks.isEmpty() ? List.of() : List.of(new Chapter("", TEXTS.get("notes.title"), blocks));
    }

    private static char major(ReportSection section) {
        return section.number().charAt(0);
    }

    /** The sheet discusses a part in the section after its last: 1.3 after 1.2. */
    private static String after(String number) {
        int dot = number.indexOf('.');
        return number.substring(0, dot + 1) + (Integer.parseInt(number.substring(dot + 1)) + 1);
    }

    private static String subtitle(ReportRequest request, ReportRuns runs) {
        String which = request.quick() ? "quick" : runs.chosenByHand() ? "chosen" : "stored";
        return runs.shown().isEmpty() && !request.quick()
                ? TEXTS.get("subtitle.none")
                : TEXTS.get("subtitle." + which, runs.shown().size());
    }

    private static Map<String, String> facts(ReportRequest request, ReportRuns runs) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!request.name().isBlank()) {
            facts.put(TEXTS.get("facts.name"), request.name().strip());
        }
        facts.putAll(Versions.facts());
        if (!runs.leftOut().isEmpty() && !request.quick()) {
            facts.put(TEXTS.get("facts.left-out"), TEXTS.get("facts.left-out.why", String.join(", ", runs.leftOut())));
        }
        return facts;
    }

    /** In the order of the course. */
    private static List<ReportSection> sections() {
        return List.of(
                new ActivationSection(),
                new XorSection(),
                new ConvolutionSection(),
                new ArchitectureSection(),
                new GradientSection(),
                new LearningRateSection());
    }
}
