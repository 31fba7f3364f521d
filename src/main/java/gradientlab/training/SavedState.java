package gradientlab.training;

import java.util.List;

/**
 * The file {@code state.json} of a run: whatever it says fits together, and what it does not name does not count.
 *
 * @param checkpoint file name of the network, or null before the first save
 * @param points how many rows of {@code metrics.csv} count
 */
record SavedState(
        TrainingConfig config,
        RunStatus status,
        String message,
        Counters counters,
        int totalSteps,
        String checkpoint,
        int points,
        List<String> gradientNames,
        List<EpochMetrics> epochs,
        Evaluation test,
        TrainingDiagnosis diagnosis) {
    static SavedState queued(TrainingConfig config) {
        return new SavedState(
                config, RunStatus.QUEUED, "", Counters.START, 0, null, 0, List.of(), List.of(), null, null);
    }

    SavedState with(RunStatus newStatus, String newMessage) {
        return new SavedState(
                config,
                newStatus,
                newMessage,
                counters,
                totalSteps,
                checkpoint,
                points,
                gradientNames,
                epochs,
                test,
                diagnosis);
    }

    /** The log without its points. */
    TrainingLog log() {
        TrainingLog log = new TrainingLog();
        epochs.forEach(log::add);
        log.setTest(test);
        log.setDiagnosis(diagnosis);
        return log;
    }
}
