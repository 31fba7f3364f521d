package gradientlab.training.xor;

import java.util.Arrays;

/** Metrics by epoch: entry e is the state after e epochs, entry 0 the untrained network. Owned by one thread. */
public final class History {
    private double[] loss = new double[256];
    private double[] trainAccuracy = new double[256];
    private double[] validationAccuracy = new double[256];
    private int size;

    /**
     * A stretch of the history; immutable by convention.
     *
     * @param from the first entry's epoch
     * @param loss mean squared error on the training set
     * @param trainAccuracy 0 to 1
     * @param validationAccuracy 0 to 1
     */
    public record Chunk(int from, double[] loss, double[] trainAccuracy, double[] validationAccuracy) {
        public int size() {
            return loss.length;
        }
    }

    public int size() {
        return size;
    }

    public double loss(int epoch) {
        return loss[epoch];
    }

    public double trainAccuracy(int epoch) {
        return trainAccuracy[epoch];
    }

    public double validationAccuracy(int epoch) {
        return validationAccuracy[epoch];
    }

    /** A copy of everything from an epoch on. */
    public Chunk since(int epoch) {
        return new Chunk(
                epoch,
                Arrays.copyOfRange(loss, epoch, size),
                Arrays.copyOfRange(trainAccuracy, epoch, size),
                Arrays.copyOfRange(validationAccuracy, epoch, size));
    }

    void add(double newLoss, double newTrainAccuracy, double newValidationAccuracy) {
        if (size == loss.length) {
            loss = Arrays.copyOf(loss, 2 * size);
            trainAccuracy = Arrays.copyOf(trainAccuracy, 2 * size);
            validationAccuracy = Arrays.copyOf(validationAccuracy, 2 * size);
        }
        loss[size] = newLoss;
        trainAccuracy[size] = newTrainAccuracy;
        validationAccuracy[size] = newValidationAccuracy;
        size++;
    }

    /** From the stretch's first epoch on, this is what the stretch says; what is known beyond is void. */
    public void put(Chunk chunk) {
        size = chunk.from();
        for (int i = 0; i < chunk.size(); i++) {
            add(chunk.loss()[i], chunk.trainAccuracy()[i], chunk.validationAccuracy()[i]);
        }
    }

    public void clear() {
        size = 0;
    }

    /** Takes back the last entry, for example when the student has changed the data. */
    void dropLast() {
        size--;
    }
}
