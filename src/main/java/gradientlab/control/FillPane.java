package gradientlab.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What a chart in it can fill: the chart is taken out of its place, which is kept for it, and laid over everything else
 * here, until it goes back. Escape sends it back too. Charts find the innermost one around them.
 */
public final class FillPane extends StackPane {
    private static final String[] CONSTRAINTS = {"gridpane-", "hbox-", "vbox-", "stackpane-", "pane-"};

    private final Node usual;
    private final Region place = new Region();
    private final EventHandler<KeyEvent> escape = this::escape;
    private Region filling;
    private FillButton button;

    /** @param usual what stands here as long as no chart fills it */
    public FillPane(Node usual) {
        this.usual = usual;
        getChildren().add(usual);
        sceneProperty().addListener((property, before, after) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
            if (after != null) {
                after.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        });
    }

    /** The innermost one around the node, or null. */
    static FillPane around(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof FillPane pane) {
                return pane;
            }
        }
        return null;
    }

    /** Lets this part of the pane fill it, or sends it back; its button gets the focus. */
    void toggle(Region part, FillButton by) {
        boolean wanted = part != filling;
        release();
        if (wanted && part.getParent() instanceof Pane home) {
            place.getProperties().clear();
            part.getProperties().forEach(this::keepConstraint);
            place.setMinSize(part.minWidth(-1), part.minHeight(-1));
            place.setPrefSize(part.prefWidth(-1), part.prefHeight(-1));
            place.setMaxSize(part.getMaxWidth(), part.getMaxHeight());
            home.getChildren().set(home.getChildren().indexOf(part), place);
            filling = part;
            button = by;
            getChildren().add(part);
            usual.setVisible(false);
            tell(by, true);
        }
    }

    private void keepConstraint(Object key, Object value) {
        for (String prefix : CONSTRAINTS) {
            if (key.toString().startsWith(prefix)) {
                place.getProperties().put(key, value);
            }
        }
    }

    /** Sends back what fills the pane, if anything does. */
    public void release() {
        if (filling != null) {
            Region part = filling;
            filling = null;
            Pane home = (Pane) place.getParent();
            getChildren().remove(part);
            home.getChildren().set(home.getChildren().indexOf(place), part);
            usual.setVisible(true);
            tell(button, false);
        }
    }

    private static void tell(FillButton button, boolean fills) {
        button.setFilling(fills);
        button.requestFocus();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && filling != null && isShown()) {
            release();
            event.consume();
        }
    }

    /** Whether the tab is in front: the others' content is invisible. */
    private boolean isShown() {
        Scene scene = getScene();
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return scene != null;
    }
}
