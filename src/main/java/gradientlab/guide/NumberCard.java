package gradientlab.guide;

import gradientlab.control.NumberField;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
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

    /** What reading a number off a chart costs. */
    private static final double SLIP = 5e-3;

    private final Forecast.Measure measure;
    private final NumberField field = NumberField.blank().named(TEXTS.get("number.name"));
    private final VBox input;

    NumberCard(ForecastModel<Double> model, Forecast.OfNumber forecast, GuidePart.Card words) {
        super(model, words);
        measure = forecast.measure();
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
        return line(TEXTS.get("guess", text(guess)), false);
    }

    @Override
    Node compared(Double guess, Actual<Double> actual) {
        return new VBox(
                2,
                line(TEXTS.get("guess", text(guess)), false),
                line(TEXTS.get("actual", text(actual.value())), true),
                wrapped(distance(guess, actual)));
    }

    private String distance(double guess, Actual<Double> actual) {
        double truth = actual.value();
        if (!Double.isFinite(truth)) {
            return TEXTS.get("number.not-finite");
        }
        if (guess == truth) {
            return TEXTS.get("number.exact");
        }
        if (actual.judge().of(guess).kind() == Verdict.Kind.RIGHT) {
            return TEXTS.get("number.within-noise");
        }
        if (Math.abs(guess - truth) <= SLIP * Math.abs(truth)) {
            return TEXTS.get("number.right");
        }
        if (measure == Forecast.Measure.FACTOR && guess > 0 && truth > 0) {
            String factor = NumberText.significant(Math.max(guess, truth) / Math.min(guess, truth), 2);
            return guess > truth ? TEXTS.get("factor.high", factor) : TEXTS.get("factor.low", factor);
        }
        double apart = Math.abs(guess - truth);
        String difference = inPercent() ? Percent.points(apart / 100) : text(apart);
        return guess > truth ? TEXTS.get("number.high", difference) : TEXTS.get("number.low", difference);
    }

    private boolean inPercent() {
        return words().unit().equals("%");
    }

    private String text(double number) {
        if (inPercent()) {
            return Percent.of(number / 100);
        }
        String unit = words().unit();
        return NumberText.compact(number) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    private static Label line(String text, boolean strong) {
        Label label = wrapped(text);
        if (strong) {
            label.getStyleClass().add("guide-strong");
        }
        return label;
    }
}
