package gradientlab.training;

/**
 * What is recorded at the end of an epoch.
 *
 * @param epoch from 1
 * @param step updates done so far
 * @param trainLoss mean over the epoch's batches, each measured before its update
 * @param trainAccuracy the same, 0 to 1
 * @param validation the whole validation set
 * @param seconds training time since the run's start, evaluations included
 * @param unitClasses for each unit of the first layer the class whose validation images excite it most
 */
public record EpochMetrics(
        int epoch,
        int step,
        double trainLoss,
        double trainAccuracy,
        Evaluation validation,
        double seconds,
        int[] unitClasses) {}
