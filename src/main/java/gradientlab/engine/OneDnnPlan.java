package gradientlab.engine;

import gradientlab.engine.OneDnn.Operation;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * One network for one batch size, as oneDNN operations on memory that is allocated once.
 *
 * <p>What DL4J's layers cannot do, this does: activations stay in oneDNN's blocked order from layer to layer, the
 * activation function is computed inside the convolution, nobody computes the gradient of the images, and a step
 * allocates nothing.
 */
final class OneDnnPlan implements AutoCloseable {
    private final OneDnn oneDnn;
    private final OneDnnParameters parameters;
    private final List<Pointer> kept = new ArrayList<>();
    private final List<Operation> load = new ArrayList<>();
    private final List<Operation> forward = new ArrayList<>();
    private final List<Operation> backward = new ArrayList<>();
    private final FloatPointer inputs;
    private final FloatPointer logits;
    private final FloatPointer logitGradient;
    private int loaded = -1;

    @SuppressWarnings({"unchecked", "try"}) // the scope's generic varargs; it works by being open
    OneDnnPlan(OneDnn oneDnn, Architecture architecture, OneDnnParameters parameters, int size) {
        this.oneDnn = oneDnn;
        this.parameters = parameters;
        try (PointerScope temporary = new PointerScope()) { // frees what only the making needs
            Shape image = architecture.input();
            memory first = memory(OneDnn.plain(size, image.channels(), image.height(), image.width()));
            inputs = keep(OneDnn.numbers(first));
            List<OneDnnLayer> layers = layers(architecture, first);
            memory last = layers.get(layers.size() - 1).output();
            logits = keep(OneDnn.numbers(last));
            memory difference = memory(OneDnn.plain(size, architecture.outputs()));
            logitGradient = keep(OneDnn.numbers(difference));
            for (int i = layers.size() - 1; i >= 0; i--) {
                difference = layers.get(i).backward(this, difference, i > 0);
            }
        }
    }

    private List<OneDnnLayer> layers(Architecture architecture, memory first) {
        List<OneDnnLayer> layers = new ArrayList<>();
        memory source = first;
        for (Stage stage : Stage.of(architecture)) {
            OneDnnLayer layer = stage.layer().accept(layer(stage, source));
            layers.add(layer);
            source = layer.output();
        }
        return layers;
    }

    private LayerVisitor<OneDnnLayer> layer(Stage stage, memory source) {
        OneDnnPlan plan = this;
        return new LayerVisitor<>() {
            @Override
            public OneDnnLayer conv(Conv conv) {
                return new OneDnnConvolution(plan, source, conv, hidden(stage), parameters.of(stage.index()));
            }

            @Override
            public OneDnnLayer activate(Activate activate) {
                return new OneDnnActivation(plan, source, hidden(stage));
            }

            @Override
            public OneDnnLayer maxPool(MaxPool pool) {
                return new OneDnnPooling(plan, source, algorithm.pooling_max, pool);
            }

            @Override
            public OneDnnLayer avgPool(AvgPool pool) {
                return new OneDnnPooling(plan, source, algorithm.pooling_avg_exclude_padding, pool);
            }

            @Override
            public OneDnnLayer dropout(Dropout dropout) {
                throw unknown(dropout);
            }

            @Override
            public OneDnnLayer batchNorm(BatchNormalisation layer) {
                throw unknown(layer);
            }

            @Override
            public OneDnnLayer skip(Skip skip) {
                throw unknown(skip);
            }

            private IllegalArgumentException unknown(Layer layer) {
                return new IllegalArgumentException(layer.label() + " is refused by Engine.requireKnown");
            }

            @Override
            public OneDnnLayer dense(Dense dense) {
                return new OneDnnDense(plan, source, hidden(stage), parameters.of(stage.index()));
            }
        };
    }

    private static HiddenActivation hidden(Stage stage) {
        return stage.activation() == null ? null : HiddenActivation.ofImages(stage.activation());
    }

    OneDnn oneDnn() {
        return oneDnn;
    }

    List<Operation> forward() {
        return forward;
    }

    List<Operation> backward() {
        return backward;
    }

    /** Runs once for every change of the parameters. */
    List<Operation> load() {
        return load;
    }

    memory memory(memory.desc description) {
        return keep(new memory(description, oneDnn.cpu()));
    }

    /** The same plain numbers seen in another shape. */
    memory view(memory plain, long[] shape) {
        return keep(new memory(OneDnn.plain(shape), oneDnn.cpu(), plain.get_data_handle()));
    }

    /** The numbers in the wanted order: the same memory where it is so already, else a copy that {@code when} makes. */
    memory ordered(memory source, memory.desc wanted, List<Operation> when) {
        if (source.get_desc().equals(wanted)) {
            return source;
        }
        memory copy = memory(wanted);
        copy(source, copy, when);
        return copy;
    }

    void copy(memory source, memory target, List<Operation> when) {
        var chosen = new reorder.primitive_desc(source, target, OneDnn.attributes(), false);
        when.add(operation(new reorder(chosen), chosen, dnnl.DNNL_ARG_FROM, source, dnnl.DNNL_ARG_TO, target));
    }

    /**
     * A primitive with its operands and the working memory it asks for.
     *
     * @param operands argument numbers and memories in turn
     */
    Operation operation(primitive work, primitive_desc_base description, Object... operands) {
        IntMemoryMap map = keep(new IntMemoryMap());
        map.put(dnnl.DNNL_ARG_SCRATCHPAD, memory(description.scratchpad_desc()));
        for (int i = 0; i < operands.length; i += 2) {
            map.put((Integer) operands[i], (memory) operands[i + 1]);
        }
        return new Operation(keep(work), map);
    }

    private <P extends Pointer> P keep(P pointer) {
        pointer.retainReference();
        kept.add(pointer);
        return pointer;
    }

    /** Computes the logits of size images that start at image {@code from}. */
    void logits(float[] images, int from, int numbers, float[] target, int to, int count) {
        if (loaded != parameters.version()) {
            oneDnn.run(load);
            loaded = parameters.version();
        }
        inputs.put(images, from, numbers);
        oneDnn.run(forward);
        logits.get(target, to, count);
    }

    /** After {@link #logits}: leaves the gradients in the parameters. */
    void gradients(float[] gradient, int count) {
        logitGradient.put(gradient, 0, count);
        oneDnn.run(backward);
    }

    @Override
    public void close() {
        kept.forEach(Pointer::releaseReference);
        kept.clear();
    }
}
