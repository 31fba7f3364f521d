package gradientlab.experiment.activation;

import gradientlab.plot.NumberText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The card of the focused function: its facts, completed by what follows from its present parameter.
 *
 * @param choice the function
 * @param parameter the parameter's present value in words, empty when it has none
 * @param range the set of its values
 * @param saturation where its slope is nearly or exactly 0
 * @param kink whether it is differentiable at 0
 */
record ActivationCard(ActivationChoice choice, String parameter, String range, String saturation, String kink) {
    static ActivationCard of(ActivationChoice choice) {
        return new ActivationCard(
                choice,
                choice.parameter()
                        .map(parameter -> parameter.symbol() + " = " + number(choice.getParameter()))
                        .orElse(""),
                choice.facts().range().apply(choice.getParameter()),
                saturation(choice.flatRegions()),
                kink(choice));
    }

    private static String saturation(List<FlatRegion> regions) {
        List<FlatRegion> tails = regions.stream()
                .filter(region -> region.slope() != Slope.MINIMUM)
                .toList();
        String minimum = regions.size() > tails.size() ? " At its minimum the slope only passes through 0." : "";
        if (tails.isEmpty()) {
            return "Nowhere: |f′| is at least 0.01 on both sides." + minimum;
        }
        String where = tails.stream()
                .map(region -> "x " + (Double.isInfinite(region.from()) ? "< " : "> ") + edge(region))
                .collect(Collectors.joining(" and "));
        return switch (tails.get(0).slope()) {
            case DEAD -> "f′ is exactly 0 for " + where + ": no gradient at all.";
            case FAINT -> "|f′| is below 0.01 for " + where + ", although f goes on to −∞.";
            default -> "|f′| < 0.01 for " + where + "." + minimum;
        };
    }

    private static String edge(FlatRegion region) {
        return NumberText.fixed(Double.isInfinite(region.from()) ? region.to() : region.from(), 2);
    }

    private static String kink(ActivationChoice choice) {
        Kink kink = Kink.of(choice.activation());
        if (!kink.exists()) {
            return "None: differentiable everywhere.";
        }
        return "Not differentiable at 0: slope " + number(kink.left()) + " from the left, " + number(kink.right())
                + " from the right; "
                + (choice.name().equals("ReLU")
                        ? "the course plots 0."
                        : "the left one is shown, as the course does for ReLU.");
    }

    private static String number(double value) {
        return NumberText.compact(value);
    }
}
