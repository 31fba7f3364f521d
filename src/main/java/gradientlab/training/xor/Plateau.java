package gradientlab.training.xor;

/** Whether a loss far from its goal stands still: it neither falls nor rises. */
final class Plateau {
    /** The part of a run that counts as its recent past. */
    private static final double RECENT = 0.2;

    private static final int FEWEST_EPOCHS = 50;

    /** A run that gets this much right has nothing left to explain. */
    private static final double GOOD_ACCURACY = 0.9;

    /** How much of itself a loss may change by and still stand. */
    private static final double STILL = 0.005;

    /** Means over parts of the recent past, not single epochs: single samples make the loss noisy. */
    private static final int PARTS = 4;

    private Plateau() {}

    /**
     * How long it has stood still at the least, in epochs; 0 when it has not.
     *
     * @param from the first epoch that compares with the last, for example because the points changed there
     */
    static int epochs(History history, int from) {
        int last = history.size() - 1;
        int window = Math.max(FEWEST_EPOCHS, (int) (RECENT * (history.size() - from)));
        if (last - from < 2 * window || history.trainAccuracy(last) >= GOOD_ACCURACY) {
            return 0;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int part = 0; part < PARTS; part++) {
            double mean = mean(
                    history,
                    last + 1 - window + part * window / PARTS,
                    last + 1 - window + (part + 1) * window / PARTS);
            lowest = Math.min(lowest, mean);
            highest = Math.max(highest, mean);
        }
        return highest - lowest < STILL * highest ? window : 0;
    }

    private static double mean(History history, int from, int to) {
        double sum = 0;
        for (int epoch = from; epoch < to; epoch++) {
            sum += history.loss(epoch);
        }
        return sum / (to - from);
    }
}
