package gradientlab.engine;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.ParameterTensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer as the engines compute it: one with weights together with the activation function right behind it.
 *
 * @param summary the layer at its place
 * @param activation the function, or null where there is none
 */
record Stage(LayerSummary summary, Activation activation) {
    Layer layer() {
        return summary.layer();
    }

    /** In {@link Architecture#computed()}. */
    int index() {
        return summary.index();
    }

    /**
     * @param architecture whose activations name their functions
     * @throws IllegalArgumentException when one names none
     */
    static List<Stage> of(Architecture architecture) {
        return of(architecture.summary());
    }

    /** As {@link #of(Architecture)}, of layers one behind the other. */
    static List<Stage> of(List<LayerSummary> layers) {
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            boolean weights = layers.get(i).layer().inside().isEmpty()
                    && layers.get(i).layer().parameters(layers.get(i).input()).stream()
                            .anyMatch(ParameterTensor::sums);
            int place = weights && i + 1 < layers.size() ? i + 1 : i;
            Activation activation = layers.get(place).layer().function().orElse(null);
            if (activation == null && layers.get(i).layer().activates()) {
                throw new IllegalArgumentException(layers.get(i).label() + " names no function");
            }
            stages.add(new Stage(layers.get(i), activation));
            i = activation == null ? i : place;
        }
        return stages;
    }
}
