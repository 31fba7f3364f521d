package gradientlab.guide;

/**
 * What became of a guess.
 *
 * @param note why nothing can be said yet, as one sentence; empty for {@link Kind#RIGHT} and {@link Kind#WRONG}
 */
public record Verdict(Kind kind, String note) {
    /** Whether it was right, or why that cannot be said. */
    public enum Kind {
        RIGHT,
        WRONG,
        /** The difference is not larger than its noise. */
        TOO_CLOSE,
        /** What was guessed has not been tried. */
        NOT_TRIED
    }

    static Verdict plain(boolean right) {
        return new Verdict(right ? Kind.RIGHT : Kind.WRONG, "");
    }

    /** Whether it is the last word: the other kinds wait for longer or further runs. */
    public boolean settled() {
        return kind == Kind.RIGHT || kind == Kind.WRONG;
    }
}
