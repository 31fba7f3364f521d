package gradientlab.training.xor;

import gradientlab.nn.Mlp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a run, in a sentence a student can act on.
 *
 * @param kind what happened
 * @param sentence what it means and what to try
 */
public record Diagnosis(Kind kind, String sentence) {
    /** What can happen; {@code fatal} means that no further step can change anything. */
    public enum Kind {
        DIVERGED(true),
        DEAD_OUTPUT(true),
        DEAD_UNITS(false),
        PLATEAU(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        public boolean fatal() {
            return fatal;
        }
    }

    /** The part of a run that counts as its recent past. */
    private static final double RECENT = 0.2;

    private static final int PLATEAU_EPOCHS = 50;

    /** The most serious thing wrong now, or null. Costs one forward pass of the training set. */
    public static Diagnosis of(XorLearner learner) {
        History history = learner.history();
        int last = history.size() - 1;
        if (!learner.parameters().finite() || (last >= 0 && !Double.isFinite(history.loss(last)))) {
            return new Diagnosis(
                    Kind.DIVERGED,
                    String.format(
                            Locale.ROOT,
                            "Diverged at epoch %d: a weight or the loss is no longer a number. The learning rate %s is too"
                                    + " large, each update overshoots further. Reset and try a tenth of it.",
                            learner.epoch(),
                            number(learner.config().learningRate())));
        }
        Mlp network = learner.forwardTrain();
        int n = learner.data().train().size();
        boolean relu = learner.config().activation() == XorActivation.RELU;
        if (relu && !learner.config().sigmoidOutput() && allZero(network.outputs(2)[0], n)) {
            return new Diagnosis(
                    Kind.DEAD_OUTPUT,
                    "The output ReLU is dead: it gives 0 for every point, so every gradient is 0 and no further step can"
                            + " change anything. Reset and try a smaller learning rate, a new seed, or a sigmoid output.");
        }
        List<String> dead = new ArrayList<>();
        for (int j = 0; relu && j < network.size(1); j++) {
            if (allZero(network.outputs(1)[j], n)) {
                dead.add("h" + (j + 1));
            }
        }
        boolean plateau = plateau(history);
        if (!dead.isEmpty()) {
            return new Diagnosis(
                    Kind.DEAD_UNITS,
                    String.join(", ", dead)
                            + (dead.size() == 1 ? " is a dead ReLU unit:" : " are dead ReLU units:")
                            + " 0 for every training point, so no gradient reaches "
                            + (dead.size() == 1 ? "its" : "their") + " weights."
                            + (plateau ? " The rest cannot separate the classes better." : ""));
        }
        return plateau
                ? new Diagnosis(
                        Kind.PLATEAU,
                        String.format(
                                Locale.ROOT,
                                "Plateau: the loss has hardly moved over the last %d epochs, at %.0f %% training accuracy."
                                        + " The gradient is small here; a new seed starts elsewhere.",
                                recent(history),
                                100 * history.trainAccuracy(last)))
                : null;
    }

    private static int recent(History history) {
        return Math.max(PLATEAU_EPOCHS, (int) (RECENT * history.size()));
    }

    private static boolean plateau(History history) {
        int last = history.size() - 1;
        int window = recent(history);
        return last >= 2 * window
                && history.trainAccuracy(last) < 0.9
                && history.loss(last - window) - history.loss(last) < 0.005 * history.loss(last - window);
    }

    private static boolean allZero(double[] values, int n) {
        for (int i = 0; i < n; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
