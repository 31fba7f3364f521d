package gradientlab.experiment.activation;

import gradientlab.control.Live;
import gradientlab.form.NumberField;
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

    ChoiceRow(ActivationChoice choice, ToggleGroup focus) {
        getStyleClass().add("choice");
        CheckBox compare = new CheckBox();
        compare.setId("activations-compare-" + choice.slug());
        compare.setAccessibleText(TEXTS.get("compare.name", choice.name()));
        compare.setTooltip(new Tooltip(TEXTS.get("compare.tip", choice.name())));
        compare.selectedProperty().bindBidirectional(choice.comparedProperty());

        // a radio button's behaviour (arrow keys, always one selected) in plain clothes
        RadioButton name = new RadioButton(choice.name());
        name.getStyleClass().setAll("toggle-button");
        name.setId("activations-focus-" + choice.slug());
        name.setAccessibleText(TEXTS.get("focus.name", choice.name()));
        name.setTooltip(new Tooltip(TEXTS.get("focus.tip", choice.name())));
        name.setToggleGroup(focus);
        name.setUserData(choice);
        // after "None" the focused name is still selected: choosing it again must bring its curve back, and
        // a selected radio button gives no action
        name.setOnMouseClicked(event -> choice.comparedProperty().set(true));
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                choice.comparedProperty().set(true);
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
        choice.parameter().ifPresent(parameter -> addParameter(choice, parameter, line));
    }

    private void addParameter(ActivationChoice choice, ActivationParameter parameter, HBox line) {
        String what = parameter.of(choice.name());
        NumberField field = new NumberField(choice.getParameter());
        field.setId("activations-" + parameter.name() + "-" + choice.slug());
        field.named(what);
        field.setTooltip(new Tooltip(parameter.effect()));
        field.setValidator(value -> value >= parameter.min() && value <= parameter.max()
                ? null
                : TEXTS.get(
                        "parameter.outside",
                        what,
                        NumberText.compact(parameter.min()),
                        NumberText.compact(parameter.max())));
        field.valueProperty().bindBidirectional(choice.parameterValueProperty());

        Slider slider = new Slider(parameter.min(), parameter.max(), choice.getParameter());
        slider.setId(field.getId() + "-slider");
        slider.setAccessibleText(what);
        slider.setTooltip(new Tooltip(parameter.effect()));
        slider.setBlockIncrement((parameter.max() - parameter.min()) / 50);
        slider.valueProperty().addListener((observable, before, now) -> {
            if (now.doubleValue() != choice.getParameter()) {
                // three digits: nobody can place a slider more exactly, and the field stays readable
                choice.parameterValueProperty().set(rounded(now.doubleValue()));
            }
        });
        Live.onChange(this, choice.parameterValueProperty(), now -> {
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
