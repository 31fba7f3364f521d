package gradientlab.engine;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Deeplearning4j's model zip, readable with {@code ModelSerializer.restoreMultiLayerNetwork}: parameters, what the
 * optimizer remembers, and how many steps it took. Momentum's memory is PyTorch's velocity, not Nesterov's.
 */
final class ModelFile {
    private static final Texts TEXTS = Texts.of(ModelFile.class);

    /** What a file holds, in our layout. */
    record Content(float[] parameters, float[] memory, int steps) {}

    private ModelFile() {}

    static void write(Path file, Architecture architecture, OptimizerKind optimizer, Content content)
            throws IOException {
        NativeEngine.prepare();
        MultiLayerNetwork network =
                new MultiLayerNetwork(Dl4jConfiguration.of(architecture, optimizer, DataType.FLOAT));
        network.init();
        try {
            fill(network, architecture, content);
            ModelSerializer.writeModel(network, file.toFile(), true);
        } finally { // a disk that is full is tried every few seconds
            NativeMemory.free(network);
        }
    }

    private static void fill(MultiLayerNetwork network, Architecture architecture, Content content) {
        Dl4jLayout layout = new Dl4jLayout(architecture);
        float[] theirs = new float[content.memory().length];
        for (int from = 0; from < theirs.length; from += layout.length()) {
            layout.toDl4j(content.memory(), theirs, from);
        }
        if (theirs.length > 0) {
            NativeFloats.of(network.getUpdater().getStateViewArray()).write(theirs, 0, theirs.length);
        }
        float[] parameters = new float[layout.length()];
        layout.toDl4j(content.parameters(), parameters, 0);
        NativeFloats.of(network.params()).write(parameters, 0, parameters.length);
        network.setIterationCount(content.steps());
    }

    /**
     * @throws InvalidSetting when the file holds another network
     * @throws IOException when it cannot be read or holds no network
     */
    static Content read(Path file, Architecture architecture, OptimizerKind optimizer) throws IOException {
        NativeEngine.prepare();
        if (!Files.isReadable(file)) {
            throw new IOException(TEXTS.get("file.none", file));
        }
        MultiLayerNetwork network;
        try {
            network = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        } catch (IOException | RuntimeException broken) {
            throw new IOException(TEXTS.get("file.damaged", file), broken);
        }
        try {
            return content(network, file, architecture, optimizer);
        } finally {
            NativeMemory.free(network);
        }
    }

    private static Content content(
            MultiLayerNetwork network, Path file, Architecture architecture, OptimizerKind optimizer) {
        Dl4jLayout layout = new Dl4jLayout(architecture);
        INDArray state = network.getUpdater().getStateViewArray();
        long memory = state == null ? 0 : state.length();
        if (network.numParams() != layout.length() || memory != (long) optimizer.memories() * layout.length()) {
            throw new InvalidSetting(
                    "models",
                    TEXTS.get(
                            "file.other",
                            file,
                            network.numParams(),
                            memory,
                            architecture.name(),
                            optimizer,
                            layout.length(),
                            optimizer.memories() * layout.length()));
        }
        return new Content(ours(network.params(), layout), ours(state, layout), network.getIterationCount());
    }

    private static float[] ours(INDArray array, Dl4jLayout layout) {
        if (array == null) {
            return new float[0];
        }
        float[] theirs = Nd4j.toFlattened(array).toFloatVector();
        float[] ours = new float[theirs.length];
        for (int from = 0; from < theirs.length; from += layout.length()) {
            layout.fromDl4j(theirs, ours, from);
        }
        return ours;
    }
}
