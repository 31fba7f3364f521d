package gradientlab.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a run has recorded so far. Belongs to the training thread; {@link #copy()} may leave it. */
public final class TrainingLog {
    private final List<StepMetrics> points = new ArrayList<>();
    private final List<EpochMetrics> epochs = new ArrayList<>();
    private final List<StepMetrics> recent = new ArrayList<>();
    private Evaluation test;
    private TrainingDiagnosis diagnosis;

    /** Every ten steps and some between, ascending; see {@link StepMetrics}. */
    public List<StepMetrics> points() {
        return Collections.unmodifiableList(points);
    }

    /** The steps since the last point: they become points when the loss turns out to be no number. */
    List<StepMetrics> recent() {
        return Collections.unmodifiableList(recent);
    }

    public List<EpochMetrics> epochs() {
        return Collections.unmodifiableList(epochs);
    }

    /** On the test images, or null before the end. */
    public Evaluation test() {
        return test;
    }

    /** What is wrong, or null. */
    public TrainingDiagnosis diagnosis() {
        return diagnosis;
    }

    /** As {@link #bestValidation(List)}. */
    public double bestValidation() {
        return bestValidation(epochs);
    }

    /**
     * What the lab calls a run's validation accuracy, in every table, sentence and file: the best accuracy on the whole
     * validation set at an epoch's end, or NaN before the first.
     */
    public static double bestValidation(List<EpochMetrics> epochs) {
        return epochs.stream()
                .mapToDouble(epoch -> epoch.validation().accuracy())
                .max()
                .orElse(Double.NaN);
    }

    /** What the lab calls a run's test accuracy: on all test images at the end, or NaN before. */
    public static double testAccuracy(Evaluation test) {
        return test == null ? Double.NaN : test.accuracy();
    }

    /** As {@link #testAccuracy(Evaluation)}. */
    public double testAccuracy() {
        return testAccuracy(test);
    }

    /**
     * Mean cross-entropy of the training batches in the last whole epoch, in nats; of the newest point, where that is no
     * number or no epoch was finished. NaN before the first.
     */
    public double trainLoss() {
        double newest = points.isEmpty() ? Double.NaN : newest().loss();
        boolean lost = !points.isEmpty() && !Double.isFinite(newest);
        return epochs.isEmpty() || lost ? newest : lastEpoch().trainLoss();
    }

    /** In the last whole epoch, 0 to 1; NaN before the end of the first. */
    public double trainAccuracy() {
        return epochs.isEmpty() ? Double.NaN : lastEpoch().trainAccuracy();
    }

    /** Norm of the first layer's gradient at the newest point; NaN before the first. */
    public double firstLayerGradient() {
        return points.isEmpty() ? Double.NaN : newest().firstLayerGradient();
    }

    private StepMetrics newest() {
        return points.get(points.size() - 1);
    }

    private EpochMetrics lastEpoch() {
        return epochs.get(epochs.size() - 1);
    }

    /**
     * What was recorded of a quantity, where it was.
     *
     * @param name one of those in {@link Series}
     */
    public Series series(String name) {
        return StepMetrics.series(name, points);
    }

    /** What had been recorded when a run stood at a checkpoint. */
    TrainingLog upTo(Kept checkpoint) {
        TrainingLog log = new TrainingLog();
        points.stream().filter(point -> point.step() <= checkpoint.step()).forEach(log::add);
        epochs.stream().filter(epoch -> epoch.step() <= checkpoint.step()).forEach(log::add);
        checkpoint.recent().forEach(log::addRecent);
        log.setDiagnosis(checkpoint.diagnosis());
        return log;
    }

    /** A copy that no longer changes. */
    public TrainingLog copy() {
        TrainingLog copy = new TrainingLog();
        copy.points.addAll(points);
        copy.recent.addAll(recent);
        copy.epochs.addAll(epochs);
        copy.test = test;
        copy.diagnosis = diagnosis;
        return copy;
    }

    void add(StepMetrics point) {
        points.add(point);
    }

    void addRecent(StepMetrics step) {
        recent.add(step);
    }

    void clearRecent() {
        recent.clear();
    }

    void add(EpochMetrics epoch) {
        epochs.add(epoch);
    }

    void setTest(Evaluation result) {
        test = result;
    }

    void setDiagnosis(TrainingDiagnosis found) {
        diagnosis = found;
    }
}
