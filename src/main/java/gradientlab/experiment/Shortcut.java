package gradientlab.experiment;

import javafx.scene.input.KeyCombination;

/**
 * A key for a command, shown in the window's list of shortcuts.
 *
 * @param keys for example {@code KeyCombination.valueOf("Shortcut+Enter")}
 * @param description what it does, as a command
 * @param action runs on the FX thread
 * @param control id of the button that does the same: where that is locked, so is the key; empty when there is none
 */
public record Shortcut(KeyCombination keys, String description, Runnable action, String control) {
    /** Without a button. */
    public Shortcut(KeyCombination keys, String description, Runnable action) {
        this(keys, description, action, "");
    }
}
