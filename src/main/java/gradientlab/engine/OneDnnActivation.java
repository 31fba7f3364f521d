package gradientlab.engine;

import gradientlab.nn.net.HiddenActivation;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** An activation function of its own, after a pooling layer; elsewhere it is part of the layer before. */
final class OneDnnActivation implements OneDnnLayer {
    private final HiddenActivation activation;
    private final memory output;

    OneDnnActivation(OneDnnPlan plan, memory source, HiddenActivation activation) {
        this.activation = activation;
        memory.desc layout = source.get_desc();
        output = plan.memory(layout);
        var chosen = new eltwise_forward.primitive_desc(
                new eltwise_forward.desc(
                        prop_kind.forward_training, OneDnnLayer.forwardAlgorithm(activation), layout, 0, 0),
                OneDnn.attributes(),
                plan.oneDnn().cpu());
        plan.forward()
                .add(plan.operation(
                        new eltwise_forward(chosen), chosen, dnnl.DNNL_ARG_SRC, source, dnnl.DNNL_ARG_DST, output));
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public memory backward(OneDnnPlan plan, memory difference, boolean inputToo) {
        return OneDnnLayer.backwardActivation(plan, activation, output, difference);
    }
}
