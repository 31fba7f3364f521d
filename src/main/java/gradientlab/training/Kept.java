package gradientlab.training;

import java.util.List;

/**
 * What {@code state.json} says of a checkpoint in the run's folder; the network is a file of its own.
 *
 * @param counters where the run stood
 * @param recent the steps since its last recorded point
 * @param diagnosis what was wrong, or null
 */
record Kept(Counters counters, List<StepMetrics> recent, TrainingDiagnosis diagnosis) {
    Kept {
        recent = recent == null ? List.of() : recent; // in older files
    }

    static Kept of(TrainingRun run) {
        return new Kept(
                run.counters(), List.copyOf(run.log().recent()), run.log().diagnosis());
    }

    int step() {
        return counters.step();
    }

    /** The network's file name. */
    String file() {
        return "network-" + step() + ".zip";
    }
}
