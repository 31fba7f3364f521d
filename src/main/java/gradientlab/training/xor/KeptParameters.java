package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights after every epoch, as far as there is room: a network of 4 hidden units takes 1.4 MB for 10,000 epochs. At
 * {@value #MOST_NUMBERS} numbers, 16 MB, every second one goes, and the spacing doubles. Owned by one thread.
 */
final class KeptParameters {
    static final int MOST_NUMBERS = 2_000_000;

    private final int hidden;
    private List<double[]> kept = new ArrayList<>();
    private int spacing = 1;

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

    /** Those after so many epochs, unless they are kept or fall between two that are; copied. */
    void keep(int epoch, Parameters parameters) {
        if (epoch != kept.size() * spacing) {
            return;
        }
        double[] numbers = new double[numbers(hidden)];
        copy(parameters, numbers, true);
        kept.add(numbers);
        if (kept.size() > most(hidden)) {
            List<double[]> half = new ArrayList<>();
            for (int i = 0; i < kept.size(); i += 2) {
                half.add(kept.get(i));
            }
            kept = half;
            spacing *= 2;
        }
    }

    /** The newest epoch at or before this one whose weights are kept. */
    int epoch(int epoch) {
        return Math.min(epoch / spacing, kept.size() - 1) * spacing;
    }

    /** @param epoch one of {@link #epoch}; a copy */
    Parameters at(int epoch) {
        Parameters parameters = Parameters.zeros(2, hidden, 1);
        copy(parameters, kept.get(epoch / spacing), false);
        return parameters;
    }

    /** The same up to an epoch; what is kept never changes, so that both share it. */
    KeptParameters upTo(int epoch) {
        KeptParameters then = new KeptParameters(hidden);
        then.spacing = spacing;
        then.kept.addAll(kept.subList(0, epoch(epoch) / spacing + 1));
        return then;
    }

    /** One flat array takes a third of the memory of many small ones. */
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
