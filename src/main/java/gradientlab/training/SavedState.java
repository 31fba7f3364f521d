package gradientlab.training;

import java.util.List;

/**
 * The file {@code state.json} of a run: whatever it says fits together, and what it does not name does not count.
 *
 * @param checkpoint file name of the network, or null before the first save
 * @param points how many rows of {@code metrics.csv} count
 * @param recent the steps since the last of them; null in older files
 * @param format what the file's words mean; null in older files
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
        TrainingDiagnosis diagnosis,
        List<StepMetrics> recent,
        Integer format) {
    /**
     * Of what this version writes. In 2 a network was the name of one of {@link CourseNetworks}; 1, which is not written
     * in the file, knew the first drawing of Shapes only.
     */
    static final Integer FORMAT = 3;

    SavedState {
        if (format == null) {
            config = config.ofFirstDrawing();
        }
        format = FORMAT;
    }

    static SavedState queued(TrainingConfig config) {
        return new SavedState(
                config,
                RunStatus.QUEUED,
                "",
                Counters.START,
                0,
                null,
                0,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                FORMAT);
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
                diagnosis,
                recent,
                FORMAT);
    }

    /** The log without its points. */
    TrainingLog log() {
        TrainingLog log = new TrainingLog();
        epochs.forEach(log::add);
        log.setTest(test);
        log.setDiagnosis(diagnosis);
        if (recent != null) {
            recent.forEach(log::addRecent);
        }
        return log;
    }
}
