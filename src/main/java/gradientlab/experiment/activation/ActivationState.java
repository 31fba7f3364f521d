package gradientlab.experiment.activation;

import gradientlab.nn.InvalidSetting;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
@RecordBuilder
record ActivationState(
        List<String> compared,
        String focused,
        Map<String, Double> parameters,
        double from,
        double to,
        double x,
        boolean shaded)
        implements ActivationStateBuilder.With {
    private static final Texts TEXTS = Texts.of(ActivationState.class);

    /** The range may not go beyond minus or plus this. */
    static final double LIMIT = 20;

    /** Narrower ranges are refused. */
    static final double NARROWEST = 0.1;

    /** A pointer can tell about so many places apart. */
    private static final double POINTER_STEPS = 500;

    /** The course's three functions. */
    static final ActivationState FIRST = new ActivationState(
            ActivationCatalog.ids().subList(0, 3),
            "sigmoid",
            ActivationCatalog.choices().stream()
                    .filter(choice -> choice.parameter().isPresent())
                    .collect(Collectors.toMap(ActivationChoice::id, ActivationChoice::usual)),
            -7,
            7,
            1,
            true);

    /** @throws InvalidSetting naming the first setting that cannot be */
    ActivationState {
        compared = List.copyOf(compared);
        parameters = Map.copyOf(parameters);
        List<String> known = ActivationCatalog.ids();
        reject("functions", !known.containsAll(compared) || !known.contains(focused), TEXTS.get("state.unknown"));
        reject("functions", new HashSet<>(compared).size() < compared.size(), TEXTS.get("state.twice"));
        reject("functions", !compared.isEmpty() && !compared.contains(focused), TEXTS.get("state.focus"));
        Map<String, Double> left = new TreeMap<>(parameters);
        for (ActivationChoice choice : ActivationCatalog.choices()) {
            Double value = left.remove(choice.id());
            boolean fits = choice.parameter()
                    .map(rule -> value != null && rule.allows(value))
                    .orElse(value == null);
            reject("parameter", !fits, TEXTS.get("state.parameter", choice.name()));
        }
        reject("parameter", !left.isEmpty(), TEXTS.get("state.unknown"));
        String range = rangeProblem(from, to);
        reject("range", range != null, range);
        reject("x", !(x >= from && x <= to), TEXTS.get("state.x", NumberText.compact(from), NumberText.compact(to)));
    }

    private static void reject(String setting, boolean wrong, String sentence) {
        if (wrong) {
            throw new InvalidSetting(setting, sentence);
        }
    }

    /** What is wrong with a range, as a sentence; null when nothing is. */
    static String rangeProblem(double from, double to) {
        if (!(Math.abs(from) <= LIMIT && Math.abs(to) <= LIMIT)) {
            return TEXTS.get("range.limit");
        }
        if (!(from < to)) {
            return TEXTS.get("range.order");
        }
        return to - from < NARROWEST * (1 - 1e-9) ? TEXTS.get("range.narrow") : null;
    }

    /** What is wrong with an x, as a sentence; null when nothing is. One outside the range shown widens it. */
    static String xProblem(double x) {
        return Math.abs(x) <= LIMIT ? null : TEXTS.get("x.outside", NumberText.compact(LIMIT));
    }

    /** Comparing these functions; the tangent needs a curve to lie on, so that another may get the focus. */
    ActivationState comparing(List<String> ids) {
        boolean kept = ids.isEmpty() || ids.contains(focused);
        return with().compared(ids).focused(kept ? focused : ids.get(0)).build();
    }

    /** With another function in focus, which is compared then. */
    ActivationState focusing(String id) {
        return id.equals(focused)
                ? this
                : with().focused(id)
                        .compared(ActivationCatalog.ids().stream()
                                .filter(each -> each.equals(id) || compared.contains(each))
                                .toList())
                        .build();
    }

    /** A function's parameter; NaN for one without. */
    double parameter(ActivationChoice choice) {
        return parameters.getOrDefault(choice.id(), Double.NaN);
    }

    ActivationState tuned(ActivationChoice choice, double value) {
        Map<String, Double> next = new TreeMap<>(parameters);
        next.put(choice.id(), value);
        return withParameters(next);
    }

    /** Over another range; x moves along into it. */
    ActivationState over(double newFrom, double newTo) {
        return with().from(newFrom)
                .to(newTo)
                .x(Math.max(newFrom, Math.min(newTo, x)))
                .build();
    }

    /** With x there, in the middle for NaN; the range widens to hold it. */
    ActivationState at(double wanted) {
        double there = Double.isNaN(wanted) ? (from + to) / 2 : Math.max(-LIMIT, Math.min(LIMIT, wanted));
        return with().x(there)
                .from(there < from ? Math.floor(there) : from)
                .to(there > to ? Math.ceil(there) : to)
                .build();
    }

    /** With x where a pointer is: to as many decimals as the range shown needs, so that the number stays readable. */
    ActivationState draggedTo(double place) {
        if (!Double.isFinite(place)) {
            return at(place);
        }
        int decimals = (int) Math.ceil(-Math.log10((to - from) / POINTER_STEPS));
        return at(BigDecimal.valueOf(place)
                .setScale(Math.max(0, decimals), RoundingMode.HALF_EVEN)
                .doubleValue());
    }
}
