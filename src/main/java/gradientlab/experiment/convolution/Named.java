package gradientlab.experiment.convolution;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Gives a node what every node here has: an id, a tooltip, an accessible name. */
final class Named {
    private static final Duration PATIENCE = Duration.seconds(3);

    private Named() {}

    /**
     * @param id without the prefix {@code convolution-}
     * @param hint the tooltip, which is also read aloud
     */
    static <N extends Node> N of(N node, String id, String hint) {
        node.setId("convolution-" + id);
        node.setAccessibleText(hint);
        Tooltip.install(node, new Tooltip(hint));
        return node;
    }

    /** As {@link #of}, with a tooltip that waits, so that it does not cover what the student draws or drags. */
    static <N extends Node> N picture(N node, String id, String hint) {
        node.setId("convolution-" + id);
        node.setAccessibleText(hint);
        Tooltip tooltip = new Tooltip(hint);
        tooltip.setShowDelay(PATIENCE);
        Tooltip.install(node, tooltip);
        return node;
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("convolution-heading");
        return label;
    }

    static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("convolution-caption");
        return label;
    }
}
