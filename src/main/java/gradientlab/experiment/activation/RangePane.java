package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.form.NumberField;
import gradientlab.text.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/** The range of x, by a slider with two thumbs and by two fields. */
final class RangePane extends VBox {
    private static final Texts TEXTS = Texts.of(RangePane.class);

    /** While the thumbs are being put where the model is, they say nothing back. */
    private boolean following;

    RangePane(ActivationViewModel model) {
        super(4);
        NumberField from = field(
                "activations-from",
                TEXTS.get("range.from.name"),
                model.fromProperty().get());
        NumberField to = field(
                "activations-to", TEXTS.get("range.to.name"), model.toProperty().get());
        from.setValidator(value ->
                ActivationViewModel.rangeProblem(value, model.toProperty().get()));
        to.setValidator(
                value -> ActivationViewModel.rangeProblem(model.fromProperty().get(), value));
        from.valueProperty()
                .addListener((observable, before, now) ->
                        model.setRange(now.doubleValue(), model.toProperty().get()));
        to.valueProperty()
                .addListener((observable, before, now) ->
                        model.setRange(model.fromProperty().get(), now.doubleValue()));

        RangeSlider slider = new RangeSlider(
                -ActivationViewModel.LIMIT,
                ActivationViewModel.LIMIT,
                model.fromProperty().get(),
                model.toProperty().get());
        slider.setId("activations-range");
        slider.setAccessibleText(TEXTS.get("range"));
        slider.setTooltip(new Tooltip(TEXTS.get("range.tip")));
        slider.setAccessibleRole(AccessibleRole.SLIDER);
        slider.setFocusTraversable(false);
        slider.skinProperty().addListener(observable -> nameThumbs(slider));
        slider.setBlockIncrement(0.5);
        slider.setMajorTickUnit(10);
        slider.setMinorTickCount(1);
        slider.setShowTickMarks(true);
        slider.setShowTickLabels(true);
        slider.lowValueProperty().addListener((observable, before, now) -> slid(model, slider));
        slider.highValueProperty().addListener((observable, before, now) -> slid(model, slider));

        Live.onChange(this, model.fromProperty(), now -> {
            from.setValue(now.doubleValue());
            follow(model, slider);
        });
        Live.onChange(this, model.toProperty(), now -> {
            to.setValue(now.doubleValue());
            follow(model, slider);
        });
        HBox fields = new HBox(6, new Label(TEXTS.get("range.from")), from, new Label(TEXTS.get("range.to")), to);
        fields.setStyle("-fx-alignment: baseline-left;");
        // ControlsFX hands the focus from a clicked thumb to whatever node is next
        fields.focusedProperty().addListener((observable, before, now) -> {
            if (now) {
                from.requestFocus();
            }
        });
        getChildren().addAll(slider, fields, from.errorLabel(), to.errorLabel());
    }

    /** ControlsFX gives its thumbs no name, and the Tab key skips the first: the keyboard has the two fields instead. */
    private static void nameThumbs(RangeSlider slider) {
        name(slider.lookup(".low-thumb"), TEXTS.get("range.from.name"));
        name(slider.lookup(".high-thumb"), TEXTS.get("range.to.name"));
    }

    private static void name(Node thumb, String text) {
        if (thumb != null) {
            thumb.setAccessibleRole(AccessibleRole.THUMB);
            thumb.setAccessibleText(text);
            thumb.setFocusTraversable(false);
        }
    }

    private static NumberField field(String id, String name, double value) {
        NumberField field = new NumberField(value);
        field.setId(id);
        field.named(name);
        field.setTooltip(new Tooltip(TEXTS.get("range.field.tip", name)));
        field.getStyleClass().add("range-field");
        return field;
    }

    /** Thumbs move in tenths; when they meet, the last good range stays. */
    private void slid(ActivationViewModel model, RangeSlider slider) {
        if (!following) {
            model.setRange(tenths(slider.getLowValue()), tenths(slider.getHighValue()));
        }
    }

    private void follow(ActivationViewModel model, RangeSlider slider) {
        double from = model.fromProperty().get();
        double to = model.toProperty().get();
        boolean beingDragged = slider.isLowValueChanging() || slider.isHighValueChanging();
        if (!beingDragged && (tenths(slider.getLowValue()) != from || tenths(slider.getHighValue()) != to)) {
            following = true;
            slider.setHighValue(ActivationViewModel.LIMIT);
            slider.setLowValue(from);
            slider.setHighValue(to);
            following = false;
        }
    }

    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }
}
