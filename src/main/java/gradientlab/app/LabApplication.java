package gradientlab.app;

import gradientlab.app.undo.Deed;
import gradientlab.desk.Deletions;
import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.text.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's entry: builds the window from the catalogue. */
public class LabApplication extends Application {
    /** JavaFX makes the Application itself, so what it needs waits here. */
    private record Start(Path dataDirectory, SettingsStore settings, String notice, Path shared) {}

    private static Start start;

    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private LabWindow window;
    private TrainingDesk desk;

    /**
     * Opens the window and returns when it has closed.
     *
     * @param notice what the user has to mind, or null
     * @param shared a file with an experiment to show first, or null
     */
    static void open(Path dataDirectory, SettingsStore settings, String notice, Path shared) {
        start = new Start(dataDirectory, settings, notice, shared);
        Application.launch(LabApplication.class);
    }

    /** For measuring: the window on a folder without anything in it, this tab in front. */
    protected static void open(Class<? extends LabApplication> measuring, Path emptyDirectory, String tab) {
        try (SettingsStore settings = SettingsStore.open(emptyDirectory)) {
            settings.update(settings.current().withTab(tab));
            start = new Start(emptyDirectory, settings, null, null);
            Application.launch(measuring);
        }
    }

    @Override
    public void start(Stage stage) {
        ErrorDialog errors = new ErrorDialog(stage);
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> errors.show(problem));
        Language.use(start.settings().current().language());
        desk = TrainingDesk.of(tasks, start.dataDirectory());
        LabContext context = new LabContext(
                tasks,
                new NativeFileDialogs(stage),
                start.dataDirectory(),
                desk,
                start.settings().reducedMotionProperty());
        List<Experiment> experiments = ExperimentCatalog.all(context);
        window = new LabWindow(stage, experiments, tasks, context.files(), start.settings(), errors);
        WindowFiles.attach(window, context);
        TrainingGuard.watch(stage, window, desk);
        Deletions deletions = desk.deletions();
        window.alsoUndo(new Deed(deletions.lastProperty(), deletions::change, deletions::when, deletions::undo));
        window.show();
        if (start.notice() != null) {
            window.warn(start.notice());
        }
        desk.warmUp();
        if (start.shared() != null) {
            window.openShared(start.shared());
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (desk != null) {
            desk.close();
        }
        tasks.close();
    }
}
