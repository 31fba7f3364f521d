package gradientlab.experiment.gradient;

/**
 * How much less gradient reaches the first layer with sigmoid.
 *
 * @param pair network and input range
 * @param relu median L2 norm of the first layer's gradient over the last points; NaN when there is none
 * @param sigmoid the same with sigmoid
 */
record Vanishing(Pair pair, double relu, double sigmoid) {
    /** ReLU's by sigmoid's; NaN when it cannot be told, infinite when sigmoid's is 0. */
    double factor() {
        return relu > 0 ? relu / sigmoid : Double.NaN;
    }

    /** Whether ReLU's network gets exactly no gradient: its units are off for every image, which is not vanishing. */
    boolean dead() {
        return relu == 0;
    }
}
