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
    static Readout of(TunedActivation function, double x) {
        double value = function.activation().value(x);
        return new Readout(function.choice(), x, value, function.activation().derivative(x, value), slope(function, x));
    }

    private static Slope slope(TunedActivation function, double x) {
        if (x == 0 && function.atZero().exists()) {
            return Slope.KINK;
        }
        return function.flat().stream()
                .filter(region -> region.contains(x))
                .map(FlatRegion::slope)
                .findFirst()
                .orElse(Slope.LIVE);
    }
}
