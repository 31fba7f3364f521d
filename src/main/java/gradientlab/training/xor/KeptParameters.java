package gradientlab.training.xor;

import gradientlab.nn.Parameters;
import gradientlab.training.Checkpoint;
import gradientlab.training.CheckpointPolicy;
import gradientlab.training.Counters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights after every epoch, as far as there is room: a network of 4 hidden units takes 1.6 MB for 10,000 epochs. At
 * {@value #MOST_NUMBERS} numbers, 16 MB, half of them go, by {@link CheckpointPolicy}. Owned by one thread.
 */
final class KeptParameters {
    static final int MOST_NUMBERS = 2_000_000;

    /** One flat array takes a third of the memory of many small ones. */
    private record Flat(int epoch, double[] numbers) {}

    private final int[] sizes;
    private final int most;
    private List<Flat> kept = new ArrayList<>();

    /** @param sizes units of each layer, from the input to the output */
    KeptParameters(List<Integer> sizes) {
        this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
        most = most(sizes);
    }

    /** How many networks of these sizes are kept at most. */
    static int most(List<Integer> sizes) {
        int numbers = 0;
        for (int l = 1; l < sizes.size(); l++) {
            numbers += (sizes.get(l - 1) + 1) * sizes.get(l);
        }
        return MOST_NUMBERS / numbers;
    }

    /** Those after so many epochs, unless they are kept; copied. */
    void keep(int epoch, Parameters parameters) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).epoch() >= epoch) {
            return;
        }
        kept.add(new Flat(epoch, parameters.flat()));
        if (kept.size() > most) {
            kept = new ArrayList<>(CheckpointPolicy.thinned(kept, Flat::epoch, most / 2));
        }
    }

    /** The newest at or before this epoch, 0 or more; a copy. */
    Checkpoint<Parameters> at(int epoch) {
        Flat flat = CheckpointPolicy.newestUpTo(kept, Flat::epoch, epoch);
        Parameters parameters = Parameters.zeros(sizes);
        parameters.set(flat.numbers());
        return new Checkpoint<>(
                flat.epoch(), parameters, new float[0], new float[0], new Counters(flat.epoch(), 0, 0, 0, 0));
    }

    /** The same up to an epoch; what is kept never changes, so that both share it. */
    KeptParameters upTo(int epoch) {
        KeptParameters then = new KeptParameters(IntStream.of(sizes).boxed().toList());
        kept.stream().takeWhile(flat -> flat.epoch() <= epoch).forEach(then.kept::add);
        return then;
    }
}
