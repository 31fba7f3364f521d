package gradientlab.training.xor;

import gradientlab.data.PointSet;
import gradientlab.data.XorBlobs;
import gradientlab.nn.Divergence;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is wrong with a run: what was seen, as numbers. It becomes a sentence a student can act on when it is shown, in the
 * language then in use.
 *
 * @param kind what happened
 * @param fatal whether no further step can change anything
 * @param key of the sentence
 * @param seen what the sentence names, in its order; each tells itself by {@code toString}
 */
public record Diagnosis(Kind kind, boolean fatal, String key, List<Object> seen) {
    private static final Texts TEXTS = Texts.of(Diagnosis.class);

    /** What can happen. */
    public enum Kind {
        /** A weight or the loss is no longer a number; or the loss is above the {@link Divergence#limit limit}. */
        DIVERGED,
        DEAD_OUTPUT,
        DEAD_UNITS,
        /** It stands still because the output has been thrown to where its slope is 0. */
        RATE_TOO_LARGE,
        /** It stands still because hardly any weight has moved. */
        RATE_TOO_SMALL,
        /** It stands still where no boundary is better. */
        BEST_POSSIBLE,
        /** It stands still because one unit draws one line. */
        ONE_LINE,
        PLATEAU
    }

    /** A share of the points, 0 to 1, which every language writes in its own way. */
    private record Share(double fraction) {
        @Override
        public String toString() {
            return Percent.of(fraction);
        }
    }

    /** What a guess costs: an output of 1/2 whatever the point. */
    private static final double GUESS = 0.25;

    /** A rate on the mean above which one step can throw a unit to its flat end; the course's is 1. */
    private static final double LARGE_RATE_ON_THE_MEAN = 2;

    /** Where at most this share of the points has an output with a slope, hardly any gradient flows. */
    private static final double SHARE_WITH_SLOPE = 0.05;

    /** A sigmoid's slope at an output of 0.053, a tanh's at 0.975. */
    private static final double FLAT = 0.05;

    /** A run far from its goal whose weights have moved less than this has not begun to learn. */
    private static final double HARDLY_MOVED = 0.01;

    private static final double MORE_THAN_A_CLASS = 0.05;

    /** The most serious thing wrong now, or null. Costs one forward pass of the training set. */
    public static Diagnosis of(XorLearner learner) {
        History history = learner.history();
        int last = history.size() - 1;
        if (!learner.parameters().finite() || (last >= 0 && !Double.isFinite(history.loss(last)))) {
            return fatal(Kind.DIVERGED, "diverged", learner.epoch(), rate(learner));
        }
        Mlp network = learner.forwardTrain();
        int n = learner.data().train().size();
        boolean reluOutput = learner.config().outputFunction() == HiddenActivation.RELU.function();
        if (reluOutput && allZero(network.outputs(network.layers())[0], n)) {
            return fatal(Kind.DEAD_OUTPUT, "dead-output");
        }
        if (last >= 0 && history.loss(last) > Divergence.limit(GUESS, history.loss(0)) && rising(history)) {
            String loss = NumberText.significant(history.loss(last), 3);
            return found(Kind.DIVERGED, "diverged.large", learner.epoch(), rate(learner), loss);
        }
        List<String> dead = dead(learner.config(), network, n);
        Diagnosis still = Plateau.epochs(history, learner.unchangedSince()) > 0 ? standsStill(learner, network) : null;
        if (dead.isEmpty()) {
            return still;
        }
        Diagnosis units = found(Kind.DEAD_UNITS, dead.size() == 1 ? "dead.one" : "dead.many", String.join(", ", dead));
        boolean worse = still != null && still.kind() != Kind.BEST_POSSIBLE;
        return worse ? found(Kind.DEAD_UNITS, "dead.plateau", units) : units;
    }

    /** The ReLU units that give 0 for every point. */
    private static List<String> dead(XorConfig config, Mlp network, int n) {
        List<String> dead = new ArrayList<>();
        List<HiddenLayer> layers = config.layers();
        for (int l = 1; l <= layers.size(); l++) {
            for (int j = 0; layers.get(l - 1).activation() == HiddenActivation.RELU && j < network.size(l); j++) {
                if (allZero(network.outputs(l)[j], n)) {
                    dead.add(config.unitName(l, j));
                }
            }
        }
        return dead;
    }

    /** Whether the newest loss is the highest: an early overshoot comes down from its peak. */
    private static boolean rising(History history) {
        double newest = history.loss(history.size() - 1);
        return IntStream.range(0, history.size()).noneMatch(epoch -> history.loss(epoch) > newest);
    }

    /** Why the loss no longer moves, the surest reason first. */
    private static Diagnosis standsStill(XorLearner learner, Mlp network) {
        PointSet points = learner.data().train();
        double now = learner.history().trainAccuracy(learner.history().size() - 1);
        double best = XorBlobs.accuracyOfTheAxes(points); // of blobs, if not of these very points: one standard error
        double onTheMean = learner.config().rateOnTheMean(points.size());
        if (onTheMean > LARGE_RATE_ON_THE_MEAN && outputFlat(learner.config(), network, points.size())) {
            String thrown = NumberText.significant(distance(learner.parameters(), null), 2);
            return found(
                    Kind.RATE_TOO_LARGE, "rate.threw", rate(learner), NumberText.significant(onTheMean, 3), thrown);
        }
        boolean blobs = learner.config().blobs();
        if (blobs && overlapping(points, best) && now >= best - Math.sqrt(best * (1 - best) / points.size())) {
            return found(Kind.BEST_POSSIBLE, "best", new Share(now), new Share(best));
        }
        double moved = distance(learner.parameters(), learner.initial());
        if (moved < HARDLY_MOVED) {
            return found(Kind.RATE_TOO_SMALL, "rate.slow", NumberText.significant(moved, 2), rate(learner));
        }
        if (blobs && learner.config().oneLine()) {
            return found(Kind.ONE_LINE, "one-line", new Share(now));
        }
        int epochs = Plateau.epochs(learner.history(), learner.unchangedSince());
        return found(Kind.PLATEAU, "plateau", epochs, new Share(now));
    }

    private static Diagnosis found(Kind kind, String key, Object... seen) {
        return new Diagnosis(kind, false, key, List.of(seen));
    }

    private static Diagnosis fatal(Kind kind, String key, Object... seen) {
        return new Diagnosis(kind, true, key, List.of(seen));
    }

    /** What it means and what to try. */
    public String sentence() {
        return TEXTS.get(key, seen.toArray());
    }

    @Override
    public String toString() {
        return sentence();
    }

    /** Whether these still are four blobs, of which the axes tell more than the larger class alone does. */
    private static boolean overlapping(PointSet points, double best) {
        double ones = Arrays.stream(points.labels()).average().orElse(0);
        return best > Math.max(ones, 1 - ones) + MORE_THAN_A_CLASS;
    }

    /** Whether the output unit has a slope at hardly any point. A ReLU has one wherever it is not 0. */
    private static boolean outputFlat(XorConfig config, Mlp network, int n) {
        if (config.outputFunction() == HiddenActivation.RELU.function()) {
            return false;
        }
        int sloping = 0;
        for (int i = 0; i < n; i++) {
            double y = network.outputs(network.layers())[0][i];
            // Sigmoid and tanh tell their slope from their value alone.
            sloping += config.outputFunction().derivative(Double.NaN, y) > FLAT ? 1 : 0;
        }
        return sloping <= SHARE_WITH_SLOPE * n;
    }

    /** The largest difference of any parameter, from 0 when there is nothing to compare with. */
    private static double distance(Parameters now, Parameters then) {
        double[] numbers = now.flat();
        double[] before = then == null ? new double[numbers.length] : then.flat();
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> Math.abs(numbers[i] - before[i]))
                .reduce(0, Math::max);
    }

    private static boolean allZero(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String rate(XorLearner learner) {
        return NumberText.significant(learner.config().learningRate(), 7);
    }
}
