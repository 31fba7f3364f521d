package gradientlab.report.course;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.report.paper.Chapter;
import gradientlab.report.paper.Paper;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The course's report: every figure of its six parts with settings, tables and explanations, as HTML and PDF, and the
 * files that repeat each run. In the language in use. No window needed.
 */
public final class LabReport {
    private static final Texts TEXTS = Texts.of(LabReport.class);

    /** Seconds that writing the files takes. */
    private static final double WRITING = 8;

    private LabReport() {}

    /**
     * Trains what has to be trained, then writes everything, whole or not at all.
     *
     * @param folder made where it is missing; files of an earlier report are replaced, others stay
     * @param quick whether the networks of parts 3 to 5 are trained now, briefly; else stored runs are shown
     * @param dataDirectory where stored runs and data sets are
     * @param monitor is told how far it is; may cancel
     * @throws IOException with a sentence
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left then
     */
    public static ReportFiles.Written write(Path folder, boolean quick, Path dataDirectory, FetchMonitor monitor)
            throws IOException, InterruptedException {
        return write(
                folder, quick, new ReportRuns(new RunStore(dataDirectory), new DatasetCache(dataDirectory)), monitor);
    }

    static ReportFiles.Written write(Path folder, boolean quick, ReportRuns runs, FetchMonitor monitor)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ReportFiles files = ReportFiles.open(folder)) {
            List<ReportSection> sections = sections();
            double total = WRITING
                    + sections.stream().mapToDouble(s -> s.effort(quick)).sum();
            ReportContext context = new ReportContext(quick, runs);
            List<Chapter> chapters = new ArrayList<>();
            double done = 0;
            for (ReportSection section : sections) {
                monitor.check();
                double part = section.effort(quick) / total;
                context.setMonitor(new PartMonitor(monitor, done, part));
                context.monitor().update(0, section.name());
                chapters.add(section.write(context));
                done += part;
            }
            monitor.update(done, TEXTS.get("progress.writing"));
            Paper paper = new Paper(
                    TEXTS.get("title"),
                    TEXTS.get(quick ? "subtitle.quick" : "subtitle.stored"),
                    Versions.facts(),
                    chapters,
                    new Paper.Words(
                            Language.current().locale(),
                            TEXTS.get("word.figure"),
                            TEXTS.get("word.table"),
                            TEXTS.get("word.contents")));
            return files.write(paper, context.allRunFiles(), new PartMonitor(monitor, done, 1 - done), start);
        }
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

    /** A monitor's share of the whole progress. */
    private record PartMonitor(FetchMonitor whole, double start, double share) implements FetchMonitor {
        @Override
        public void update(double fraction, String message) {
            whole.update(start + share * Math.max(0, Math.min(1, fraction)), message);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
