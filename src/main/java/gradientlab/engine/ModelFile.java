package gradientlab.engine;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Deeplearning4j's model zip, readable with {@code ModelSerializer.restoreMultiLayerNetwork}, or {@code
 * restoreComputationGraph} where there is a skip connection: parameters, running statistics, what the
 * optimizer remembers, and how many steps it took. Momentum's memory is PyTorch's velocity, not Nesterov's.
 */
final class ModelFile {
    private static final Texts TEXTS = Texts.of(ModelFile.class);

    /** What a file holds, in our layout. */
    record Content(float[] parameters, float[] running, float[] memory, int steps) {}

    private ModelFile() {}

    static void write(Path file, Architecture architecture, OptimizerKind optimizer, Content content)
            throws IOException {
        NativeEngine.prepare();
        Dl4jLayout layout = new Dl4jLayout(architecture);
        try (Dl4jModel model = Dl4jModel.create(architecture, optimizer, content.steps())) {
            float[] memory = layout.memoryToDl4j(content.memory());
            if (memory.length > 0) {
                NativeFloats.of(model.memory()).write(memory, 0, memory.length);
            }
            float[] parameters = new float[layout.length()];
            layout.toDl4j(content.parameters(), content.running(), parameters);
            NativeFloats.of(model.model().params()).write(parameters, 0, parameters.length);
            ModelSerializer.writeModel(model.model(), file.toFile(), true);
        } // a disk that is full is tried every few seconds
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
        Dl4jModel model;
        try {
            model = Dl4jModel.read(file.toFile(), architecture);
        } catch (IOException | RuntimeException broken) {
            throw new IOException(TEXTS.get("file.damaged", file), broken);
        }
        try (model) {
            return content(model, file, architecture, optimizer);
        }
    }

    private static Content content(Dl4jModel model, Path file, Architecture architecture, OptimizerKind optimizer) {
        Dl4jLayout layout = new Dl4jLayout(architecture);
        float[] theirs = flat(model.model().params());
        float[] memory = flat(model.memory());
        if (theirs.length != layout.length() || memory.length != layout.memory(optimizer)) {
            throw new InvalidSetting(
                    "models",
                    TEXTS.get(
                            "file.other",
                            file,
                            theirs.length,
                            memory.length,
                            architecture.name(),
                            optimizer,
                            layout.length(),
                            layout.memory(optimizer)));
        }
        float[] parameters = new float[Math.toIntExact(architecture.parameters())];
        layout.fromDl4j(theirs, parameters);
        return new Content(parameters, layout.statistics(theirs), layout.memoryFromDl4j(memory), model.steps());
    }

    private static float[] flat(INDArray array) {
        return array == null ? new float[0] : Nd4j.toFlattened(array).toFloatVector();
    }
}
