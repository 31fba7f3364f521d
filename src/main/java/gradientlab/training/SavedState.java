package gradientlab.training;

import java.util.List;

/**
 * The file {@code state.json} of a run: whatever it says fits together, and what it does not name does not count.
 *
 * @param checkpoint file name of the newest network, or null before the first save
 * @param points how many rows of {@code metrics.csv} count
 * @param recent the steps since the last of them; null in older files
 * @param checkpoints those whose networks are in the folder, in ascending order, the newest too; null in older files, which
 *     have the newest only
 * @param parent what it goes on from, or null
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
        List<Kept> checkpoints,
        Parent parent,
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
        recent = recent == null ? List.of() : recent;
        if (checkpoints == null) {
            checkpoints = checkpoint == null ? List.of() : List.of(new Kept(counters, recent, diagnosis));
        }
    }

    static SavedState queued(TrainingConfig config, Parent parent) {
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
                List.of(),
                parent,
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
                checkpoints,
                parent,
                FORMAT);
    }

    /** The newest checkpoint at or before a step, or null. */
    Kept newestUpTo(int step) {
        return CheckpointPolicy.newestUpTo(checkpoints, Kept::step, step);
    }

    /** The log without its points. */
    TrainingLog log() {
        TrainingLog log = new TrainingLog();
        epochs.forEach(log::add);
        log.setTest(test);
        log.setDiagnosis(diagnosis);
        recent.forEach(log::addRecent);
        return log;
    }
}
