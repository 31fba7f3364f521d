package gradientlab.nn.net;

import java.util.List;
import java.util.Optional;

/**
 * A layer of a {@link Draft} at its place.
 *
 * @param layer what it is
 * @param summary its shapes and sizes; empty where it does not fit, and behind a layer that does not
 * @param problem why it does not fit, in a sentence; empty where it does, and where nobody can know yet
 * @param fixes what would mend that, the likeliest first
 */
public record Place(Layer layer, Optional<LayerSummary> summary, String problem, List<Fix> fixes) {
    static Place fitting(LayerSummary summary) {
        return new Place(summary.layer(), Optional.of(summary), "", List.of());
    }

    /** Behind one that does not fit. */
    static Place waiting(Layer layer) {
        return new Place(layer, Optional.empty(), "", List.of());
    }

    static Place refused(Layer layer, String problem, List<Fix> fixes) {
        return new Place(layer, Optional.empty(), problem, List.copyOf(fixes));
    }
}
