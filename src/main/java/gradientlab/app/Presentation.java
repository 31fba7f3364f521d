package gradientlab.app;

import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.text.Texts;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/**
 * The window for a room: full screen, text as large as the screen allows, no header nor status line, a title instead of
 * the tabs. Page keys, which presenter remotes send, go from experiment to experiment, and so do the left and right keys
 * where nothing else wants them; Escape leaves.
 */
final class Presentation {
    private static final Texts TEXTS = Texts.of(Presentation.class);

    /** Lines of text that a screen may hold to be read from the back row. */
    private static final double LINES = 45;

    /** Widths of a letter, likewise: a narrow window must not get a tall window's text. */
    private static final double COLUMNS = 72;

    private static final double SMALLEST = 16;

    private final Stage stage;
    private final Scene scene;
    private final BorderPane root;
    private final ExperimentTabs tabs;
    private final List<Node> chrome;
    private final Label title = new Label();
    private final Label place = new Label();
    private final HBox strip = new HBox();
    private final InvalidationListener resized = observable -> enlarge();
    private Node top;
    private Node bottom;
    private boolean on;
    private boolean wasFullScreen;

    /** @param chrome what is hidden, beside the root's bottom line and the tabs' header */
    Presentation(Stage stage, Scene scene, BorderPane root, ExperimentTabs tabs, List<Node> chrome) {
        this.stage = stage;
        this.scene = scene;
        this.root = root;
        this.tabs = tabs;
        this.chrome = chrome;
        title.setId("presentation-title");
        place.setId("presentation-place");
        strip.getChildren().setAll(title, Parts.space(), place);
        strip.getStyleClass().add("presentation-strip");
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape is ours
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pageKey);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::spareKey);
        tabs.getSelectionModel().selectedIndexProperty().addListener(observable -> name());
    }

    void toggle() {
        on = !on;
        if (on) {
            enter();
        } else {
            leave();
        }
    }

    /** Puts a bar above the tabs, or nothing; a presentation shows it when it is over. */
    void setTop(Node bar) {
        if (on) {
            top = bar;
        } else {
            root.setTop(bar);
        }
    }

    private void enter() {
        wasFullScreen = stage.isFullScreen();
        bottom = root.getBottom();
        root.setBottom(null);
        top = root.getTop();
        root.setTop(strip);
        chrome.forEach(node -> node.setVisible(false));
        root.getStyleClass().add(SceneStyle.PRESENTATION);
        scene.widthProperty().addListener(resized);
        scene.heightProperty().addListener(resized);
        stage.setFullScreen(true);
        enlarge();
        name();
        root.requestFocus(); // so that no control takes the arrow keys of a remote
    }

    private void leave() {
        scene.widthProperty().removeListener(resized);
        scene.heightProperty().removeListener(resized);
        stage.setFullScreen(wasFullScreen);
        root.getStyleClass().remove(SceneStyle.PRESENTATION);
        root.setStyle(null);
        root.setTop(top);
        root.setBottom(bottom);
        chrome.forEach(node -> node.setVisible(true));
        tabs.requestFocus();
    }

    private void enlarge() {
        double size = Math.max(SMALLEST, Math.min(scene.getHeight() / LINES, scene.getWidth() / COLUMNS));
        root.setStyle("-fx-font-size: " + Math.round(size) + "px;");
    }

    /** Says everything in the language now in use, and where the presentation stands. */
    void name() {
        title.setText(tabs.selected().title());
        place.setText(
                TEXTS.get("presentation.place", tabs.index() + 1, tabs.getTabs().size()));
    }

    private void pageKey(KeyEvent event) {
        if (on) {
            switch (event.getCode()) {
                case PAGE_DOWN -> go(1, event);
                case PAGE_UP -> go(-1, event);
                default -> {}
            }
        }
    }

    /** Only keys that no control has taken arrive here. */
    private void spareKey(KeyEvent event) {
        if (on) {
            switch (event.getCode()) {
                case RIGHT -> go(1, event);
                case LEFT -> go(-1, event);
                case ESCAPE -> {
                    toggle();
                    event.consume();
                }
                default -> {}
            }
        }
    }

    private void go(int by, KeyEvent event) {
        int next = tabs.index() + by;
        if (next >= 0 && next < tabs.getTabs().size()) {
            tabs.getSelectionModel().select(next);
            root.requestFocus();
        }
        event.consume();
    }
}
