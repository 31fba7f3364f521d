package gradientlab.experiment.xor;

import gradientlab.control.Parts;
import gradientlab.fx.StateProperty;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the network learns from: adding and erasing points. */
final class PointsForm extends VBox {
    private static final Texts TEXTS = Texts.of(PointsForm.class);

    PointsForm(XorViewModel model) {
        super(8);
        StateProperty<PointTool> tool = model.state().lens(XorState::tool, XorState::withTool);
        Node tools = Parts.segments(
                this,
                tool,
                kind -> Parts.named(
                        new ToggleButton(null, new FontIcon(kind.icon())),
                        "xor-tool-" + Parts.id(kind),
                        kind.label() + ": " + kind.hint()),
                List.of(PointTool.values()));
        Button restore = new Button(TEXTS.get("restore"));
        restore.setOnAction(event -> model.restorePoints());
        Parts.named(restore, "xor-restore-points", TEXTS.get("restore.tip"));
        HBox row = new HBox(8, tools, restore);
        row.setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("xor-point-count");
        count.getStyleClass().add("field-label");
        count.textProperty().bind(model.run().frameProperty().map(frame -> {
            int n = frame.train().size();
            return TEXTS.get(n == 1 ? "points.one" : "points.count", NumberText.fixed(n, 0));
        }));
        getChildren().setAll(row, count);
    }
}
