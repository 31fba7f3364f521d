package gradientlab.control;

import gradientlab.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The small button that lets a chart or picture fill its tab, and sends it back; a double click on the chart does the same.
 * It is part of what it enlarges, and works where a {@link FillPane} is around it.
 */
public final class FillButton extends Button {
    private static final Texts TEXTS = Texts.of(FillButton.class);
    private static final String DOUBLE_CLICK = "lab-double-click";

    private final Region part;
    private final ReadOnlyBooleanWrapper filling = new ReadOnlyBooleanWrapper(this, "filling");

    /** @param part what fills the pane; it contains the button, and its parent is a {@code Pane} */
    public FillButton(Region part) {
        this.part = part;
        setId("fill");
        getStyleClass().addAll("small", "flat", "button-icon", "lab-export");
        setFilling(false);
        setOnAction(event -> toggle());
        sceneProperty().addListener(observable -> Parts.showIf(this, FillPane.around(part) != null));
        part.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    void setFilling(boolean fills) {
        filling.set(fills);
        setGraphic(new FontIcon(fills ? "fth-minimize-2" : "fth-maximize-2"));
        String text = TEXTS.get(fills ? "fill.back" : "fill.fill");
        setTooltip(new Tooltip(TEXTS.get(fills ? "fill.back.tip" : "fill.fill.tip")));
        setAccessibleText(text);
    }

    /** Whether the part fills the pane around it now. */
    public ReadOnlyBooleanProperty fillingProperty() {
        return filling.getReadOnlyProperty();
    }

    private void toggle() {
        FillPane pane = FillPane.around(part);
        if (pane != null) {
            pane.toggle(part, this);
        }
    }

    /** A double click on what has no other use for one. */
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && event.isStillSincePress()
                && !hasOwnUse((Node) event.getTarget())) {
            event.consume();
            toggle();
        }
    }

    private boolean hasOwnUse(Node target) {
        if (part.getProperties().containsKey(DOUBLE_CLICK)) {
            return true;
        }
        for (Node node = target; node != null && node != part; node = node.getParent()) {
            if (node instanceof Control control && !(control instanceof Label)
                    || node.getProperties().containsKey(DOUBLE_CLICK)) {
                return true;
            }
        }
        return false;
    }

    /** Says that a double click on this node means something else. */
    public static void reserveDoubleClick(Node node, boolean reserved) {
        if (reserved) {
            node.getProperties().put(DOUBLE_CLICK, true);
        } else {
            node.getProperties().remove(DOUBLE_CLICK);
        }
    }
}
