package gradientlab.guide;

import java.util.Objects;

/**
 * What really happened.
 *
 * @param value the truth
 * @param run which run it comes from, in words; empty for a truth that holds always
 * @param complete whether it is the last word; while false, more follows
 */
public record Actual<T>(T value, String run, boolean complete) {
    public Actual {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(run, "run");
    }

    /** The last word of a run. */
    public static <T> Actual<T> of(T value, String run) {
        return new Actual<>(value, run, true);
    }
}
