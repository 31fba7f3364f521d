package gradientlab.app;

import gradientlab.app.ReportWishes.Source;
import gradientlab.desk.FetchProgress;
import gradientlab.engine.Cores;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.report.course.LabReport;
import gradientlab.report.course.Predictions;
import gradientlab.report.course.ReportFiles;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.List;

/** The course's report, written in the background into a folder the user chooses. */
final class ReportAction {
    private static final Texts TEXTS = Texts.of(ReportAction.class);

    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Path dataDirectory;
    private final LabWindow window;
    private ReportWishes wishes = ReportWishes.FIRST;
    private TaskHandle running;

    ReportAction(LabWindow window, TaskRunner tasks, FileDialogs files, Path dataDirectory) {
        this.window = window;
        this.tasks = tasks;
        this.files = files;
        this.dataDirectory = dataDirectory;
    }

    /** @param quick whether the user asked for runs trained now; the dialog lets them choose otherwise */
    void write(boolean quick) {
        if (running != null && running.runningProperty().get()) {
            window.warn(TEXTS.get("report.busy"));
            return;
        }
        List<String> ticked = window.endedRuns();
        ReportWishes before = wishes.from(
                quick
                        ? Source.QUICK
                        : ticked.isEmpty() || wishes.source() == Source.QUICK ? Source.STORED : wishes.source());
        List<Predictions> committed = window.predictions();
        int predictions =
                committed.stream().mapToInt(part -> part.predictions().size()).sum();
        ReportDialog dialog = new ReportDialog(window.window(), before, ticked.size(), predictions);
        dialog.setOnHidden(event -> {
            if (dialog.getResult() != null) {
                wishes = dialog.getResult();
                write(wishes, ticked, committed);
            }
        });
        dialog.show();
    }

    private void write(ReportWishes wanted, List<String> ticked, List<Predictions> committed) {
        files.folder(TEXTS.get("report.folder"))
                .ifPresent(folder -> running = tasks.run(
                        TEXTS.get("report.writing"),
                        progress -> LabReport.write(
                                wanted.request(folder, ticked, committed),
                                dataDirectory,
                                Cores.besideWindow(),
                                new FetchProgress(progress)),
                        written -> window.say(said(written)),
                        problem -> window.warn(FigureExports.sentence(problem))));
    }

    private static String said(ReportFiles.Written written) {
        String saved = TEXTS.get("report.saved", written.html());
        return written.leftOut().isEmpty()
                ? saved
                : saved + " " + TEXTS.get("report.left-out", String.join(", ", written.leftOut()));
    }
}
