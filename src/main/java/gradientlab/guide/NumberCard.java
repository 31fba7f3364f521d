package gradientlab.guide;

import gradientlab.control.Parts;
import gradientlab.form.NumberField;
import gradientlab.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A number: by how much, or by which factor, the guess is off. */
final class NumberCard extends ForecastCard<Double> {
    private static final Texts TEXTS = Texts.of(NumberCard.class);

    private final Wording<Double> wording;
    private final NumberField field = NumberField.blank().named(TEXTS.get("number.name"));
    private final VBox input;

    NumberCard(ForecastModel<Double> model, Forecast.OfNumber forecast, GuidePart.Card words) {
        super(model, words);
        wording = Wording.of(forecast, words);
        field.setId(id("value"));
        field.setTooltip(new Tooltip(TEXTS.get("number.tip")));
        HBox line = new HBox(6, field, new Label(words.unit()));
        line.setAlignment(Pos.CENTER_LEFT);
        Label error = field.errorLabel();
        error.setId(id("error"));
        field.textProperty().addListener(observable -> complain(""));
        field.setOnAction(event -> commit()); // Enter
        input = new VBox(4, line, error);
    }

    @Override
    Node input() {
        field.setValue(Double.NaN);
        return input;
    }

    @Override
    Double guessNow() {
        field.commit();
        return field.hasError() || Double.isNaN(field.getValue()) ? null : field.getValue();
    }

    @Override
    String missing() {
        return field.hasError() ? "" : TEXTS.get("number.missing");
    }

    @Override
    void restore(Double guess) {
        field.setValue(guess);
    }

    @Override
    Node committed(Double guess) {
        return line(TEXTS.get("guess", wording.of(guess)), false);
    }

    @Override
    Node compared(Double guess, Actual<Double> actual) {
        return new VBox(
                2,
                line(TEXTS.get("guess", wording.of(guess)), false),
                line(TEXTS.get("actual", wording.of(actual.value())), true),
                Parts.wrapped(wording.verdict(guess, actual)));
    }

    private static Label line(String text, boolean strong) {
        Label label = Parts.wrapped(text);
        if (strong) {
            label.getStyleClass().add("guide-strong");
        }
        return label;
    }
}
