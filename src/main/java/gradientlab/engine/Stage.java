package gradientlab.engine;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer as the engines compute it: one with weights together with the activation function right behind it.
 *
 * @param index of the layer in {@link Architecture#layers()}
 * @param activation the function, or null where there is none
 */
record Stage(int index, Layer layer, Activation activation) {

    /**
     * @param architecture whose activations name their functions
     * @throws IllegalArgumentException when one names none
     */
    static List<Stage> of(Architecture architecture) {
        List<Stage> stages = new ArrayList<>();
        List<LayerSummary> layers = architecture.summary();
        for (int i = 0; i < layers.size(); i++) {
            boolean weights = layers.get(i).parameters() > 0;
            int place = weights && i + 1 < layers.size() ? i + 1 : i;
            Activation activation = layers.get(place).layer().function().orElse(null);
            if (activation == null && layers.get(i).layer().elementwise()) {
                throw new IllegalArgumentException(layers.get(i).label() + " names no function");
            }
            stages.add(new Stage(i, layers.get(i).layer(), activation));
            i = activation == null ? i : place;
        }
        return stages;
    }
}
