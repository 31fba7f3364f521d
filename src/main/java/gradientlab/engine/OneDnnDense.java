package gradientlab.engine;

import gradientlab.nn.net.HiddenActivation;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/**
 * Fully connected, with its activation function inside. Maps are put into the order that multiplies fastest, which is
 * rarely the one the convolution left; they are small by then.
 */
final class OneDnnDense implements OneDnnLayer {
    private final HiddenActivation activation;
    private final OneDnnParameters.Layer parameters;
    private final inner_product_forward.primitive_desc chosen;
    private final memory source;
    private final memory output;
    private final memory weight;
    private final long[] matrix;
    private final long units;

    OneDnnDense(OneDnnPlan plan, memory source, HiddenActivation activation, OneDnnParameters.Layer parameters) {
        this.activation = activation;
        this.parameters = parameters;
        long[] in = OneDnn.dimensions(source);
        matrix = in.clone();
        matrix[0] = parameters.units();
        units = parameters.units();
        weight = parameters.weightShaped(plan, matrix);
        memory.desc result = OneDnn.plain(in[0], units);
        memory.desc layout = OneDnn.any(in);
        var desc = parameters.bias() == null
                ? new inner_product_forward.desc(prop_kind.forward_training, layout, OneDnn.plain(matrix), result)
                : new inner_product_forward.desc(
                        prop_kind.forward_training, layout, OneDnn.plain(matrix), OneDnn.plain(units), result);
        chosen = new inner_product_forward.primitive_desc(
                desc, OneDnnLayer.fused(activation), plan.oneDnn().cpu());
        this.source = plan.ordered(source, chosen.src_desc(), plan.forward());
        output = plan.memory(result);
        List<Object> operands = new ArrayList<>(List.of(
                dnnl.DNNL_ARG_SRC,
                this.source,
                dnnl.DNNL_ARG_WEIGHTS,
                plan.ordered(weight, chosen.weights_desc(), plan.load()),
                dnnl.DNNL_ARG_DST,
                output));
        if (parameters.bias() != null) {
            operands.addAll(List.of(dnnl.DNNL_ARG_BIAS, parameters.bias()));
        }
        plan.forward().add(plan.operation(new inner_product_forward(chosen), chosen, operands.toArray()));
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public memory backward(OneDnnPlan plan, memory difference, boolean inputToo) {
        memory delta = OneDnnLayer.backwardActivation(plan, activation, output, difference);
        weights(plan, delta);
        return inputToo ? data(plan, delta) : null;
    }

    private void weights(OneDnnPlan plan, memory delta) {
        memory.desc layout = source.get_desc();
        memory.desc result = output.get_desc();
        var desc = parameters.bias() == null
                ? new inner_product_backward_weights.desc(layout, OneDnn.plain(matrix), result)
                : new inner_product_backward_weights.desc(layout, OneDnn.plain(matrix), OneDnn.plain(units), result);
        var backward = new inner_product_backward_weights.primitive_desc(
                desc, OneDnn.attributes(), plan.oneDnn().cpu(), chosen);
        memory plain = parameters.weightGradientShaped(plan, matrix);
        boolean same = plain.get_desc().equals(backward.diff_weights_desc());
        memory gradient = same ? plain : plan.memory(backward.diff_weights_desc());
        List<Object> operands = new ArrayList<>(List.of(
                dnnl.DNNL_ARG_SRC, source, dnnl.DNNL_ARG_DIFF_DST, delta, dnnl.DNNL_ARG_DIFF_WEIGHTS, gradient));
        if (parameters.bias() != null) {
            operands.addAll(List.of(dnnl.DNNL_ARG_DIFF_BIAS, parameters.biasGradient()));
        }
        plan.backward().add(plan.operation(new inner_product_backward_weights(backward), backward, operands.toArray()));
        if (!same) {
            plan.copy(gradient, plain, plan.backward());
        }
    }

    private memory data(OneDnnPlan plan, memory delta) {
        var backward = new inner_product_backward_data.primitive_desc(
                new inner_product_backward_data.desc(
                        OneDnn.any(OneDnn.dimensions(source)), OneDnn.plain(matrix), output.get_desc()),
                OneDnn.attributes(),
                plan.oneDnn().cpu(),
                chosen);
        memory result = plan.memory(backward.diff_src_desc());
        plan.backward()
                .add(plan.operation(
                        new inner_product_backward_data(backward),
                        backward,
                        dnnl.DNNL_ARG_WEIGHTS,
                        plan.ordered(weight, backward.weights_desc(), plan.load()),
                        dnnl.DNNL_ARG_DIFF_DST,
                        delta,
                        dnnl.DNNL_ARG_DIFF_SRC,
                        result));
        return result;
    }
}
