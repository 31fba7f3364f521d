package gradientlab.nn.net;

import gradientlab.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection around a block of layers: y = x + f(x), the building block of residual networks (He et al., 2016). What comes
 * out of the block must have the shape of what goes in.
 *
 * @param layers f, at least one layer, none of them a skip connection
 */
public record Skip(List<Layer> layers) implements Layer {
    public Skip {
        layers = List.copyOf(layers);
    }

    @Override
    public String kind() {
        return "skip";
    }

    @Override
    public String label() {
        return "Skip over " + layers.size();
    }

    @Override
    public List<Layer> inside() {
        return layers;
    }

    @Override
    public Shape output(Shape in) {
        if (layers.isEmpty()) {
            throw Layer.refused("skip.empty");
        }
        Shape out = in;
        for (Layer layer : layers) {
            if (!layer.inside().isEmpty()) {
                throw Layer.refused("skip.inside");
            }
            out = layer.output(out);
        }
        if (!out.equals(in)) {
            throw Layer.refused("skip.shape", out.text(), in.text());
        }
        return out;
    }

    @Override
    public List<ParameterTensor> parameters(Shape in) {
        List<ParameterTensor> all = new ArrayList<>();
        Shape shape = in;
        int offset = 0;
        for (Layer layer : layers) {
            for (ParameterTensor own : layer.parameters(shape)) {
                all.add(own.at(0, offset));
                offset += own.length();
            }
            shape = layer.output(shape);
        }
        return List.copyOf(all);
    }

    @Override
    public long multiplyAdds(Shape in) {
        long sum = 0;
        Shape shape = in;
        for (Layer layer : layers) {
            sum += layer.multiplyAdds(shape);
            shape = layer.output(shape);
        }
        return sum;
    }

    @Override
    public Layer with(Activation function) {
        return new Skip(layers.stream().map(layer -> layer.with(function)).toList());
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.skip(this);
    }
}
