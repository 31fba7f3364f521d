package gradientlab.model;

import gradientlab.model.LayerSpec.Activate;
import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.Dense;
import gradientlab.model.LayerSpec.MaxPool;
import gradientlab.model.OneDnn.Operation;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
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
    OneDnnPlan(
            OneDnn oneDnn, Architecture architecture, HiddenActivation hidden, OneDnnParameters parameters, int size) {
        this.oneDnn = oneDnn;
        this.parameters = parameters;
        try (PointerScope temporary = new PointerScope()) { // frees what only the making needs
            Shape image = architecture.input();
            memory first = memory(OneDnn.plain(size, image.channels(), image.height(), image.width()));
            inputs = keep(OneDnn.numbers(first));
            List<OneDnnLayer> layers = layers(architecture, hidden, first);
            memory last = layers.get(layers.size() - 1).output();
            logits = keep(OneDnn.numbers(last));
            memory difference = memory(OneDnn.plain(size, architecture.classes()));
            logitGradient = keep(OneDnn.numbers(difference));
            for (int i = layers.size() - 1; i >= 0; i--) {
                difference = layers.get(i).backward(this, difference, i > 0);
            }
        }
    }

    private List<OneDnnLayer> layers(Architecture architecture, HiddenActivation hidden, memory first) {
        List<OneDnnLayer> layers = new ArrayList<>();
        List<LayerSpec> specs = architecture.layers();
        memory source = first;
        for (int i = 0; i < specs.size(); i++) {
            boolean fused = i + 1 < specs.size() && specs.get(i + 1) instanceof Activate;
            HiddenActivation activation = fused ? hidden : null;
            OneDnnLayer layer = null;
            if (specs.get(i) instanceof Conv conv) {
                layer = new OneDnnConvolution(this, source, conv, activation, parameters.of(i));
            } else if (specs.get(i) instanceof Dense) {
                layer = new OneDnnDense(this, source, activation, parameters.of(i));
            } else if (specs.get(i) instanceof MaxPool pool) {
                layer = new OneDnnPooling(this, source, pool);
            } else if (specs.get(i - 1) instanceof MaxPool) { // else it is fused into the layer before
                layer = new OneDnnActivation(this, source, hidden);
            }
            if (layer != null) {
                layers.add(layer);
                source = layer.output();
            }
        }
        return layers;
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
