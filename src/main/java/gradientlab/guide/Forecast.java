package gradientlab.guide;

import gradientlab.plot.Range;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something to commit to before a run, and the truth that is laid over it. Question, choices and explanation stand in
 * the guide's Markdown, in both languages, under the same id.
 *
 * @param <T> what is guessed: a number, the index of a choice, a curve
 */
public sealed interface Forecast<T> {
    /** Short and stable, the same as on the card in the Markdown: {@code "loss-curve"}. */
    String id();

    Reality<T> reality();

    /** How a guessed number is measured against the real one. */
    enum Measure {
        /** By how much it is too high or too low; where the unit is per cent, in percentage points. */
        DIFFERENCE,
        /** By which factor: for numbers whose order of magnitude is the question. */
        FACTOR
    }

    /**
     * A number.
     *
     * @param measure how far off a guess is
     */
    record OfNumber(String id, Measure measure, Reality<Double> reality) implements Forecast<Double> {}

    /**
     * One of several answers, counted from 0 in the order of the Markdown's list.
     *
     * @param choices how many there are
     */
    record OfChoice(String id, int choices, Reality<Integer> reality) implements Forecast<Integer> {}

    /**
     * A curve drawn on a small chart.
     *
     * @param frame the axes to draw on; they may change until the student commits
     */
    record OfSketch(String id, ObservableValue<Frame> frame, Reality<Curve> reality) implements Forecast<Curve> {}

    /**
     * The axes of a pad.
     *
     * @param x from the first to the last thing to guess
     * @param y everything that could be guessed
     */
    record Frame(Range x, Range y) {
        /** Axes that never change. */
        public ObservableValue<Frame> always() {
            return new ReadOnlyObjectWrapper<>(this).getReadOnlyProperty();
        }
    }
}
