package gradientlab.app.undo;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.form.NumberField;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Undo and redo for the window: one history a tab, and deeds outside them, in the order of time. What changes while a
 * mouse button or a key is held is one step; everything else is settled as soon as the event that caused it is over. FX
 * thread.
 */
public final class Undo {
    private static final Texts TEXTS = Texts.of(Undo.class);
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_AS_WELL = KeyCombination.valueOf("Shortcut+Y");

    private final Map<Experiment, UndoHistory<?>> histories = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final UndoButtons buttons = new UndoButtons(this::undo, this::redo);
    private UndoHistory<?> front;
    private KeyCode heldKey;
    private boolean heldMouse;
    private boolean waiting;

    /** Two buttons for the header. */
    public UndoButtons buttons() {
        return buttons;
    }

    private Scene scene;

    /** Learns from the scene's events where one change ends and the next begins. */
    public void watch(Scene watched) {
        scene = watched;
        scene.focusOwnerProperty().addListener(observable -> settleSoon());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            release();
            heldMouse = true;
        });
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            heldMouse = false;
            settleSoon();
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            heldKey = null;
            settleSoon();
        });
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() != heldKey && !event.getCode().isModifierKey()) {
            if (!typing()) {
                release(); // the release of the one before may have gone to another window
            }
            heldKey = event.getCode();
        }
    }

    /** Words that take effect as they are typed are one change; a field for a number takes it all at once. */
    private boolean typing() {
        return scene != null
                && scene.getFocusOwner() instanceof TextInputControl
                && !(scene.getFocusOwner() instanceof NumberField);
    }

    private void release() {
        heldMouse = false;
        heldKey = null;
        settle();
    }

    /** The tab in front has changed; its experiment has a view. */
    public void show(Experiment experiment) {
        settle();
        front = histories.computeIfAbsent(
                experiment,
                key -> key.stateful()
                        .<UndoHistory<?>>map(stateful -> new UndoHistory<>(stateful, this::settleSoon))
                        .orElse(null));
        showButtons();
    }

    /** Forgets an experiment's earlier states. */
    public void clear(Experiment experiment) {
        UndoHistory<?> history = histories.get(experiment);
        if (history != null) {
            history.clear();
            showButtons();
        }
    }

    private void settleSoon() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                if (!heldMouse && heldKey == null && !typing()) {
                    settle();
                }
            });
        }
    }

    private void settle() {
        histories.values().forEach(UndoHistory::settle);
        showButtons();
    }

    /** Also takes back what is done outside the tabs' settings, whichever was done last. */
    public void also(Deed deed) {
        deeds.add(deed);
        deed.changed().addListener(observable -> showButtons());
    }

    /** Takes back what was done last: a change of the tab in front, or a deed. */
    public void undo() {
        settle();
        Deed deed = lastDeed();
        if (deed != null) {
            deed.undo().run();
        } else if (front != null) {
            front.undo();
        }
        showButtons();
    }

    /** The deed that {@link #undo} takes back; null when the tab in front was changed later, or there is none. */
    private Deed lastDeed() {
        Deed last = null;
        long when = front == null || front.undoable().isEmpty() ? Long.MIN_VALUE : front.when();
        for (Deed deed : deeds) {
            if (!deed.change().get().isEmpty()
                    && (when == Long.MIN_VALUE || deed.when().getAsLong() - when > 0)) {
                last = deed;
                when = deed.when().getAsLong();
            }
        }
        return last;
    }

    private String undoable() {
        Deed deed = lastDeed();
        return deed != null ? deed.change().get() : front == null ? "" : front.undoable();
    }

    /** Makes the change last taken back again. */
    public void redo() {
        if (front != null) {
            front.redo();
            showButtons();
        }
    }

    private void showButtons() {
        buttons.show(undoable(), front == null ? "" : front.redoable());
    }

    /** Says everything in the language now in use. */
    public void relabel() {
        showButtons();
    }

    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(UNDO, buttons.undoText(), this::undo),
                new Shortcut(REDO, buttons.redoText(), this::redo),
                new Shortcut(REDO_AS_WELL, TEXTS.get("redo.as-well"), this::redo));
    }

    /**
     * Whether these keys are for the text that the user is typing: a text field takes back its own typing first. A field
     * for a number is no longer typed in once its number was taken.
     */
    public static boolean meantForText(KeyEvent event, Node focused) {
        boolean ours = UNDO.match(event) || REDO.match(event) || REDO_AS_WELL.match(event);
        return ours
                && focused instanceof TextInputControl text
                && text.isEditable()
                && !(text instanceof NumberField number && !number.isEdited());
    }
}
