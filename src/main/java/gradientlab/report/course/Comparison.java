package gradientlab.report.course;

import gradientlab.plot.Measured;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.Evaluation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sentences about test accuracies: which one is chosen depends on the numbers and on their noise. */
final class Comparison {
    private static final Texts TEXTS = Texts.of(Comparison.class);

    private Comparison() {}

    /** The run with the highest test accuracy, if any was tested. */
    static Optional<ShownRun> best(List<ShownRun> runs) {
        return runs.stream()
                .filter(run -> run.log().test() != null)
                .max(Comparator.comparingDouble(ShownRun::testAccuracy));
    }

    /** The best against the next best, never "worse"; empty when fewer than two were tested. */
    static String ranking(List<ShownRun> runs, String key, Function<ShownRun, String> name) {
        return best(runs)
                .flatMap(first -> best(runs.stream().filter(run -> run != first).toList())
                        .map(second -> of(key, first, second, name)))
                .orElse("");
    }

    /** The best of some against the best of others; empty when one side has none that was tested. */
    static String ofBest(String key, List<ShownRun> some, List<ShownRun> others, Function<ShownRun, String> name) {
        return best(some)
                .flatMap(first -> best(others).map(second -> of(key, first, second, name)))
                .orElse("");
    }

    static String of(String key, ShownRun first, ShownRun second, Function<ShownRun, String> name) {
        return of(
                key,
                name.apply(first),
                first.log().test(),
                name.apply(second),
                second.log().test());
    }

    /**
     * One of three sentences.
     *
     * @param key of the bundle; {@code .better} for the first, {@code .worse}, or {@code .close} when the difference is
     *     not larger than its noise
     * @return empty when one of them was not tested
     */
    static String of(String key, String first, Evaluation firstTest, String second, Evaluation secondTest) {
        if (firstTest == null || secondTest == null) {
            return "";
        }
        Measured gap = firstTest.measuredAccuracy().minus(secondTest.measuredAccuracy());
        return TEXTS.get(
                key + (gap.clearlyPositive() ? ".better" : gap.clear() ? ".worse" : ".close"),
                first,
                Percent.of(firstTest.accuracy()),
                second,
                Percent.of(secondTest.accuracy()),
                Percent.points(Math.abs(gap.value())),
                Percent.points(gap.noise()),
                NumberText.fixed(Math.min(firstTest.images(), secondTest.images()), 0));
    }

    /** Sentences in one paragraph, with what the noise does not hold; empty ones are left out. */
    static String paragraph(List<String> sentences) {
        List<String> said = sentences.stream().filter(text -> !text.isEmpty()).toList();
        return said.isEmpty() ? "" : String.join(" ", said) + " " + TEXTS.get("finding.seed");
    }
}
