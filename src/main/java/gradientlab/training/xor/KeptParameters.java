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

    private final int most;
    private List<Parameters> kept = new ArrayList<>();
    private int spacing = 1;

    /** @param numbers in one network */
    KeptParameters(long numbers) {
        this((int) (MOST_NUMBERS / numbers), 1);
    }

    private KeptParameters(int most, int spacing) {
        this.most = most;
        this.spacing = spacing;
    }

    /** Those after so many epochs, unless they are kept or fall between two that are; copied. */
    void keep(int epoch, Parameters parameters) {
        if (epoch != kept.size() * spacing) {
            return;
        }
        kept.add(parameters.copy());
        if (kept.size() > most) {
            List<Parameters> half = new ArrayList<>();
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
        return kept.get(epoch / spacing).copy();
    }

    /** The same up to an epoch; what is kept never changes, so that both share it. */
    KeptParameters upTo(int epoch) {
        KeptParameters then = new KeptParameters(most, spacing);
        then.kept.addAll(kept.subList(0, epoch(epoch) / spacing + 1));
        return then;
    }
}
