package gradientlab.raster;

import javafx.scene.input.MouseButton;

/**
 * A click or a step of a drag on a picture, in data units.
 *
 * @param button the button held down; keyboard picks count as a button too (Enter primary, Delete secondary)
 * @param phase press, then any number of drags, then release
 * @param alt whether that key was held
 */
public record Pick(double x, double y, MouseButton button, Phase phase, boolean alt) {
    /** Where in a gesture this pick stands. */
    public enum Phase {
        PRESS,
        DRAG,
        RELEASE
    }

    /** Whether the gesture asks for removal: secondary button, or alt with any. */
    public boolean erases() {
        return button == MouseButton.SECONDARY || alt;
    }
}
