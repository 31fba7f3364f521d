package gradientlab.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code state.json} of a run: whatever it says fits together, and what it does not name does not count.
 *
 * @param points how many rows of {@code metrics.csv} count
 * @param checkpoints those whose networks are in the folder, in ascending order; where the last of them is, the run stands
 * @param parent what it goes on from, or null
 * @param format what the file's words mean; null in the oldest files
 */
@RecordBuilder
record SavedState(
        TrainingConfig config,
        RunStatus status,
        String message,
        int totalSteps,
        int points,
        List<String> gradientNames,
        List<EpochMetrics> epochs,
        Evaluation test,
        List<Kept> checkpoints,
        Parent parent,
        Integer format)
        implements SavedStateBuilder.With {
    static final String FILE = "state.json";

    /**
     * Of what this version writes. 3 said of the newest checkpoint twice; in 2, which kept no other, a network was the name of
     * one of {@link CourseNetworks}; 1, which is not written in the file, knew the first drawing of Shapes only.
     */
    static final Integer FORMAT = 4;

    SavedState {
        if (format == null) {
            config = config.ofFirstDrawing();
        }
        format = FORMAT;
    }

    static SavedState queued(TrainingConfig config, Parent parent) {
        return new SavedState(
                config, RunStatus.QUEUED, "", 0, 0, List.of(), List.of(), null, List.of(), parent, FORMAT);
    }

    static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    /** @throws IOException with a sentence when it is damaged */
    static SavedState read(Path folder) throws IOException {
        return RunJson.read(file(folder), SavedState.class, SavedState::upgrade);
    }

    void write(Path folder) throws IOException {
        RunJson.write(file(folder), this);
    }

    /** Before format 3 the one checkpoint was fields of the state. */
    private static void upgrade(ObjectNode state) {
        if (!state.hasNonNull("checkpoints")) {
            var checkpoints = state.putArray("checkpoints");
            if (state.hasNonNull("checkpoint")) {
                checkpoints.addObject().setAll(state.deepCopy().retain("counters", "recent", "diagnosis"));
            }
        }
    }

    /** The newest checkpoint at or before a step, or null. */
    Kept newestUpTo(int step) {
        return CheckpointPolicy.newestUpTo(checkpoints, Kept::step, step);
    }

    /** The newest checkpoint, or null before the first save. */
    Kept newest() {
        return newestUpTo(Integer.MAX_VALUE);
    }

    /** Where the run stands. */
    Counters counters() {
        return newest() == null ? Counters.START : newest().counters();
    }

    /** The log without its points. */
    TrainingLog log() {
        TrainingLog log = new TrainingLog();
        epochs.forEach(log::add);
        log.setTest(test);
        if (newest() != null) {
            log.setDiagnosis(newest().diagnosis());
            newest().recent().forEach(log::addRecent);
        }
        return log;
    }
}
