package gradientlab.guide;

import java.util.Objects;

/**
 * What really happened.
 *
 * @param value the truth
 * @param run which run it comes from, in words; empty for a truth that holds always
 * @param complete whether it is the last word; while false, more follows
 * @param outcome what kind of thing happened, as a word that sections of the card's explanation ask for ({@code "flat"});
 *     empty where one explanation fits all
 * @param judge what a guess is worth
 */
public record Actual<T>(T value, String run, boolean complete, String outcome, Judge<T> judge) {
    public Actual {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(judge, "judge");
    }

    /** With one explanation for all, judged by equality. */
    public Actual(T value, String run, boolean complete) {
        this(value, run, complete, "", new Judge.Exact<>(value));
    }

    /** The last word of a run. */
    public static <T> Actual<T> of(T value, String run) {
        return new Actual<>(value, run, true);
    }

    /** The same, of this kind. */
    public Actual<T> outcome(String kind) {
        return new Actual<>(value, run, complete, kind, judge);
    }

    /** The same, judged otherwise. */
    public Actual<T> judgedBy(Judge<T> other) {
        return new Actual<>(value, run, complete, outcome, other);
    }
}
