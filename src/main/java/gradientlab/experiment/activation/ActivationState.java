package gradientlab.experiment.activation;

import gradientlab.nn.InvalidSetting;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything the tab's controls set.
 *
 * @param compared ids of the functions compared, in the order of the list
 * @param focused id of the function whose tangent and card are shown; compared unless none is
 * @param parameters the parameter of every function that has one, by the function's id
 * @param from left end of the range shown
 * @param to right end
 * @param x where the tangent touches
 * @param shaded whether flat regions are shaded
 */
record ActivationState(
        List<String> compared,
        String focused,
        Map<String, Double> parameters,
        double from,
        double to,
        double x,
        boolean shaded) {
    private static final Texts TEXTS = Texts.of(ActivationState.class);

    /** @throws InvalidSetting naming the first setting that cannot be */
    ActivationState {
        compared = List.copyOf(compared);
        parameters = Map.copyOf(parameters);
        List<ActivationChoice> choices = ActivationCatalog.choices();
        List<String> known = choices.stream().map(ActivationChoice::slug).toList();
        reject("functions", !known.containsAll(compared) || !known.contains(focused), TEXTS.get("state.unknown"));
        reject("functions", new HashSet<>(compared).size() < compared.size(), TEXTS.get("state.twice"));
        reject("functions", !compared.isEmpty() && !compared.contains(focused), TEXTS.get("state.focus"));
        Map<String, Double> left = new TreeMap<>(parameters);
        for (ActivationChoice choice : choices) {
            Double value = left.remove(choice.slug());
            boolean fits = choice.parameter()
                    .map(rule -> value != null && value >= rule.min() && value <= rule.max())
                    .orElse(value == null);
            reject("parameter", !fits, TEXTS.get("state.parameter", choice.name()));
        }
        reject("parameter", !left.isEmpty(), TEXTS.get("state.unknown"));
        String range = ActivationViewModel.rangeProblem(from, to);
        reject("range", range != null, range);
        reject("x", !(x >= from && x <= to), TEXTS.get("state.x", NumberText.compact(from), NumberText.compact(to)));
    }

    private static void reject(String setting, boolean wrong, String sentence) {
        if (wrong) {
            throw new InvalidSetting(setting, sentence);
        }
    }
}
