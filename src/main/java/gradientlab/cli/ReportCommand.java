package gradientlab.cli;

import gradientlab.report.course.LabReport;
import gradientlab.report.course.ReportFiles;
import gradientlab.report.course.ReportFiles.Entry;
import gradientlab.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--language", paramLabel = "L", description = "english or turkish (default: english).")
    private Language language = Language.ENGLISH;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = common.dataDirectory();
        Language before = Language.current();
        Language.use(language);
        try (SignalMonitor signals = new SignalMonitor(common::note)) {
            ReportFiles.Written written = LabReport.write(out, quick, data, signals);
            common.say(String.format(
                    Locale.ROOT,
                    "%s and report.pdf: %d figures and tables in %.0f s.",
                    written.html(),
                    written.figures().size(),
                    written.seconds()));
            common.result(json(written));
            return 0;
        } catch (CancellationException cancelled) {
            common.note("lab: the report was cancelled; nothing was written.");
            return 1;
        } finally {
            Language.use(before);
        }
    }

    private static Map<String, Object> json(ReportFiles.Written written) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("html", written.html().toString());
        json.put("pdf", written.pdf().toString());
        json.put("figures", written.figures().stream().map(ReportCommand::json).toList());
        json.put("runs", written.runs().stream().map(Path::toString).toList());
        json.put("seconds", written.seconds());
        return json;
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", entry.id());
        json.put("caption", entry.caption());
        json.put("svg", entry.svg().toString());
        json.put("png", entry.png().toString());
        json.put("csv", entry.csv().stream().map(Path::toString).toList());
        return json;
    }
}
