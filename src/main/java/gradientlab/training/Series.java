package gradientlab.training;

import java.util.Arrays;
import java.util.stream.IntStream;

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
    private final int[] steps; // null: value i is that of step i
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
        int value = checked(index);
        return steps == null ? value : steps[value];
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
        int found = steps == null ? Math.min(step, size - 1) : Arrays.binarySearch(steps, 0, size, step);
        int through = steps == null || found >= 0 ? Math.max(0, found + 1) : -found - 1;
        return new Series(name, steps, values, through);
    }

    /** A copy of all steps, for a chart. */
    public double[] steps() {
        return IntStream.range(0, size).mapToDouble(this::step).toArray();
    }

    /** A copy of all values. */
    public double[] values() {
        return Arrays.copyOf(values, size);
    }

    /**
     * A series that grows; one with a value at every step, as XOR's are, keeps no steps. Owned by one thread; its snapshots
     * may leave it.
     */
    public static final class Recorder {
        private final String name;
        private int[] steps; // null: value i is that of step i
        private double[] values = new double[256];
        private int size;
        private boolean shared; // whether a snapshot has these very numbers

        public Recorder(String name) {
            this.name = name;
        }

        /** @throws IllegalArgumentException when the step is not above the last */
        public void add(int step, double value) {
            int next = size == 0 ? 0 : 1 + (steps == null ? size - 1 : steps[size - 1]);
            if (step < next) {
                throw new IllegalArgumentException(name + " at step " + step + " after " + (next - 1));
            }
            if (steps == null && step != size) {
                steps = Arrays.copyOf(IntStream.range(0, size).toArray(), values.length);
            }
            if (size == values.length) {
                copy(2 * size);
            }
            if (steps != null) {
                steps[size] = step;
            }
            values[size++] = value;
        }

        private void copy(int capacity) {
            steps = steps == null ? null : Arrays.copyOf(steps, capacity);
            values = Arrays.copyOf(values, capacity);
            shared = false;
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
            if (newSize < size) {
                if (shared) { // snapshots keep the numbers as they were
                    copy(values.length);
                }
                size = newSize;
            }
        }

        /** What has been recorded by now. */
        public Series now() {
            shared = true;
            return new Series(name, steps, values, size);
        }
    }
}
