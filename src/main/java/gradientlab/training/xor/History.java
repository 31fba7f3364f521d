package gradientlab.training.xor;

import gradientlab.training.Series;
import java.util.List;
import java.util.stream.IntStream;

/** Metrics by epoch: entry e is the state after e epochs, entry 0 the untrained network. Owned by one thread. */
public final class History {
    private final Series.Recorder loss = new Series.Recorder(Series.LOSS);
    private final Series.Recorder trainAccuracy = new Series.Recorder(Series.TRAIN_ACCURACY);
    private final Series.Recorder validationAccuracy = new Series.Recorder(Series.VALIDATION_ACCURACY);
    private final List<Series.Recorder> all = List.of(loss, trainAccuracy, validationAccuracy);

    /**
     * A stretch of the history; immutable by convention.
     *
     * @param from the first entry's epoch
     * @param loss mean squared error on the training set
     * @param trainAccuracy 0 to 1
     * @param validationAccuracy 0 to 1
     */
    public record Chunk(int from, double[] loss, double[] trainAccuracy, double[] validationAccuracy) {
        /** Of no run. */
        public static final Chunk NONE = new Chunk(0, new double[0], new double[0], new double[0]);

        public int size() {
            return loss.length;
        }

        /** Of the entries. */
        public double[] epochs() {
            return IntStream.range(from, from + size()).asDoubleStream().toArray();
        }
    }

    public int size() {
        return loss.size();
    }

    public double loss(int epoch) {
        return loss.value(epoch);
    }

    public double trainAccuracy(int epoch) {
        return trainAccuracy.value(epoch);
    }

    public double validationAccuracy(int epoch) {
        return validationAccuracy.value(epoch);
    }

    /** One of the three as it is now: {@link Series#LOSS}, {@link Series#TRAIN_ACCURACY}, {@link Series#VALIDATION_ACCURACY}. */
    public Series series(String name) {
        return all.stream()
                .map(Series.Recorder::now)
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no series " + name));
    }

    /** A copy of everything from an epoch on. */
    public Chunk since(int epoch) {
        return new Chunk(epoch, loss.since(epoch), trainAccuracy.since(epoch), validationAccuracy.since(epoch));
    }

    /** A copy of everything up to an epoch. */
    History upTo(int epoch) {
        History copy = new History();
        copy.put(since(0));
        copy.cut(Math.min(epoch + 1, size()));
        return copy;
    }

    void add(double newLoss, double newTrainAccuracy, double newValidationAccuracy) {
        int epoch = size();
        loss.add(epoch, newLoss);
        trainAccuracy.add(epoch, newTrainAccuracy);
        validationAccuracy.add(epoch, newValidationAccuracy);
    }

    /** From the stretch's first epoch on, this is what the stretch says; what is known beyond is void. */
    public void put(Chunk chunk) {
        cut(chunk.from());
        for (int i = 0; i < chunk.size(); i++) {
            add(chunk.loss()[i], chunk.trainAccuracy()[i], chunk.validationAccuracy()[i]);
        }
    }

    public void clear() {
        cut(0);
    }

    /** Takes back the last entry, for example when the student has changed the data. */
    void dropLast() {
        cut(size() - 1);
    }

    private void cut(int size) {
        all.forEach(recorder -> recorder.cut(size));
    }
}
