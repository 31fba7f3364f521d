package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A network while it is built: its layers need not fit each other yet. What does not is said at the layer, with what would
 * mend it.
 *
 * @param name as an {@link Architecture}'s
 * @param input shape of an image
 * @param layers in order; may be none
 * @param initialisation how its weights begin
 */
public record Draft(String name, Shape input, List<Layer> layers, Initialisation initialisation) {
    private static final Texts TEXTS = Texts.of(Draft.class);

    /** @throws InvalidSetting for a name that no network can have */
    public Draft {
        Architecture.requireName(name);
        layers = List.copyOf(layers);
    }

    /** One that begins as PyTorch's do. */
    public Draft(String name, Shape input, List<Layer> layers) {
        this(name, input, layers, Initialisation.PYTORCH);
    }

    public static Draft of(Architecture network) {
        return new Draft(network.name(), network.input(), network.layers(), network.initialisation());
    }

    public Draft named(String other) {
        return new Draft(other, input, layers, initialisation);
    }

    public Draft with(Initialisation other) {
        return new Draft(name, input, layers, other);
    }

    public Draft withLayers(List<Layer> others) {
        return new Draft(name, input, others, initialisation);
    }

    /** The same layers for images of another shape. */
    public Draft withInput(Shape images) {
        return new Draft(name, images, layers, initialisation);
    }

    /** Its weights begin otherwise. */
    public Draft withInitialisation(Initialisation other) {
        return new Draft(name, input, layers, other);
    }

    /**
     * Its layers as a network.
     *
     * @throws InvalidSetting with a sentence that names the first layer that does not fit
     */
    public Architecture whole() {
        return new Architecture(name, input, layers, initialisation);
    }

    /**
     * As {@link #whole}, a network whose outputs are logits.
     *
     * @throws InvalidSetting also when they are not
     */
    public Architecture network() {
        return whole().requireLogits();
    }

    /** Every layer; behind the first that does not fit nothing is known. */
    public List<Place> places() {
        LayerSummary.Walk walk = new LayerSummary.Walk(input);
        List<Place> places = new ArrayList<>();
        boolean fitting = true;
        for (Layer layer : layers) {
            if (!fitting) {
                places.add(Place.waiting(layer));
                continue;
            }
            Shape in = walk.shape();
            try {
                places.add(Place.fitting(walk.next(layer)));
            } catch (InvalidSetting wrong) {
                fitting = false;
                places.add(Place.refused(layer, wrong.getMessage(), Fixes.of(input, layers, places.size(), in)));
            }
        }
        return places;
    }

    /** What is wrong, in a sentence, with a classifier of so many classes; empty for nothing. */
    public String problem(int classes) {
        try {
            int outputs = network().outputs();
            return outputs == classes ? "" : TEXTS.get("draft.classes", outputs, classes);
        } catch (InvalidSetting wrong) {
            return wrong.getMessage();
        }
    }

    /** What would make its outputs logits of so many classes; empty when they are, or when nothing would do it alone. */
    public List<Fix> fixes(int classes) {
        return problem(classes).isEmpty() ? List.of() : Fixes.ofOutputs(input, layers, classes);
    }
}
