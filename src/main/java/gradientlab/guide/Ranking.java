package gradientlab.guide;

import gradientlab.plot.Measured;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The answers of a choice as they were measured: which is best, and by more than chance or not.
 *
 * @param byChoice an estimate an answer, in the order of the Markdown's list; null for an answer that was not tried
 */
public record Ranking(List<Estimate> byChoice) implements Judge<Integer> {
    private static final Texts TEXTS = Texts.of(Ranking.class);

    /**
     * One answer's result.
     *
     * @param name what it is called: {@code "cnn_3"}
     * @param score the larger the better; negative infinity for a run that diverged
     * @param shown the score as a reader sees it: {@code "52.4 %"}
     */
    public record Estimate(String name, Measured score, String shown) {
        boolean beats(Estimate other) {
            return score.minus(other.score).clearlyPositive();
        }
    }

    public Ranking(List<Estimate> byChoice) {
        this.byChoice = Collections.unmodifiableList(new ArrayList<>(byChoice)); // has nulls
    }

    /** The answer with the highest score, right or not beyond doubt. */
    public int best() {
        return byChoice.indexOf(byChoice.stream()
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(
                        (Estimate estimate) -> estimate.score().value()))
                .orElseThrow());
    }

    /** What was tried, with its result: "cnn_3 52.4 %, mlp_1 43.6 %". */
    public String results() {
        return byChoice.stream()
                .filter(Objects::nonNull)
                .map(estimate -> estimate.name() + " " + estimate.shown())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Verdict of(Integer guess) {
        Estimate guessed = byChoice.get(guess);
        Estimate best = byChoice.get(best());
        if (guessed == null) {
            return new Verdict(Verdict.Kind.NOT_TRIED, TEXTS.get("choice.not-tried"));
        }
        if (guessed != best) {
            return best.beats(guessed) ? Verdict.plain(false) : tooClose(best, guessed);
        }
        return byChoice.stream()
                .filter(other -> other != null && other != best && !best.beats(other))
                .findFirst()
                .map(other -> tooClose(best, other))
                .orElse(Verdict.plain(true));
    }

    private static Verdict tooClose(Estimate best, Estimate other) {
        return new Verdict(
                Verdict.Kind.TOO_CLOSE,
                TEXTS.get("choice.too-close", best.name(), best.shown(), other.name(), other.shown()));
    }
}
