package gradientlab.guide;

import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.commonmark.node.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/** An explanation that waits until the student has thought. */
final class Fold extends VBox {
    private static final Texts TEXTS = Texts.of(Fold.class);

    private final ToggleButton button = new ToggleButton();
    private final List<Node> explanation;

    /** @param number of the explanation in its guide, from 1; part of its ids */
    Fold(int number, List<Node> explanation) {
        this.explanation = explanation;
        getStyleClass().add("guide-fold");
        button.setId("guide-explanation-" + number);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(event -> show());
        getChildren().add(button);
        show();
    }

    private void show() {
        boolean open = button.isSelected();
        button.setText(open ? TEXTS.get("explanation.hide") : TEXTS.get("explanation.show"));
        button.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(open ? TEXTS.get("explanation.hide.tip") : TEXTS.get("explanation.show.tip")));
        if (open) {
            VBox text = Blocks.box(explanation);
            text.getStyleClass().add("guide-explanation");
            getChildren().add(text);
        } else {
            getChildren().remove(1, getChildren().size()); // the button stays, and keeps the focus
        }
    }
}
