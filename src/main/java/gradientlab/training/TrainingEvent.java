package gradientlab.training;

/** What a run tells: immutable, in order. */
public sealed interface TrainingEvent {
    /** Which run. */
    String runId();

    /** The run's status changed; {@code message} says why, or is empty. */
    record StatusChanged(String runId, RunStatus status, String message) implements TrainingEvent {}

    /** Its place in the queue: runs of one group take turns; groups train one after the other, in ascending order. */
    record Placed(String runId, long group) implements TrainingEvent {}

    /** A point was recorded. */
    record Point(String runId, StepMetrics metrics) implements TrainingEvent {}

    /** The network as it is now; sent only while somebody wants it. */
    record Snapshot(String runId, NetworkSnapshot snapshot) implements TrainingEvent {}

    /** An epoch has ended and the whole validation set was evaluated. */
    record EpochEnded(String runId, EpochMetrics metrics) implements TrainingEvent {}

    /** How far the run is, and how fast: at least once a second while it runs. */
    record Advanced(String runId, RunProgress progress) implements TrainingEvent {}

    /** The configuration changed in mid-run: the learning rate was dropped by hand. */
    record ConfigChanged(String runId, TrainingConfig config) implements TrainingEvent {}

    /** Something is wrong; null when what was wrong no longer is. */
    record Noted(String runId, TrainingDiagnosis diagnosis) implements TrainingEvent {}

    /** The test images were evaluated: the last event but a status. */
    record Tested(String runId, Evaluation test) implements TrainingEvent {}
}
