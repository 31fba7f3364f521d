package gradientlab.nn.net;

import gradientlab.nn.Activation;
import java.util.Optional;

/**
 * An activation function of every number.
 *
 * @param function which one; empty for the one that is chosen with the training ({@link HiddenActivation})
 */
public record Activate(Optional<Activation> function) implements Layer {
    @Override
    public String kind() {
        return "activation";
    }

    @Override
    public String label() {
        return function.map(Activation::name).orElse("Activation");
    }

    @Override
    public Shape output(Shape in) {
        return in;
    }

    @Override
    public boolean elementwise() {
        return true;
    }

    @Override
    public Layer with(Activation chosen) {
        return function.isPresent() ? this : Layer.activate(chosen);
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.activate(this);
    }
}
