package gradientlab.engine;

import gradientlab.engine.OneDnn.Operation;
import gradientlab.nn.net.HiddenActivation;
import java.util.List;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/** A layer of a {@link OneDnnPlan}. Its constructor adds the forward operations. */
interface OneDnnLayer {

    memory output();

    /**
     * Adds the backward operations, after those of the layers behind it.
     *
     * @param difference gradient of the output
     * @param inputToo whether the gradient of the input is wanted
     * @return gradient of the input, or null when it is not wanted
     */
    memory backward(OneDnnPlan plan, memory difference, boolean inputToo);

    /** Computes the activation function in the layer itself, while the number is in a register. */
    static primitive_attr fused(HiddenActivation activation) {
        primitive_attr attributes = OneDnn.attributes();
        if (activation != null) {
            post_ops after = new post_ops();
            after.append_eltwise(1, forwardAlgorithm(activation), 0, 0);
            attributes.set_post_ops(after);
        }
        return attributes;
    }

    static algorithm forwardAlgorithm(HiddenActivation activation) {
        return of(activation, algorithm.eltwise_relu, algorithm.eltwise_logistic);
    }

    private static algorithm of(HiddenActivation activation, algorithm relu, algorithm sigmoid) {
        return switch (activation) {
            case RELU -> relu;
            case SIGMOID -> sigmoid;
            case TANH -> throw new IllegalArgumentException(activation + " is not for images");
        };
    }

    /** The gradient before the activation function, from the one behind it and the function's output; in place. */
    static memory backwardActivation(OneDnnPlan plan, HiddenActivation activation, memory output, memory difference) {
        if (activation == null) {
            return difference;
        }
        algorithm fromOutput =
                of(activation, algorithm.eltwise_relu_use_dst_for_bwd, algorithm.eltwise_logistic_use_dst_for_bwd);
        memory.desc layout = output.get_desc();
        List<Operation> backward = plan.backward();
        memory behind = plan.ordered(difference, layout, backward);
        var hint = new eltwise_forward.primitive_desc(
                new eltwise_forward.desc(prop_kind.forward_training, fromOutput, layout, 0, 0),
                OneDnn.attributes(),
                plan.oneDnn().cpu());
        var chosen = new eltwise_backward.primitive_desc(
                new eltwise_backward.desc(fromOutput, layout, layout, 0, 0),
                OneDnn.attributes(),
                plan.oneDnn().cpu(),
                hint);
        backward.add(plan.operation(
                new eltwise_backward(chosen),
                chosen,
                dnnl.DNNL_ARG_DST,
                output,
                dnnl.DNNL_ARG_DIFF_DST,
                behind,
                dnnl.DNNL_ARG_DIFF_SRC,
                behind));
        return behind;
    }
}
