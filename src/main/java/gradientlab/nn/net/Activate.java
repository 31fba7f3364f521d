package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An activation function of every number.
 *
 * @param function which one; empty for the one that is chosen with the training ({@link HiddenActivation})
 */
public record Activate(Optional<Activation> function) implements Layer {
    private static final Texts TEXTS = Texts.of(Activate.class);

    @Override
    public String kind() {
        return "activation";
    }

    /** With the function's parameter where that is not the usual one. */
    @Override
    public String label() {
        return function.map(named -> named.name() + unusual(named)).orElse("Activation");
    }

    private static String unusual(Activation function) {
        return unusualParameter(function)
                .map(parameter -> ", " + parameter.name() + " " + parameter.value())
                .orElse("");
    }

    /** The parameter of a function that has one, where it is another than {@link Activation#all()} has: what has to be said. */
    public static Optional<Activation.Parameter> unusualParameter(Activation function) {
        return function.equals(Activation.named(function.name())) ? Optional.empty() : function.parameter();
    }

    @Override
    public List<LayerNumber> numbers() {
        return function.flatMap(named -> named.parameter()
                        .map(one -> new LayerNumber(
                                one.name(),
                                one.value(),
                                one.least(),
                                one.most(),
                                false,
                                value -> Layer.activate(named.with(value)))))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public Shape output(Shape in) {
        return in;
    }

    @Override
    public boolean activates() {
        return true;
    }

    @Override
    public Layer with(Activation chosen) {
        return function.isPresent() ? this : Layer.activate(chosen);
    }

    @Override
    public List<LayerChoice> choices() {
        List<String> names = new ArrayList<>(List.of(TEXTS.get("choice.function.later")));
        List<Layer> layers = new ArrayList<>(List.of(Layer.activate()));
        int chosen = 0;
        for (Activation each : Activation.all()) {
            boolean here =
                    function.filter(named -> named.name().equals(each.name())).isPresent();
            chosen = here ? layers.size() : chosen;
            names.add(each.name());
            layers.add(here ? this : Layer.activate(each));
        }
        return List.of(new LayerChoice("function", chosen, names, layers));
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.activate(this);
    }
}
