package gradientlab.training;

/**
 * Where a run stands between two steps: with the network and the configuration all that is needed to go on. The order of
 * the images needs no random state, since each epoch's is a function of seed and epoch.
 *
 * @param step updates done, 0 or more
 * @param seconds training time, evaluations included
 * @param lossSum of the images of the present epoch
 * @param correct of the images of the present epoch
 * @param seen images of the present epoch
 */
public record Counters(int step, double seconds, double lossSum, int correct, int seen) {
    static final Counters START = new Counters(0, 0, 0, 0, 0);

    Counters afterStep(double loss, int right, int images) {
        return new Counters(step + 1, seconds, lossSum + loss * images, correct + right, seen + images);
    }

    Counters newEpoch() {
        return new Counters(step, seconds, 0, 0, 0);
    }

    Counters plusSeconds(double more) {
        return new Counters(step, seconds + more, lossSum, correct, seen);
    }
}
