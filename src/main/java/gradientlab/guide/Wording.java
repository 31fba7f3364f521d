package gradientlab.guide;

import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.text.Texts;

/**
 * How a guess, what happened, and the difference between them are said.
 *
 * @param <T> what is guessed
 */
interface Wording<T> {
    Texts TEXTS = Texts.of(Wording.class);

    /** A guess, or what happened. */
    String of(T value);

    /** What a guess is worth, a sentence. */
    String verdict(T guess, Actual<T> actual);

    /** The wording of a forecast. */
    @SuppressWarnings("unchecked") // a model's type is that of its forecast
    static <T> Wording<T> of(Forecast<T> forecast, GuidePart.Card card) {
        if (forecast instanceof Forecast.OfNumber number) {
            return (Wording<T>) new OfNumber(number.measure(), card.unit());
        }
        return (Wording<T>) (forecast instanceof Forecast.OfChoice ? new OfChoice(card) : new OfSketch(card.unit()));
    }

    /** A number with its unit; in per cent as everywhere. */
    private static String withUnit(double number, int digits, String unit) {
        if (unit.equals("%")) {
            return Percent.of(number / 100);
        }
        return NumberText.significant(number, digits) + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    /** A difference of two such numbers. */
    private static String apart(double difference, int digits, String unit) {
        return unit.equals("%") ? Percent.points(difference / 100) : withUnit(difference, digits, unit);
    }

    /** Of a number. */
    record OfNumber(Forecast.Measure measure, String unit) implements Wording<Double> {
        /** A difference of this part of the truth is a slip of the pen. */
        private static final double SLIP = 0.005;

        private static final int DIGITS = 4;

        @Override
        public String of(Double value) {
            return withUnit(value, DIGITS, unit);
        }

        @Override
        public String verdict(Double guess, Actual<Double> actual) {
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
            String difference = apart(Math.abs(guess - truth), DIGITS, unit);
            return guess > truth ? TEXTS.get("number.high", difference) : TEXTS.get("number.low", difference);
        }
    }

    /** Of one of several answers. */
    record OfChoice(GuidePart.Card card) implements Wording<Integer> {
        @Override
        public String of(Integer choice) {
            return PlainText.of(card.choices().get(choice));
        }

        @Override
        public String verdict(Integer guess, Actual<Integer> actual) {
            Verdict verdict = actual.judge().of(guess);
            return switch (verdict.kind()) {
                case RIGHT -> TEXTS.get("choice.verdict.right");
                case WRONG -> TEXTS.get("choice.verdict.wrong");
                case TOO_CLOSE, NOT_TRIED -> verdict.note();
            };
        }
    }

    /** Of a curve: by its end. */
    record OfSketch(String unit) implements Wording<Curve> {
        private static final int DIGITS = 3;

        @Override
        public String of(Curve curve) {
            return TEXTS.get("sketch.end", end(curve));
        }

        @Override
        public String verdict(Curve guess, Actual<Curve> actual) {
            return TEXTS.get("sketch.apart", mean(guess, actual.value()));
        }

        String end(Curve curve) {
            return withUnit(curve.last(), DIGITS, unit);
        }

        /** How far they are apart on average. */
        String mean(Curve guess, Curve truth) {
            return Wording.apart(guess.meanDistance(truth), 2, unit);
        }
    }
}
