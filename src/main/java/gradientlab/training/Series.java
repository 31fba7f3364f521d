package gradientlab.training;

import java.util.Arrays;

/**
 * What a run recorded of one quantity, immutable: a value at each of some steps. Snapshots share their numbers with the
 * {@link Recorder} that made them, so that one costs nothing however long the run is.
 */
public final class Series {
    /** Mean loss of the step's batch before its update: nats for images, mean squared error for XOR. */
    public static final String LOSS = "loss";

    /** Share of the training points, or of the step's batch, that is right, 0 to 1. */
    public static final String TRAIN_ACCURACY = "train_accuracy";

    /** Share of the validation points, or of the run's validation subset, that is right, 0 to 1. */
    public static final String VALIDATION_ACCURACY = "val_accuracy";

    /** Rate of the step. */
    public static final String LEARNING_RATE = "learning_rate";

    /** L2 norm of the update by that of the parameters. */
    public static final String UPDATE_RATIO = "update_ratio";

    /** L2 norm of the gradient of the first layer's weights. */
    public static final String FIRST_LAYER_GRADIENT = "first_layer_gradient";

    private final String name;
    private final int[] steps;
    private final double[] values;
    private final int size;

    private Series(String name, int[] steps, double[] values, int size) {
        this.name = name;
        this.steps = steps;
        this.values = values;
        this.size = size;
    }

    /** What it is a series of, for example {@link #LOSS}. */
    public String name() {
        return name;
    }

    /** How many values. */
    public int size() {
        return size;
    }

    /**
     * When a value was recorded, in updates for images and in epochs for XOR.
     *
     * @param index 0 to {@link #size()} - 1; steps ascend with it
     */
    public int step(int index) {
        return steps[checked(index)];
    }

    /** @param index 0 to {@link #size()} - 1 */
    public double value(int index) {
        return values[checked(index)];
    }

    private int checked(int index) {
        return java.util.Objects.checkIndex(index, size);
    }

    /** The newest value; NaN when there is none. */
    public double last() {
        return size == 0 ? Double.NaN : values[size - 1];
    }

    /** What was recorded at this step and before. */
    public Series upTo(int step) {
        int found = Arrays.binarySearch(steps, 0, size, step);
        return new Series(name, steps, values, found < 0 ? -found - 1 : found + 1);
    }

    /** A copy of all steps, for a chart. */
    public double[] steps() {
        return Arrays.stream(steps, 0, size).asDoubleStream().toArray();
    }

    /** A copy of all values. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    /** A series that grows. Owned by one thread; its snapshots may leave it. */
    public static final class Recorder {
        private final String name;
        private int[] steps = new int[256];
        private double[] values = new double[256];
        private int size;

        public Recorder(String name) {
            this.name = name;
        }

        /** @throws IllegalArgumentException when the step is not above the last */
        public void add(int step, double value) {
            if (size > 0 && step <= steps[size - 1]) {
                throw new IllegalArgumentException(name + " at step " + step + " after " + steps[size - 1]);
            }
            if (size == steps.length) {
                steps = Arrays.copyOf(steps, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            steps[size] = step;
            values[size++] = value;
        }

        public int size() {
            return size;
        }

        public double value(int index) {
            return values[index];
        }

        /** A copy of the values from an index on. */
        public double[] since(int index) {
            return Arrays.copyOfRange(values, index, size);
        }

        /** Forgets all but the first values. */
        public void cut(int newSize) {
            if (newSize < size) { // snapshots keep the numbers as they were
                steps = Arrays.copyOf(steps, steps.length);
                values = Arrays.copyOf(values, values.length);
                size = newSize;
            }
        }

        /** What has been recorded by now. */
        public Series now() {
            return new Series(name, steps, values, size);
        }
    }
}
