package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.plot.Range;
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
        StateProperty<ActivationState> state = model.state();
        NumberField from = field(
                "activations-from",
                TEXTS.get("range.from.name"),
                state.doubleLens(ActivationState::from, (now, end) -> now.over(end, now.to())));
        NumberField to = field(
                "activations-to",
                TEXTS.get("range.to.name"),
                state.doubleLens(ActivationState::to, (now, end) -> now.over(now.from(), end)));
        from.setValidator(end -> ActivationState.rangeProblem(end, state.get().to()));
        to.setValidator(end -> ActivationState.rangeProblem(state.get().from(), end));

        RangeSlider slider = new RangeSlider(
                -ActivationState.LIMIT,
                ActivationState.LIMIT,
                state.get().from(),
                state.get().to());
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
        slider.lowValueProperty().addListener((observable, before, now) -> slid(state, slider));
        slider.highValueProperty().addListener((observable, before, now) -> slid(state, slider));

        Live.onChange(this, state.map(now -> new Range(now.from(), now.to())), range -> follow(slider, range));
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

    private static NumberField field(String id, String name, StateProperty<Number> end) {
        NumberField field = new NumberField(end.get().doubleValue());
        field.valueProperty().bindBidirectional(end);
        field.setId(id);
        field.named(name);
        field.setTooltip(new Tooltip(TEXTS.get("range.field.tip", name)));
        field.getStyleClass().add("range-field");
        return field;
    }

    /** Thumbs move in tenths; when they meet, the last good range stays. */
    private void slid(StateProperty<ActivationState> state, RangeSlider slider) {
        if (!following) {
            state.update(now -> now.over(tenths(slider.getLowValue()), tenths(slider.getHighValue())));
        }
    }

    private void follow(RangeSlider slider, Range range) {
        boolean beingDragged = slider.isLowValueChanging() || slider.isHighValueChanging();
        boolean there = tenths(slider.getLowValue()) == range.low() && tenths(slider.getHighValue()) == range.high();
        if (!beingDragged && !there) {
            following = true;
            slider.setHighValue(ActivationState.LIMIT);
            slider.setLowValue(range.low());
            slider.setHighValue(range.high());
            following = false;
        }
    }

    private static double tenths(double value) {
        return Math.rint(value * 10) / 10;
    }
}
