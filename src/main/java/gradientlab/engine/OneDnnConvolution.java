package gradientlab.engine;

import gradientlab.nn.net.Conv;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Shape;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/** Convolution with its activation function inside. */
final class OneDnnConvolution implements OneDnnLayer {
    private final HiddenActivation activation;
    private final OneDnnParameters.Layer parameters;
    private final convolution_forward.primitive_desc chosen;
    private final memory source;
    private final memory output;
    private final long[] in;
    private final long[] out;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;

    OneDnnConvolution(
            OneDnnPlan plan, memory source, Conv conv, HiddenActivation activation, OneDnnParameters.Layer parameters) {
        this.activation = activation;
        this.parameters = parameters;
        in = OneDnn.dimensions(source);
        Shape maps = conv.output(new Shape((int) in[1], (int) in[2], (int) in[3]));
        out = new long[] {in[0], maps.channels(), maps.height(), maps.width()};
        kernel = new long[] {conv.out(), in[1], conv.kernel(), conv.kernel()};
        stride = new long[] {conv.stride(), conv.stride()};
        padding = new long[] {conv.padding(), conv.padding()};
        chosen = new convolution_forward.primitive_desc(
                new convolution_forward.desc(
                        prop_kind.forward_training,
                        algorithm.convolution_direct,
                        OneDnn.any(in),
                        OneDnn.any(kernel),
                        OneDnn.plain(conv.out()),
                        OneDnn.any(out),
                        stride,
                        padding,
                        padding),
                OneDnnLayer.fused(activation),
                plan.oneDnn().cpu());
        this.source = plan.ordered(source, chosen.src_desc(), plan.forward());
        output = plan.memory(chosen.dst_desc());
        plan.forward()
                .add(plan.operation(
                        new convolution_forward(chosen),
                        chosen,
                        dnnl.DNNL_ARG_SRC,
                        this.source,
                        dnnl.DNNL_ARG_WEIGHTS,
                        plan.ordered(parameters.weight(), chosen.weights_desc(), plan.load()),
                        dnnl.DNNL_ARG_BIAS,
                        parameters.bias(),
                        dnnl.DNNL_ARG_DST,
                        output));
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
        var backward = new convolution_backward_weights.primitive_desc(
                new convolution_backward_weights.desc(
                        algorithm.convolution_direct,
                        OneDnn.any(in),
                        OneDnn.any(kernel),
                        OneDnn.plain(out[1]),
                        OneDnn.any(out),
                        stride,
                        padding,
                        padding),
                OneDnn.attributes(),
                plan.oneDnn().cpu(),
                chosen);
        memory plain = parameters.weightGradient();
        boolean same = plain.get_desc().equals(backward.diff_weights_desc());
        memory gradient = same ? plain : plan.memory(backward.diff_weights_desc());
        plan.backward()
                .add(plan.operation(
                        new convolution_backward_weights(backward),
                        backward,
                        dnnl.DNNL_ARG_SRC,
                        plan.ordered(source, backward.src_desc(), plan.backward()),
                        dnnl.DNNL_ARG_DIFF_DST,
                        plan.ordered(delta, backward.diff_dst_desc(), plan.backward()),
                        dnnl.DNNL_ARG_DIFF_WEIGHTS,
                        gradient,
                        dnnl.DNNL_ARG_DIFF_BIAS,
                        parameters.biasGradient()));
        if (!same) {
            plan.copy(gradient, plain, plan.backward());
        }
    }

    private memory data(OneDnnPlan plan, memory delta) {
        var backward = new convolution_backward_data.primitive_desc(
                new convolution_backward_data.desc(
                        algorithm.convolution_direct,
                        OneDnn.any(in),
                        OneDnn.any(kernel),
                        OneDnn.any(out),
                        stride,
                        padding,
                        padding),
                OneDnn.attributes(),
                plan.oneDnn().cpu(),
                chosen);
        memory result = plan.memory(backward.diff_src_desc());
        plan.backward()
                .add(plan.operation(
                        new convolution_backward_data(backward),
                        backward,
                        dnnl.DNNL_ARG_WEIGHTS,
                        plan.ordered(parameters.weight(), backward.weights_desc(), plan.load()),
                        dnnl.DNNL_ARG_DIFF_DST,
                        plan.ordered(delta, backward.diff_dst_desc(), plan.backward()),
                        dnnl.DNNL_ARG_DIFF_SRC,
                        result));
        return result;
    }
}
