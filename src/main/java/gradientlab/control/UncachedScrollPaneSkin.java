package gradientlab.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * A scroll pane whose content is drawn straight into the window. JavaFX's own keeps a picture of all that it shows: after
 * every change the picture is drawn and then drawn into the window, twice the work in each frame of a training, and its
 * pixels stay in memory, which is the heap where there is no graphics processor. Every scroll pane has this skin, by the
 * style sheet.
 */
public final class UncachedScrollPaneSkin extends ScrollPaneSkin {
    public UncachedScrollPaneSkin(ScrollPane pane) {
        super(pane);
        getChildren().stream()
                .filter(child -> child.getStyleClass().contains("viewport"))
                .forEach(viewport -> viewport.setCache(false));
    }
}
