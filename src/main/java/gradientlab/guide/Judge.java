package gradientlab.guide;

/**
 * Whether a guess was right, as far as what was measured can tell.
 *
 * @param <T> what is guessed
 */
@FunctionalInterface
public interface Judge<T> {
    Verdict of(T guess);

    /** For what is known without noise: right when it is equal. */
    record Exact<T>(T truth) implements Judge<T> {
        @Override
        public Verdict of(T guess) {
            return Verdict.plain(guess.equals(truth));
        }
    }

    /**
     * A number that was measured with noise: right when the guess lies within it.
     *
     * @param noise the largest difference that chance alone explains, in the number's unit; 0 for an exact number
     */
    record Within(double truth, double noise) implements Judge<Double> {
        @Override
        public Verdict of(Double guess) {
            return Verdict.plain(Math.abs(guess - truth) <= noise);
        }
    }
}
