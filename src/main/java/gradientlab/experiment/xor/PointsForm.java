package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.fx.StateProperty;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the network learns from: adding and erasing points, and the spread of the blobs. */
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
        Label hint = new Label();
        hint.getStyleClass().add("field-label");
        hint.setWrapText(true);
        hint.textProperty().bind(tool.map(PointTool::hint));
        StateProperty<Double> deviation = model.config().lens(XorConfig::std, XorConfig::withStd);
        Slider std = new Slider(0, 1, deviation.get());
        std.setBlockIncrement(0.05);
        std.valueProperty()
                .addListener((property, old, now) -> deviation.set(Math.round(now.doubleValue() * 100) / 100.0));
        Live.onChange(std, deviation, now -> {
            if (Math.abs(std.getValue() - now) > 0.005) {
                std.setValue(now);
            }
        });
        Parts.named(std, "xor-std", TEXTS.get("spread.tip"));
        Label value = new Label();
        value.setMinWidth(34);
        value.textProperty().bind(deviation.map(now -> String.format(Locale.ROOT, "%.2f", now)));
        HBox.setHgrow(std, Priority.ALWAYS);
        HBox spread = new HBox(8, Parts.muted(TEXTS.get("spread")), std, value);
        spread.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(spread, row, hint, count);
    }
}
