package gradientlab.app.undo;

import gradientlab.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Undo and redo in the header; each says what it would change. */
public final class UndoButtons extends HBox {
    private static final Texts TEXTS = Texts.of(UndoButtons.class);

    private final Button undo = button("undo", "fth-corner-up-left");
    private final Button redo = button("redo", "fth-corner-up-right");
    private String undoText = "";
    private String redoText = "";

    UndoButtons(Runnable onUndo, Runnable onRedo) {
        undo.setOnAction(event -> onUndo.run());
        redo.setOnAction(event -> onRedo.run());
        getChildren().setAll(undo, redo);
        show("", "");
    }

    private static Button button(String id, String icon) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("header-" + id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip());
        button.setFocusTraversable(true);
        return button;
    }

    /** @param undoable what can be undone, {@code redoable} what redone; empty for nothing */
    void show(String undoable, String redoable) {
        undoText = undoable.isEmpty() ? TEXTS.get("undo.nothing") : TEXTS.get("undo", undoable);
        redoText = redoable.isEmpty() ? TEXTS.get("redo.nothing") : TEXTS.get("redo", redoable);
        say(undo, undoText, TEXTS.get("undo.keys"), undoable.isEmpty());
        say(redo, redoText, TEXTS.get("redo.keys"), redoable.isEmpty());
    }

    private static void say(Button button, String text, String keys, boolean nothing) {
        button.setDisable(nothing);
        button.setAccessibleText(text);
        button.getTooltip().setText(text + " (" + keys + ")");
    }

    /** "Undo: learning rate". */
    String undoText() {
        return undoText;
    }

    String redoText() {
        return redoText;
    }
}
