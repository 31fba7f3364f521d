package gradientlab.experiment.activation;

/**
 * One row of the read-out table.
 *
 * @param choice the function
 * @param x where
 * @param value f(x)
 * @param derivative f'(x)
 * @param slope what that slope means
 */
record Readout(ActivationChoice choice, double x, double value, double derivative, Slope slope) {
    static Readout of(ActivationChoice choice, double x) {
        double value = choice.activation().value(x);
        return new Readout(choice, x, value, choice.activation().derivative(x, value), slope(choice, x));
    }

    private static Slope slope(ActivationChoice choice, double x) {
        if (x == 0 && Kink.of(choice.activation()).exists()) {
            return Slope.KINK;
        }
        return choice.flatRegions().stream()
                .filter(region -> region.contains(x))
                .map(FlatRegion::slope)
                .findFirst()
                .orElse(Slope.LIVE);
    }
}
