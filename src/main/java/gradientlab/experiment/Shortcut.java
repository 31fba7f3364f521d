package gradientlab.experiment;

import javafx.scene.input.KeyCombination;

/**
 * A key for a command, shown in the window's list of shortcuts.
 *
 * @param keys for example {@code KeyCombination.valueOf("Shortcut+Enter")}
 * @param description what it does, as a command
 * @param action runs on the FX thread
 */
public record Shortcut(KeyCombination keys, String description, Runnable action) {}
