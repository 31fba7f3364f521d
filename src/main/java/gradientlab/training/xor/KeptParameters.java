package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import gradientlab.training.Checkpoint;
import gradientlab.training.CheckpointPolicy;
import gradientlab.training.Counters;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights after every epoch, as far as there is room: a network of 4 hidden units takes 1.6 MB for 10,000 epochs. At
 * {@value #MOST_NUMBERS} numbers, 16 MB, half of them go, by {@link CheckpointPolicy}. Owned by one thread.
 */
final class KeptParameters {
    static final int MOST_NUMBERS = 2_000_000;

    /** One flat array takes a third of the memory of many small ones. */
    private record Flat(int epoch, double[] numbers) {}

    private final int hidden;
    private List<Flat> kept = new ArrayList<>();

    /** @param hidden units of a network with two inputs and one output */
    KeptParameters(int hidden) {
        this.hidden = hidden;
    }

    /** How many networks of so many hidden units are kept at most. */
    static int most(int hidden) {
        return MOST_NUMBERS / numbers(hidden);
    }

    private static int numbers(int hidden) {
        return 4 * hidden + 1;
    }

    /** Those after so many epochs, unless they are kept; copied. */
    void keep(int epoch, Parameters parameters) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).epoch() >= epoch) {
            return;
        }
        Flat flat = new Flat(epoch, new double[numbers(hidden)]);
        copy(parameters, flat.numbers(), true);
        kept.add(flat);
        if (kept.size() > most(hidden)) {
            kept = new ArrayList<>(CheckpointPolicy.thinned(kept, Flat::epoch, most(hidden) / 2));
        }
    }

    /** The newest at or before this epoch, 0 or more; a copy. */
    Checkpoint<Parameters> at(int epoch) {
        Flat flat = CheckpointPolicy.newestUpTo(kept, Flat::epoch, epoch);
        Parameters parameters = Parameters.zeros(2, hidden, 1);
        copy(parameters, flat.numbers(), false);
        return new Checkpoint<>(flat.epoch(), parameters, new float[0], new Counters(flat.epoch(), 0, 0, 0, 0));
    }

    /** The same up to an epoch; what is kept never changes, so that both share it. */
    KeptParameters upTo(int epoch) {
        KeptParameters then = new KeptParameters(hidden);
        kept.stream().takeWhile(flat -> flat.epoch() <= epoch).forEach(then.kept::add);
        return then;
    }

    private static void copy(Parameters parameters, double[] flat, boolean toFlat) {
        int next = 0;
        for (double[][] layer : parameters.weights()) {
            for (double[] row : layer) {
                next = copy(row, flat, next, toFlat);
            }
        }
        for (double[] row : parameters.biases()) {
            next = copy(row, flat, next, toFlat);
        }
    }

    private static int copy(double[] row, double[] flat, int at, boolean toFlat) {
        if (toFlat) {
            System.arraycopy(row, 0, flat, at, row.length);
        } else {
            System.arraycopy(flat, at, row, 0, row.length);
        }
        return at + row.length;
    }
}
