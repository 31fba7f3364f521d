package gradientlab.app;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.Progress;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.report.course.LabReport;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The course's report, written in the background into a folder the user chooses. */
final class ReportAction {
    private static final Texts TEXTS = Texts.of(ReportAction.class);

    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Path dataDirectory;
    private final Consumer<String> saved;
    private final Consumer<String> failed;
    private TaskHandle running;

    ReportAction(
            TaskRunner tasks, FileDialogs files, Path dataDirectory, Consumer<String> saved, Consumer<String> failed) {
        this.tasks = tasks;
        this.files = files;
        this.dataDirectory = dataDirectory;
        this.saved = saved;
        this.failed = failed;
    }

    /** @param quick whether parts 3 to 5 are trained now; else stored runs are shown */
    void write(boolean quick) {
        if (running != null && running.runningProperty().get()) {
            failed.accept(TEXTS.get("report.busy"));
            return;
        }
        files.folder(TEXTS.get("report.folder"))
                .ifPresent(folder -> running = tasks.run(
                        TEXTS.get("report.writing"),
                        progress -> LabReport.write(folder, quick, dataDirectory, monitor(progress)),
                        written -> saved.accept(TEXTS.get("report.saved", written.html())),
                        problem -> failed.accept(FigureExports.sentence(problem))));
    }

    private static FetchMonitor monitor(Progress progress) {
        return new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {
                progress.update(fraction, message);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
