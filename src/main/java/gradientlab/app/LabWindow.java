package gradientlab.app;

import gradientlab.app.share.Sharing;
import gradientlab.app.undo.Deed;
import gradientlab.app.undo.Undo;
import gradientlab.control.ExportRequest;
import gradientlab.control.SceneStyle;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.FileDialogs;
import gradientlab.report.course.Predictions;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window: a tab an experiment, header buttons, status bar, theme, shortcuts, remembered size. */
final class LabWindow implements Sharing.Host {
    private static final Texts TEXTS = Texts.of(LabWindow.class);
    private static final Logger LOG = LoggerFactory.getLogger(LabWindow.class);
    private static final double START_WIDTH = 1280;
    private static final double START_HEIGHT = 800;

    private final Stage stage;
    private final List<Experiment> experiments;
    private final SettingsStore settings;
    private final ErrorDialog errors;
    private final ExperimentTabs tabs;
    private final BorderPane root = new BorderPane();
    private final TabMemory memory;
    private final GuideShelf guides;
    private final HeaderButtons header;
    private final StatusLine status;
    private final Scene scene;
    private final Presentation presentation;
    private final WindowShortcuts shortcuts;
    private final Undo undo = new Undo();
    private final Sharing sharing;
    private Experiment front;
    private Supplier<Node> banner;
    private Consumer<Boolean> report = quick -> {};

    LabWindow(
            Stage stage,
            List<Experiment> experiments,
            BackgroundTaskRunner tasks,
            FileDialogs files,
            SettingsStore settings,
            ErrorDialog errors) {
        this.stage = stage;
        this.experiments = List.copyOf(experiments);
        this.settings = settings;
        this.errors = errors;
        tabs = new ExperimentTabs(this.experiments, settings.current().tab());
        memory = new TabMemory(settings);
        guides = new GuideShelf(settings, this::guideChanged);
        header = new HeaderButtons(this);
        sharing = new Sharing(this, tasks, files);
        header.getChildren().addAll(0, List.of(undo.buttons(), sharing.menu()));
        root.getStyleClass().add("lab-window");
        root.setId("lab-window");
        StackPane centre = new StackPane(tabs, header);
        StackPane.setAlignment(header, javafx.geometry.Pos.TOP_RIGHT);
        root.setCenter(centre);
        status = new StatusLine(tasks.running());
        status.setNotice(settings.problem());
        root.setBottom(status);
        tabs.getSelectionModel().selectedItemProperty().addListener(observable -> bringToFront());
        bringToFront();
        scene = new Scene(root, START_WIDTH, START_HEIGHT);
        Theme.apply(scene, settings.current().dark());
        applyMotion();
        sharing.acceptDrops(root);
        undo.watch(scene);
        presentation = new Presentation(stage, scene, root, tabs, List.of(header));
        shortcuts = new WindowShortcuts(this, stage, header, undo, sharing);
        shortcuts.watch(scene);
    }

    /** @param handler told when the user wants a chart or picture in a file */
    void setOnExport(Consumer<ExportRequest> handler) {
        root.addEventHandler(ExportRequest.EXPORT, handler::accept);
    }

    /** @param handler told when the user wants the report; true for one with quick runs */
    void setOnReport(Consumer<Boolean> handler) {
        report = handler;
    }

    /** Ids of the runs that any tab shows in its charts and that have ended. */
    List<String> endedRuns() {
        return experiments.stream()
                .flatMap(experiment -> experiment.endedRuns().stream())
                .distinct()
                .toList();
    }

    /** What the student has committed to in the guides, an entry a tab that has any. */
    List<Predictions> predictions() {
        return experiments.stream()
                .map(guides::predictions)
                .filter(part -> !part.predictions().isEmpty())
                .toList();
    }

    /** Undo also takes this back. */
    void alsoUndo(Deed deed) {
        undo.also(deed);
    }

    /** @param quick whether parts 3 to 5 are trained for it */
    void writeReport(boolean quick) {
        report.accept(quick);
    }

    /** Something that went well. */
    @Override
    public void say(String sentence) {
        status.say(sentence);
    }

    /** Something that did not. */
    void warn(String sentence) {
        status.setNotice(sentence);
    }

    /** @param activity says what goes on when nothing else is to be said; null for nothing */
    void setActivity(Supplier<String> activity) {
        status.setActivity(activity);
    }

    void show() {
        stage.setTitle(TEXTS.get("window.title"));
        stage.setScene(scene);
        stage.setMinWidth(Settings.MIN_WIDTH);
        stage.setMinHeight(Settings.MIN_HEIGHT);
        Settings remembered = settings.current();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(remembered.width() > 0 ? remembered.width() : START_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(remembered.height() > 0 ? remembered.height() : START_HEIGHT, screen.getHeight()));
        stage.setMaximized(remembered.maximized());
        stage.setOnCloseRequest(event -> rememberSize());
        stage.show();
    }

    /**
     * Puts a bar above the tabs.
     *
     * @param made called again for another language; null takes the bar away
     */
    void setBanner(Supplier<Node> made) {
        banner = made;
        presentation.setTop(made == null ? null : made.get());
    }

    /** Shows the experiment that is shared in this file, or says why not. */
    void openShared(Path file) {
        sharing.openFile(file);
    }

    /** Stops every experiment; the last word before the program ends. */
    void close() {
        rememberSize();
        for (Experiment experiment : experiments) {
            try {
                experiment.close();
            } catch (RuntimeException broken) { // the others must be closed all the same
                LOG.warn("{} did not close", experiment.id(), broken);
            }
        }
    }

    private void rememberSize() {
        if (stage.getWidth() > 0) {
            settings.update(settings.current().withWindow(stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        }
    }

    private void bringToFront() {
        Experiment next = tabs.selected();
        if (next == front) {
            return;
        }
        if (front != null && view(front) != null) { // else its view could not be made: nothing to leave
            front.deactivate();
        }
        front = next;
        if (view(next) == null && !fill(next)) {
            return;
        }
        guides.show(next);
        status.forget();
        next.activate();
        undo.show(next);
        settings.update(settings.current().withTab(next.id()));
    }

    private boolean fill(Experiment experiment) {
        try {
            memory.follow(experiment);
            Parent content = sharing.frame(experiment, guides.frame(experiment, experiment.createView()));
            TabFocus.keep(content);
            tabs.tab(experiment).setContent(content);
            return true;
        } catch (RuntimeException problem) {
            errors.show(problem); // one broken tab must not take the window with it
            return false;
        }
    }

    boolean dark() {
        return settings.current().dark();
    }

    void setDark(boolean dark) {
        Theme.apply(scene, dark);
        settings.update(settings.current().withDark(dark));
    }

    /** Builds every view anew; experiments and view models stay, and what runs goes on. */
    void setLanguage(Language language) {
        if (language == Language.current()) {
            return;
        }
        Language.use(language);
        settings.update(settings.current().withLanguage(language));
        header.relabel();
        status.forget();
        status.relabel();
        undo.relabel();
        sharing.relabel();
        setBanner(banner);
        tabs.relabel();
        presentation.name();
        guides.forgetViews();
        tabs.getTabs().forEach(tab -> tab.setContent(null)); // the others follow when they are next in front
        if (fill(front)) {
            guides.show(front);
        }
    }

    boolean guideOpen() {
        return guides.open();
    }

    void setGuideOpen(boolean open) {
        guides.setOpen(open, front);
    }

    private void guideChanged() {
        header.showGuide();
    }

    boolean reducedMotion() {
        return settings.current().reducedMotion();
    }

    void setReducedMotion(boolean reduced) {
        settings.update(settings.current().withReducedMotion(reduced));
        applyMotion();
    }

    private void applyMotion() {
        root.getStyleClass().remove(SceneStyle.REDUCED_MOTION);
        if (reducedMotion()) {
            root.getStyleClass().add(SceneStyle.REDUCED_MOTION);
        }
    }

    /** Begins or ends the presentation. */
    void present() {
        presentation.toggle();
    }

    @Override
    public Experiment front() {
        return front;
    }

    List<Shortcut> shortcuts() {
        return shortcuts.all();
    }

    @Override
    public List<Experiment> experiments() {
        return experiments;
    }

    @Override
    public void select(Experiment experiment) {
        tabs.select(experiment);
    }

    @Override
    public Parent view(Experiment experiment) {
        return (Parent) tabs.tab(experiment).getContent();
    }

    @Override
    public void rebuild(Experiment experiment) {
        if (experiment != front) {
            tabs.tab(experiment).setContent(null); // made when it is next in front
        } else if (fill(experiment)) {
            guides.show(front);
        }
    }

    @Override
    public void forgetUndo(Experiment experiment) {
        undo.clear(experiment);
    }

    @Override
    public Window window() {
        return stage;
    }
}
