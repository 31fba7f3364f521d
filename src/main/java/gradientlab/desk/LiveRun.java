package gradientlab.desk;

import gradientlab.training.EpochMetrics;
import gradientlab.training.Evaluation;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import gradientlab.training.StepMetrics;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingDiagnosis;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingLog;
import gradientlab.training.TrainingRun;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A run as the window follows it, waiting, training or ended. FX thread only; changes at most once a pulse. */
public final class LiveRun {
    private final String id;
    private final String origin;
    private final List<String> gradientNames;
    private final ReadOnlyObjectWrapper<RunStatus> status = new ReadOnlyObjectWrapper<>(this, "status");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<NetworkSnapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot");
    private final ReadOnlyObjectWrapper<Evaluation> test = new ReadOnlyObjectWrapper<>(this, "test");
    private final ObservableList<StepMetrics> points = FXCollections.observableArrayList();
    private final ObservableList<EpochMetrics> epochs = FXCollections.observableArrayList();
    private final ObservableList<StepMetrics> readOnlyPoints = FXCollections.unmodifiableObservableList(points);
    private final ObservableList<EpochMetrics> readOnlyEpochs = FXCollections.unmodifiableObservableList(epochs);
    private final int colorIndex;
    private String name;
    private TrainingConfig config;
    private RunProgress progress;
    private TrainingDiagnosis diagnosis;
    private int generation;
    private long group = Long.MAX_VALUE;
    private long arrival;

    LiveRun(StoredRun stored) {
        id = stored.id();
        origin = stored.origin();
        colorIndex = Math.max(0, stored.look());
        gradientNames = stored.gradientNames().isEmpty()
                ? TrainingRun.gradientNames(stored.config().network())
                : List.copyOf(stored.gradientNames());
        load(stored);
    }

    /** Starts over with what was saved: a run resumed goes on from there. */
    void load(StoredRun stored) {
        generation++;
        name = stored.name();
        config = stored.config();
        status.set(stored.status());
        message.set(stored.message());
        progress = new RunProgress(stored.step(), stored.totalSteps(), stored.seconds(), Double.NaN, Double.NaN, "");
        points.setAll(stored.log().points());
        epochs.setAll(stored.log().epochs());
        test.set(stored.log().test());
        diagnosis = stored.log().diagnosis();
    }

    public String id() {
        return id;
    }

    /** Which tab it belongs to: {@code "architectures"}, {@code "gradients"}, {@code "learning-rate"}. */
    public String origin() {
        return origin;
    }

    /** What the gradient norms of a point belong to: {@code "1 Conv 3x3x16"}. */
    public List<String> gradientNames() {
        return gradientNames;
    }

    public String name() {
        return name;
    }

    /** Another one when the learning rate is dropped by hand. */
    public TrainingConfig config() {
        return config;
    }

    public ReadOnlyObjectProperty<RunStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public RunStatus status() {
        return status.get();
    }

    /** Why it has this status, or empty. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public RunProgress progress() {
        return progress;
    }

    /** Every ten steps and some between, ascending; read-only. */
    public ObservableList<StepMetrics> points() {
        return readOnlyPoints;
    }

    /** Those of {@link #points()} that were measured in full, every ten steps. */
    public List<StepMetrics> samples() {
        return points.stream().filter(StepMetrics::sampled).toList();
    }

    /** Read-only. */
    public ObservableList<EpochMetrics> epochs() {
        return readOnlyEpochs;
    }

    /** The newest weights and predictions; null until the run has trained under {@link TrainingDesk#watch}. */
    public ReadOnlyObjectProperty<NetworkSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** On the test images; null before the end. */
    public ReadOnlyObjectProperty<Evaluation> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** As {@link TrainingLog#bestValidation(List)}. */
    public double bestValidation() {
        return TrainingLog.bestValidation(epochs);
    }

    /** As {@link TrainingLog#testAccuracy(Evaluation)}. */
    public double testAccuracy() {
        return TrainingLog.testAccuracy(test.get());
    }

    /** What is wrong, or null. */
    public TrainingDiagnosis diagnosis() {
        return diagnosis;
    }

    /** Whether it waits, trains or is held in the queue. */
    public boolean queued() {
        return status.get().queued();
    }

    /** Its colour and symbol in every chart, an index of {@link gradientlab.plot.SeriesColors}: for its whole life. */
    public int colorIndex() {
        return colorIndex;
    }

    /** Grows when points that were recorded already have been replaced: curves must be drawn from the start. */
    int generation() {
        return generation;
    }

    /** Larger for runs that came to the desk later, or again; equal for those that came together. */
    long arrival() {
        return arrival;
    }

    /** Whether it is the other's turn first. */
    boolean waitsFor(LiveRun other) {
        return status.get() == RunStatus.QUEUED && QueueTime.trains(other) && other.group < group;
    }

    void setArrival(long number) {
        arrival = number;
    }

    /** Its place in the queue, as in {@link TrainingEvent.Placed}. */
    long group() {
        return group;
    }

    void rename(String newName) {
        name = newName;
    }

    void addPoints(List<StepMetrics> more) {
        points.addAll(more);
    }

    /** Everything but points, which come in bulk. */
    void apply(TrainingEvent event) {
        if (event instanceof TrainingEvent.StatusChanged changed) {
            message.set(changed.message());
            status.set(changed.status());
        } else if (event instanceof TrainingEvent.Advanced advanced) {
            progress = advanced.progress();
        } else if (event instanceof TrainingEvent.Snapshot taken) {
            snapshot.set(taken.snapshot());
        } else if (event instanceof TrainingEvent.EpochEnded ended) {
            epochs.add(ended.metrics());
        } else if (event instanceof TrainingEvent.Tested tested) {
            test.set(tested.test());
        } else if (event instanceof TrainingEvent.Noted noted) {
            diagnosis = noted.diagnosis();
        } else if (event instanceof TrainingEvent.ConfigChanged changed) {
            config = changed.config();
        } else if (event instanceof TrainingEvent.Placed placed) {
            group = placed.group();
        }
    }
}
