package gradientlab.engine;

import gradientlab.nn.net.Pool;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Pooling, of the largest or the mean; for the former it remembers where each maximum was. */
final class OneDnnPooling implements OneDnnLayer {
    private static final long[] NONE = {0, 0};
    private final algorithm kind;
    private final long[] square;
    private final pooling_forward.primitive_desc chosen;
    private final memory source;
    private final memory output;
    private final memory places;

    OneDnnPooling(OneDnnPlan plan, memory source, algorithm kind, Pool pool) {
        this.kind = kind;
        this.source = source;
        square = new long[] {pool.size(), pool.size()};
        long[] in = OneDnn.dimensions(source);
        chosen = new pooling_forward.primitive_desc(
                new pooling_forward.desc(
                        prop_kind.forward_training,
                        kind,
                        source.get_desc(),
                        OneDnn.any(in[0], in[1], in[2] / pool.size(), in[3] / pool.size()),
                        square,
                        square,
                        NONE,
                        NONE),
                OneDnn.attributes(),
                plan.oneDnn().cpu());
        output = plan.memory(chosen.dst_desc());
        places = plan.memory(chosen.workspace_desc());
        plan.forward()
                .add(plan.operation(
                        new pooling_forward(chosen),
                        chosen,
                        dnnl.DNNL_ARG_SRC,
                        source,
                        dnnl.DNNL_ARG_DST,
                        output,
                        dnnl.DNNL_ARG_WORKSPACE,
                        places));
    }

    @Override
    public memory output() {
        return output;
    }

    @Override
    public memory backward(OneDnnPlan plan, memory difference, boolean inputToo) {
        if (!inputToo) {
            return null;
        }
        memory behind = plan.ordered(difference, output.get_desc(), plan.backward());
        memory result = plan.memory(source.get_desc());
        var backward = new pooling_backward.primitive_desc(
                new pooling_backward.desc(kind, source.get_desc(), output.get_desc(), square, square, NONE, NONE),
                OneDnn.attributes(),
                plan.oneDnn().cpu(),
                chosen);
        plan.backward()
                .add(plan.operation(
                        new pooling_backward(backward),
                        backward,
                        dnnl.DNNL_ARG_DIFF_DST,
                        behind,
                        dnnl.DNNL_ARG_WORKSPACE,
                        places,
                        dnnl.DNNL_ARG_DIFF_SRC,
                        result));
        return result;
    }
}
