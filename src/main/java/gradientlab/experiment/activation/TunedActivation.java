package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import gradientlab.nn.Kink;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A function with its parameter as it is now, and what its card says of it. The sentences are made when they are asked
 * for, in the language then in use.
 *
 * @param choice the function
 * @param value its parameter, NaN when it has none
 * @param activation the function itself
 * @param flat where its slope is nearly or exactly 0
 * @param atZero its slopes at 0
 */
record TunedActivation(
        ActivationChoice choice, double value, Activation activation, List<FlatRegion> flat, Kink atZero) {
    private static final Texts TEXTS = Texts.of(TunedActivation.class);

    static TunedActivation of(ActivationChoice choice, double value) {
        Activation activation = choice.make().apply(value);
        return new TunedActivation(choice, value, activation, FlatRegion.of(activation), Kink.of(activation));
    }

    /** The parameter's value in words, empty when it has none. */
    String parameter() {
        return choice.parameter()
                .map(parameter -> parameter.symbol() + " = " + number(value))
                .orElse("");
    }

    /** The set of its values. */
    String range() {
        return choice.range().apply(value);
    }

    /** Where its slope is nearly or exactly 0, in a sentence. */
    String saturation() {
        List<FlatRegion> tails =
                flat.stream().filter(region -> region.slope() != Slope.MINIMUM).toList();
        String minimum = flat.size() > tails.size() ? " " + TEXTS.get("flat.minimum") : "";
        if (tails.isEmpty()) {
            return TEXTS.get("flat.nowhere") + minimum;
        }
        String where = tails.stream()
                .map(region -> "x " + (Double.isInfinite(region.from()) ? "< " : "> ") + edge(region))
                .collect(Collectors.joining(" " + TEXTS.get("and") + " "));
        return switch (tails.get(0).slope()) {
            case DEAD -> TEXTS.get("flat.dead", where);
            case FAINT -> TEXTS.get("flat.faint", where);
            default -> TEXTS.get("flat.saturated", where) + minimum;
        };
    }

    private static String edge(FlatRegion region) {
        return NumberText.fixed(Double.isInfinite(region.from()) ? region.to() : region.from(), 2);
    }

    /** Whether it is differentiable at 0, in a sentence. */
    String kink() {
        if (!atZero.exists()) {
            return TEXTS.get("kink.none");
        }
        return TEXTS.get(
                choice.name().equals("ReLU") ? "kink.relu" : "kink.left",
                number(atZero.left()),
                number(atZero.right()));
    }

    private static String number(double value) {
        return NumberText.compact(value);
    }
}
