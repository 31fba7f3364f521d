package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** A committed forecast, in words for the report. */
class CommittedTest {
    private static GuidePart.Card card(String markdown) {
        return GuideDocument.parse("```forecast f\n" + markdown + "\n```\n")
                .cards()
                .get(0);
    }

    private static <T> Committed said(
            Forecast<T> forecast, GuidePart.Card card, T guess, ObjectProperty<Actual<T>> run, Actual<T> then) {
        ForecastModel<T> model = new ForecastModel<>(forecast);
        model.commit(guess);
        run.set(then);
        return Committed.of(model, card, Wording.of(forecast, card));
    }

    @Test
    void aNumberInPerCentAndWhatBecameOfIt() {
        GuidePart.Card card = card("unit: %\n\nWhat *test*\naccuracy?");
        ObjectProperty<Actual<Double>> run = new SimpleObjectProperty<>();
        Forecast<Double> forecast = new Forecast.OfNumber("f", Forecast.Measure.DIFFERENCE, Reality.ofRun(run));
        assertThat(said(forecast, card, 40.0, run, Actual.of(52.35, "cnn_3")))
                .isEqualTo(new Committed(
                        "What test accuracy?",
                        "40.0\u00a0%",
                        "52.4\u00a0%",
                        "cnn_3",
                        "Your prediction is 12.4 percentage points too low."));
    }

    @Test
    void whileTheRunGoesOnNothingIsKnown() {
        GuidePart.Card card = card("Which?\n\n- `$a$` first\n- b");
        ObjectProperty<Actual<Integer>> run = new SimpleObjectProperty<>();
        Forecast<Integer> forecast = new Forecast.OfChoice("f", 2, Reality.ofRun(run));
        assertThat(said(forecast, card, 0, run, new Actual<>(1, "r", false)))
                .isEqualTo(new Committed("Which?", "a first", "", "", ""));
        run.set(null);
        assertThat(said(forecast, card, 0, run, Actual.of(1, "r")))
                .isEqualTo(new Committed("Which?", "a first", "b", "r", "Wrong."));
    }

    @Test
    void aSketchByItsEnd() {
        GuidePart.Card card = card("unit: %\n\nDraw.");
        ObjectProperty<Actual<Curve>> run = new SimpleObjectProperty<>();
        Forecast<Curve> forecast = new Forecast.OfSketch("f", null, Reality.ofRun(run));
        Curve guess = new Curve(new double[] {0, 1}, new double[] {0, 50});
        Curve truth = new Curve(new double[] {0, 1}, new double[] {10, 60});
        Committed said = said(forecast, card, guess, run, Actual.of(truth, ""));
        assertThat(said.guess()).isEqualTo("a curve that ends at 50.0\u00a0%");
        assertThat(said.verdict()).isEqualTo("On average 10.0 percentage points apart.");
    }
}
