package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** One of the ten functions in the tab: whether it is compared, and its parameter, which is kept while it is not. */
final class ActivationChoice {
    private final int index;
    private final String name;
    private final ActivationFacts facts;
    private final ActivationParameter parameter;
    private final BooleanProperty compared = new SimpleBooleanProperty(this, "compared");
    private final DoubleProperty parameterValue = new SimpleDoubleProperty(this, "parameterValue", Double.NaN);
    private final ObjectBinding<Activation> activation;
    private final ObjectBinding<List<FlatRegion>> flatRegions;
    private Activation sampled;
    private ActivationCurves curves;

    /** A function without a parameter. */
    ActivationChoice(int index, ActivationFacts facts, Activation fixed) {
        this(index, facts, fixed.name(), null, fixed);
    }

    /** A function with one. */
    ActivationChoice(int index, ActivationFacts facts, ActivationParameter parameter) {
        this(index, facts, parameter.make().apply(parameter.usual()).name(), parameter, null);
    }

    private ActivationChoice(
            int index, ActivationFacts facts, String name, ActivationParameter parameter, Activation fixed) {
        this.index = index;
        this.name = name;
        this.facts = facts;
        this.parameter = parameter;
        if (parameter != null) {
            parameterValue.set(parameter.usual());
        }
        activation = Bindings.createObjectBinding(
                () -> parameter == null
                        ? fixed
                        : parameter.make().apply(Math.max(parameter.min(), Math.min(parameter.max(), getParameter()))),
                parameterValue);
        flatRegions = Bindings.createObjectBinding(() -> FlatRegion.of(activation.get()), activation);
    }

    /** Place in the list, 0 to 9; also chooses the colour. */
    int index() {
        return index;
    }

    String name() {
        return name;
    }

    /** The name as part of a node id: {@code "leaky-relu"}. */
    String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    ActivationFacts facts() {
        return facts;
    }

    Optional<ActivationParameter> parameter() {
        return Optional.ofNullable(parameter);
    }

    BooleanProperty comparedProperty() {
        return compared;
    }

    boolean isCompared() {
        return compared.get();
    }

    /** NaN for a function without a parameter. */
    DoubleProperty parameterValueProperty() {
        return parameterValue;
    }

    double getParameter() {
        return parameterValue.get();
    }

    /** The function with the present parameter. */
    ObjectBinding<Activation> activationBinding() {
        return activation;
    }

    Activation activation() {
        return activation.get();
    }

    /** The curve over a range, computed again only when range or parameter have changed. */
    ActivationCurves curves(double from, double to) {
        boolean same = sampled == activation()
                && curves != null
                && curves.x()[0] == from
                && curves.x()[curves.x().length - 1] == to;
        if (!same) {
            sampled = activation();
            curves = ActivationCurves.sample(sampled, from, to);
        }
        return curves;
    }

    /** Where its slope is nearly or exactly 0. */
    List<FlatRegion> flatRegions() {
        return flatRegions.get();
    }
}
