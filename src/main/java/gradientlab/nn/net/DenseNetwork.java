package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network of dense layers, each with a bias and an activation function of its own, as {@link Mlp} computes it.
 *
 * @param sizes numbers that come in, and then the units of each layer: for XOR 2, 4 and 1
 * @param activations each layer's function
 */
public record DenseNetwork(List<Integer> sizes, List<Activation> activations) {

    /** @throws InvalidSetting when the network is not like that, with a sentence that names the first other layer */
    public static DenseNetwork of(Architecture network) {
        List<Integer> sizes = new ArrayList<>(List.of(network.input().numbers()));
        List<Activation> activations = new ArrayList<>();
        LayerVisitor<Boolean> reader = new LayerVisitor<>() {
            @Override
            public Boolean conv(Conv layer) {
                return false;
            }

            @Override
            public Boolean maxPool(MaxPool layer) {
                return false;
            }

            @Override
            public Boolean avgPool(AvgPool layer) {
                return false;
            }

            @Override
            public Boolean dropout(Dropout layer) {
                return false;
            }

            @Override
            public Boolean batchNorm(BatchNormalisation layer) {
                return false;
            }

            @Override
            public Boolean skip(Skip layer) {
                return false;
            }

            @Override
            public Boolean dense(Dense layer) {
                return layer.bias() && sizes.size() == activations.size() + 1 && sizes.add(layer.units());
            }

            @Override
            public Boolean activate(Activate layer) {
                return sizes.size() == activations.size() + 2
                        && layer.function().map(activations::add).orElse(false);
            }
        };
        for (Layer layer : network.layers()) {
            if (!layer.accept(reader)) {
                throw refused(network, layer);
            }
        }
        if (sizes.size() != activations.size() + 1) {
            throw refused(network, network.layers().get(network.layers().size() - 1));
        }
        return new DenseNetwork(List.copyOf(sizes), List.copyOf(activations));
    }

    private static InvalidSetting refused(Architecture network, Layer layer) {
        return Layer.refused("dense.only", network.name(), layer.label());
    }

    /** Weights from N(0, 1) and zero biases, as {@link Parameters#standardNormal}. */
    public Parameters standardNormal(Random random) {
        return Parameters.standardNormal(
                random, sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** @param parameters used in place */
    public Mlp with(Parameters parameters) {
        return new Mlp(parameters, activations.toArray(Activation[]::new));
    }
}
