package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import java.util.function.BooleanSupplier;

/**
 * A whole run without a window: the command line, the report and the many-seeds study use it.
 *
 * @param config what ran
 * @param epochs finished epochs
 * @param seconds training time
 * @param diagnosis what went wrong, or null
 * @param history every epoch, the end included
 * @param parameters the weights at the end
 */
public record XorRun(
        XorConfig config, int epochs, double seconds, Diagnosis diagnosis, History history, Parameters parameters) {

    /** Steps between two checks for a run that cannot go on, and for a cancel. */
    private static final int STEPS_BETWEEN_CHECKS = 1000;

    /** Trains to the last epoch, until nothing can change any more, or until cancelled. */
    public static XorRun train(XorConfig config, BooleanSupplier cancelled) {
        return train(config, XorData.of(config), cancelled);
    }

    /** The same on other points than the configuration's own. */
    static XorRun train(XorConfig config, XorData data, BooleanSupplier cancelled) {
        try (XorLearner learner = new XorLearner(config, data)) {
            long start = System.nanoTime();
            Diagnosis diagnosis = null;
            for (long step = 1; !learner.finished() && !cancelled.getAsBoolean(); step++) {
                learner.step();
                if (step % STEPS_BETWEEN_CHECKS == 0) {
                    diagnosis = Diagnosis.of(learner);
                    if (diagnosis != null && diagnosis.fatal()) {
                        break;
                    }
                }
            }
            learner.evaluate();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new XorRun(
                    config,
                    learner.epoch(),
                    seconds,
                    Diagnosis.of(learner),
                    learner.history(),
                    learner.parameters().copy());
        }
    }

    /** Mean squared error at the end. */
    public double trainLoss() {
        return history.loss(history.size() - 1);
    }

    /** At the end, 0 to 1. */
    public double trainAccuracy() {
        return history.trainAccuracy(history.size() - 1);
    }

    /** At the end, 0 to 1. */
    public double validationAccuracy() {
        return history.validationAccuracy(history.size() - 1);
    }
}
