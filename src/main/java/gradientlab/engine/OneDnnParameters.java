package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.ParameterTensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** Parameters and gradients in native memory, in PyTorch's plain order, shared by the plans of all batch sizes. */
final class OneDnnParameters implements AutoCloseable {

    /**
     * Those of one layer.
     *
     * @param bias null for a layer without
     */
    record Layer(int units, memory weight, memory bias, memory weightGradient, memory biasGradient) {

        /** The weight of a dense layer seen as [units, channels, rows, columns] or [units, inputs]. */
        memory weightShaped(OneDnnPlan plan, long[] shape) {
            return plan.view(weight, shape);
        }

        memory weightGradientShaped(OneDnnPlan plan, long[] shape) {
            return plan.view(weightGradient, shape);
        }
    }

    private record Slice(int offset, int length, FloatPointer value, FloatPointer gradient) {}

    private final Map<Integer, Layer> layers = new HashMap<>();
    private final List<Slice> slices = new ArrayList<>();
    private final List<memory> memories = new ArrayList<>();
    private int version;

    OneDnnParameters(OneDnn oneDnn, Architecture architecture) {
        for (ParameterTensor tensor : ParameterTensor.of(architecture)) {
            long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
            memory value = new memory(OneDnn.plain(shape), oneDnn.cpu());
            memory gradient = new memory(OneDnn.plain(shape), oneDnn.cpu());
            memories.addAll(List.of(value, gradient));
            slices.add(new Slice(tensor.offset(), tensor.length(), OneDnn.numbers(value), OneDnn.numbers(gradient)));
            Layer known = layers.get(tensor.layer());
            int units = tensor.shape().get(0);
            layers.put(
                    tensor.layer(),
                    tensor.weight()
                            ? new Layer(units, value, null, gradient, null)
                            : new Layer(units, known.weight(), value, known.weightGradient(), gradient));
        }
    }

    /** @param layer index into {@link Architecture#layers()} */
    Layer of(int layer) {
        return layers.get(layer);
    }

    /** Changes with every {@link #write}. */
    int version() {
        return version;
    }

    void write(float[] values) {
        for (Slice slice : slices) {
            slice.value().put(values, slice.offset(), slice.length());
        }
        version++;
    }

    void readGradients(float[] target) {
        for (Slice slice : slices) {
            slice.gradient().get(target, slice.offset(), slice.length());
        }
    }

    @Override
    public void close() {
        memories.forEach(memory::deallocate);
        memories.clear();
    }
}
