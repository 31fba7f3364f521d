package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import java.io.File;
import java.io.IOException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network of Deeplearning4j's for a model file: layers one behind the other, or a graph where there is a skip connection.
 *
 * @param model all of it
 * @param memory what its optimizer remembers; null for nothing
 * @param steps the optimizer's
 */
record Dl4jModel(Model model, INDArray memory, int steps) implements AutoCloseable {

    static Dl4jModel create(Architecture architecture, OptimizerKind optimizer, int steps) {
        if (hasSkip(architecture)) {
            ComputationGraph graph =
                    new ComputationGraph(Dl4jConfiguration.graph(architecture, optimizer, DataType.FLOAT));
            graph.init();
            graph.getConfiguration().setIterationCount(steps);
            return of(graph);
        }
        MultiLayerNetwork network =
                new MultiLayerNetwork(Dl4jConfiguration.of(architecture, optimizer, DataType.FLOAT));
        network.init();
        network.setIterationCount(steps);
        return of(network);
    }

    /** @throws IOException or something else when the file holds no such network */
    static Dl4jModel read(File file, Architecture architecture) throws IOException {
        return hasSkip(architecture)
                ? of(ModelSerializer.restoreComputationGraph(file, true))
                : of(ModelSerializer.restoreMultiLayerNetwork(file, true));
    }

    private static boolean hasSkip(Architecture architecture) {
        return architecture.layers().stream().anyMatch(layer -> !layer.inside().isEmpty());
    }

    private static Dl4jModel of(MultiLayerNetwork network) {
        return new Dl4jModel(network, network.getUpdater().getStateViewArray(), network.getIterationCount());
    }

    private static Dl4jModel of(ComputationGraph graph) {
        return new Dl4jModel(
                graph,
                graph.getUpdater().getStateViewArray(),
                graph.getConfiguration().getIterationCount());
    }

    @Override
    public void close() {
        NativeMemory.free(model, memory);
    }
}
