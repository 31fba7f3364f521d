package gradientlab.app;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.fx.BackgroundTaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: a tab an experiment, header buttons, status bar, theme, shortcuts, remembered size. */
final class LabWindow {
    private static final double START_WIDTH = 1280;
    private static final double START_HEIGHT = 800;

    private final Stage stage;
    private final List<Experiment> experiments;
    private final SettingsStore settings;
    private final ErrorDialog errors;
    private final TabPane tabs = new TabPane();
    private final BorderPane root = new BorderPane();
    private final HeaderButtons header;
    private final Scene scene;
    private Experiment front;

    LabWindow(
            Stage stage,
            List<Experiment> experiments,
            BackgroundTaskRunner tasks,
            SettingsStore settings,
            ErrorDialog errors) {
        this.stage = stage;
        this.experiments = List.copyOf(experiments);
        this.settings = settings;
        this.errors = errors;
        header = new HeaderButtons(settings.current().dark(), this::setDark, () -> front, this::shortcuts);
        root.getStyleClass().add("lab-window");
        root.setId("lab-window");
        StackPane centre = new StackPane(tabs, header);
        StackPane.setAlignment(header, javafx.geometry.Pos.TOP_RIGHT);
        root.setCenter(centre);
        StatusLine status = new StatusLine(tasks.running());
        status.setNotice(settings.problem());
        root.setBottom(status);
        buildTabs();
        scene = new Scene(root, START_WIDTH, START_HEIGHT);
        Theme.apply(scene, settings.current().dark());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::runShortcut);
    }

    void show() {
        stage.setTitle("Gradient Lab");
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

    /** Stops every experiment; the last word before the program ends. */
    void close() {
        rememberSize();
        experiments.forEach(Experiment::close);
    }

    private void rememberSize() {
        if (stage.getWidth() > 0) {
            settings.update(settings.current().withWindow(stage.getWidth(), stage.getHeight(), stage.isMaximized()));
        }
    }

    private void buildTabs() {
        tabs.setId("experiments");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (Experiment experiment : experiments) {
            Tab tab = new Tab(experiment.title());
            tab.setId("tab-" + experiment.id());
            tab.setGraphic(new FontIcon(experiment.icon()));
            tab.setUserData(experiment);
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().selectedItemProperty().addListener((property, old, tab) -> bringToFront(tab));
        String remembered = settings.current().tab();
        tabs.getTabs().stream()
                .filter(tab -> ((Experiment) tab.getUserData()).id().equals(remembered))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        bringToFront(tabs.getSelectionModel().getSelectedItem());
    }

    private void bringToFront(Tab tab) {
        Experiment next = (Experiment) tab.getUserData();
        if (next == front) {
            return;
        }
        if (front != null) {
            front.deactivate();
        }
        front = next;
        if (tab.getContent() == null) {
            try {
                tab.setContent(next.createView());
            } catch (RuntimeException problem) {
                errors.show(problem); // one broken tab must not take the window with it
                return;
            }
        }
        next.activate();
        settings.update(settings.current().withTab(next.id()));
    }

    private void setDark(boolean dark) {
        Theme.apply(scene, dark);
        settings.update(settings.current().withDark(dark));
    }

    /** Every key that works now, the window's first. */
    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        for (int i = 0; i < Math.min(9, experiments.size()); i++) {
            Tab tab = tabs.getTabs().get(i);
            all.add(new Shortcut(
                    KeyCombination.valueOf("Shortcut+" + (i + 1)),
                    "Show " + tab.getText(),
                    () -> tabs.getSelectionModel().select(tab)));
        }
        all.add(new Shortcut(
                KeyCombination.valueOf("Shortcut+D"), "Switch between light and dark", header::toggleTheme));
        all.add(new Shortcut(
                KeyCombination.valueOf("F11"), "Full screen", () -> stage.setFullScreen(!stage.isFullScreen())));
        all.add(new Shortcut(KeyCombination.valueOf("F1"), "Show these shortcuts", header::showShortcuts));
        if (front != null) {
            all.addAll(front.shortcuts());
        }
        return all;
    }

    private void runShortcut(KeyEvent event) {
        for (Shortcut shortcut : shortcuts()) {
            if (shortcut.keys().match(event)) {
                shortcut.action().run();
                event.consume();
                return;
            }
        }
    }
}
