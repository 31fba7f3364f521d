package gradientlab.app;

import gradientlab.app.share.Sharing;
import gradientlab.app.undo.Undo;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Every key that works in the window, and runs what it is for. */
record WindowShortcuts(LabWindow window, Stage stage, HeaderButtons header, Undo undo, Sharing sharing) {
    private static final Texts TEXTS = Texts.of(WindowShortcuts.class);
    private static final int DIGITS = 9;

    /** Those that work now, the window's first. */
    List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>();
        for (Experiment experiment : window.experiments()) {
            if (all.size() < DIGITS) {
                String title = TEXTS.get("shortcut.tab", experiment.title());
                all.add(shortcut("Shortcut+" + (all.size() + 1), title, () -> window.select(experiment)));
            }
        }
        all.add(shortcut("Shortcut+D", TEXTS.get("shortcut.theme"), header::toggleTheme));
        all.add(shortcut("F5", TEXTS.get("shortcut.present"), window::present));
        all.add(shortcut("F2", TEXTS.get("shortcut.guide"), () -> window.setGuideOpen(!window.guideOpen())));
        Runnable fullScreen = () -> stage.setFullScreen(!stage.isFullScreen());
        all.add(shortcut("F11", TEXTS.get("shortcut.full-screen"), fullScreen));
        all.add(shortcut("F1", TEXTS.get("shortcut.shortcuts"), header::showShortcuts));
        all.addAll(undo.shortcuts());
        all.addAll(sharing.shortcuts());
        if (window.front() != null) {
            all.addAll(window.front().shortcuts());
        }
        return all;
    }

    private static Shortcut shortcut(String keys, String description, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), description, action);
    }

    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!Undo.meantForText(event, scene.getFocusOwner())) {
                all().stream()
                        .filter(shortcut -> shortcut.keys().match(event))
                        .findFirst()
                        .ifPresent(shortcut -> {
                            if (!sharing.locks(shortcut.control())) {
                                shortcut.action().run();
                            }
                            event.consume();
                        });
            }
        });
    }
}
