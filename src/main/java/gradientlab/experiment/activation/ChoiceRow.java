package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.form.NumberField;
import gradientlab.fx.StateProperty;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One function of the list: tick to compare, name to focus, and the parameter if it has one. */
final class ChoiceRow extends VBox {
    private static final Texts TEXTS = Texts.of(ChoiceRow.class);

    private static final PseudoClass FOCUSED_FUNCTION = PseudoClass.getPseudoClass("focused-function");

    ChoiceRow(ActivationViewModel model, ActivationChoice choice, ToggleGroup focus) {
        StateProperty<Boolean> compared = model.compared(choice);
        getStyleClass().add("choice");
        CheckBox compare = new CheckBox();
        compare.setId("activations-compare-" + choice.id());
        compare.setAccessibleText(TEXTS.get("compare.name", choice.name()));
        compare.setTooltip(new Tooltip(TEXTS.get("compare.tip", choice.name())));
        compare.selectedProperty().bindBidirectional(compared);

        // a radio button's behaviour (arrow keys, always one selected) in plain clothes
        RadioButton name = new RadioButton(choice.name());
        name.getStyleClass().setAll("toggle-button");
        name.setId("activations-focus-" + choice.id());
        name.setAccessibleText(TEXTS.get("focus.name", choice.name()));
        name.setTooltip(new Tooltip(TEXTS.get("focus.tip", choice.name())));
        name.setToggleGroup(focus);
        name.setUserData(choice);
        // after "None" the focused name is still selected: choosing it again must bring its curve back, and
        // a selected radio button gives no action
        name.setOnMouseClicked(event -> compared.set(true));
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                compared.set(true);
            }
        });
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.selectedProperty()
                .addListener((observable, before, now) -> pseudoClassStateChanged(FOCUSED_FUNCTION, now));

        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, compare, SeriesLook.chip(choice), name, gap);
        line.setStyle("-fx-alignment: center-left;");
        getChildren().add(line);
        choice.parameter().ifPresent(parameter -> addParameter(model, choice, parameter, line));
    }

    private void addParameter(
            ActivationViewModel model, ActivationChoice choice, ActivationParameter parameter, HBox line) {
        StateProperty<Number> value = model.state()
                .doubleLens(state -> state.parameter(choice), (state, number) -> state.tuned(choice, number));
        String what = parameter.of(choice.name());
        NumberField field = new NumberField(value.get().doubleValue());
        field.setId("activations-" + parameter.name() + "-" + choice.id());
        field.named(what);
        field.setTooltip(new Tooltip(parameter.effect()));
        field.setValidator(number -> parameter.allows(number)
                ? null
                : TEXTS.get(
                        "parameter.outside",
                        what,
                        NumberText.compact(parameter.min()),
                        NumberText.compact(parameter.max())));
        field.valueProperty().bindBidirectional(value);

        Slider slider = new Slider(parameter.min(), parameter.max(), value.get().doubleValue());
        slider.setId(field.getId() + "-slider");
        slider.setAccessibleText(what);
        slider.setTooltip(new Tooltip(parameter.effect()));
        slider.setBlockIncrement((parameter.max() - parameter.min()) / 50);
        slider.valueProperty().addListener((observable, before, now) -> {
            if (now.doubleValue() != value.get().doubleValue()) {
                // three digits: nobody can place a slider more exactly, and the field stays readable
                value.set(rounded(now.doubleValue()));
            }
        });
        Live.onChange(this, value, now -> {
            if (!slider.isValueChanging() && rounded(slider.getValue()) != now.doubleValue()) {
                slider.setValue(now.doubleValue());
            }
        });

        line.getChildren().addAll(new Label(parameter.symbol()), field);
        getChildren().addAll(slider, field.errorLabel());
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
