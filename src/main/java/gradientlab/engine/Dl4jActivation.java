package gradientlab.engine;

import gradientlab.nn.Activation;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A function of the lab that Deeplearning4j has not, or not the same, as one of its activation functions: its GELU is an
 * approximation, its softplus and its swish have no beta. A model file with one needs the lab's classes to be read.
 */
public final class Dl4jActivation extends BaseActivationFunction {
    private static final long serialVersionUID = 1;

    /** Which are Deeplearning4j's own. */
    private static final Map<Activation, IActivation> THEIRS = new HashMap<>(Map.of(
            new Activation.Tanh(), new ActivationTanH(),
            new Activation.Sigmoid(), new ActivationSigmoid(),
            new Activation.Relu(), new ActivationReLU(),
            new Activation.LeakyRelu(0.01), new ActivationLReLU(),
            new Activation.Elu(1), new ActivationELU(),
            new Activation.Selu(), new ActivationSELU(),
            new Activation.Silu(1), new ActivationSwish(),
            new Activation.Mish(), new ActivationMish(),
            new Activation.Softplus(1), new ActivationSoftPlus()));

    @JsonProperty
    private final String function;

    @JsonProperty
    private final Double parameter;

    /**
     * @param function as {@link Activation#named} knows it
     * @param parameter null for a function without
     */
    public Dl4jActivation(@JsonProperty("function") String function, @JsonProperty("parameter") Double parameter) {
        this.function = function;
        this.parameter = parameter;
    }

    /** @param function null for none */
    static IActivation of(Activation function) {
        if (function == null) {
            return new ActivationIdentity();
        }
        IActivation theirs = THEIRS.get(function);
        return theirs != null
                ? theirs
                : new Dl4jActivation(
                        function.name(),
                        function.parameter().map(Activation.Parameter::value).orElse(null));
    }

    private Activation ours() {
        Activation usual = Activation.named(function);
        return parameter == null ? usual : usual.with(parameter);
    }

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        Activation ours = ours();
        double[] values = values(in);
        for (int i = 0; i < values.length; i++) {
            values[i] = ours.value(values[i]);
        }
        return in.assign(array(values, in));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        Activation ours = ours();
        double[] values = values(in);
        double[] derivatives = values(epsilon);
        for (int i = 0; i < values.length; i++) {
            derivatives[i] *= ours.derivative(values[i]);
        }
        return new Pair<>(array(derivatives, epsilon), null);
    }

    private static double[] values(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private static INDArray array(double[] values, INDArray like) {
        return Nd4j.create(values, like.shape(), 'c').castTo(like.dataType());
    }

    @Override
    public String toString() {
        return ours().name();
    }
}
