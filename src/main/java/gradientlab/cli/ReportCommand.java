package gradientlab.cli;

import gradientlab.engine.Cores;
import gradientlab.report.course.LabReport;
import gradientlab.report.course.ReportFiles;
import gradientlab.report.course.ReportFiles.Entry;
import gradientlab.report.course.ReportRequest;
import gradientlab.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lab report}: every figure of the course, a report and the run files. */
@Command(name = "report", description = "Writes the course's report: report.html, report.pdf, figures and run files.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; created if missing.")
    private Path out;

    @Option(
            names = "--quick",
            description = "Train the networks of parts 3 to 5 now, briefly, on drawn shapes (a few minutes); else the"
                    + " newest stored runs are shown.")
    private boolean quick;

    @Option(
            names = "--runs",
            paramLabel = "ID",
            split = ",",
            description = "Show these stored runs (see: lab runs list) instead of the newest that belong side by side.")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TEXT", description = "The report's title.")
    private String title = "";

    @Option(names = "--name", paramLabel = "TEXT", description = "Whose report it is.")
    private String name = "";

    @Option(
            names = "--notes",
            paramLabel = "FILE|TEXT",
            description =
                    "Your own words: a text file (UTF-8), or the words themselves. An empty line parts paragraphs,"
                            + " # begins a heading, - a point of a list.")
    private String notes = "";

    @Option(
            names = "--answers",
            description = "Answer the course's questions, too (1.3, 2.2, 3.2, 4.2, 5.2; default: off).")
    private boolean answers;

    @Spec
    private CommandSpec spec;

    @Option(names = "--language", paramLabel = "L", description = "english or turkish (default: english).")
    private Language language = Language.ENGLISH;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (quick && !runs.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--quick trains new runs and --runs shows stored ones: give one of them.");
        }
        Path data = common.dataDirectory();
        Language before = Language.current();
        Language.use(language);
        try (SignalMonitor signals = new SignalMonitor(common)) {
            return write(data, signals);
        } finally {
            Language.use(before);
        }
    }

    /** Says so when cancelled, before the monitor lets the process end. */
    private int write(Path data, SignalMonitor signals) throws IOException, InterruptedException {
        try {
            ReportFiles.Written written = LabReport.write(
                    new ReportRequest(
                            out,
                            quick,
                            runs.stream().map(String::strip).toList(),
                            title,
                            name,
                            ReportRequest.notes(notes),
                            answers,
                            List.of()),
                    data,
                    Cores.all(),
                    signals);
            common.say(String.format(
                    Locale.ROOT,
                    "%s and report.pdf: %d figures and tables in %.0f s.",
                    written.html(),
                    written.figures().size(),
                    written.seconds()));
            if (!quick) {
                common.say(
                        written.shown().isEmpty()
                                ? "Stored runs shown: none."
                                : "Stored runs shown: " + String.join(", ", written.shown()) + ".");
            }
            if (!written.leftOut().isEmpty()) {
                common.note("lab: not shown, since they are not alike enough to the other chosen runs: "
                        + String.join(", ", written.leftOut()) + ".");
            }
            common.result(json(written));
            return 0;
        } catch (CancellationException cancelled) {
            common.note("lab: the report was cancelled; nothing was written.");
            return common.interrupted(new LinkedHashMap<>());
        }
    }

    private static LinkedHashMap<String, Object> json(ReportFiles.Written written) {
        LinkedHashMap<String, Object> json = new LinkedHashMap<>();
        json.put("html", written.html().toString());
        json.put("pdf", written.pdf().toString());
        json.put("figures", written.figures().stream().map(ReportCommand::json).toList());
        json.put("runs", written.runs().stream().map(Path::toString).toList());
        json.put("stored_runs", written.shown());
        json.put("left_out", written.leftOut());
        json.put("seconds", written.seconds());
        return json;
    }

    private static LinkedHashMap<String, Object> json(Entry entry) {
        LinkedHashMap<String, Object> json = new LinkedHashMap<>();
        json.put("name", entry.id());
        json.put("caption", entry.caption());
        json.put("svg", entry.svg().toString());
        json.put("png", entry.png().toString());
        json.put("csv", entry.csv().stream().map(Path::toString).toList());
        return json;
    }
}
