package gradientlab.training.xor;

import gradientlab.nn.Mlp;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a run, in a sentence a student can act on.
 *
 * @param kind what happened
 * @param sentence what it means and what to try, in the language in use when it was seen
 */
public record Diagnosis(Kind kind, String sentence) {
    private static final Texts TEXTS = Texts.of(Diagnosis.class);

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
                    TEXTS.get(
                            "diverged", learner.epoch(), number(learner.config().learningRate())));
        }
        Mlp network = learner.forwardTrain();
        int n = learner.data().train().size();
        boolean relu = learner.config().activation() == XorActivation.RELU;
        if (relu && !learner.config().sigmoidOutput() && allZero(network.outputs(2)[0], n)) {
            return new Diagnosis(Kind.DEAD_OUTPUT, TEXTS.get("dead-output"));
        }
        List<String> dead = new ArrayList<>();
        for (int j = 0; relu && j < network.size(1); j++) {
            if (allZero(network.outputs(1)[j], n)) {
                dead.add("h" + (j + 1));
            }
        }
        boolean plateau = plateau(history);
        if (!dead.isEmpty()) {
            String sentence = TEXTS.get(dead.size() == 1 ? "dead.one" : "dead.many", String.join(", ", dead));
            return new Diagnosis(Kind.DEAD_UNITS, plateau ? TEXTS.get("dead.plateau", sentence) : sentence);
        }
        return plateau
                ? new Diagnosis(
                        Kind.PLATEAU,
                        TEXTS.get(
                                "plateau",
                                recent(history),
                                String.format(Locale.ROOT, "%.0f", 100 * history.trainAccuracy(last))))
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
