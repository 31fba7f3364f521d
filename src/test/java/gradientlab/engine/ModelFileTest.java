package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Trace;
import gradientlab.training.CourseNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {
    private static final Architecture DIGITS = ImageNetworkTest.DIGITS;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void resumedTrainingEqualsUninterruptedTrainingToTheLastBit(OptimizerKind optimizer) throws IOException {
        Path file = folder.resolve("model.zip");
        try (ImageNetwork straight =
                ImageNetwork.create(DIGITS.with(HiddenActivation.RELU), optimizer, 5, Engine.JAVA)) {
            for (int i = 0; i < 4; i++) {
                batch(i).step(straight, 0.01);
            }
            straight.save(file);
            try (ImageNetwork resumed =
                    ImageNetwork.load(file, DIGITS.with(HiddenActivation.RELU), optimizer, 5, Engine.JAVA)) {
                assertThat(resumed.steps()).isEqualTo(4);
                assertThat(resumed.parameters()).isEqualTo(straight.parameters());
                for (int i = 4; i < 8; i++) {
                    assertThat(batch(i).step(resumed, 0.01)).isEqualTo(batch(i).step(straight, 0.01));
                }
                assertThat(resumed.parameters()).isEqualTo(straight.parameters());
            }
        }
    }

    /** Masks of dropout are the step's, and running statistics are in the file: nobody can tell that it was ever stopped. */
    @Test
    void normalisationAndDropoutGoOnToTheLastBit() throws IOException {
        Architecture network = ImageNetworkTest.BLOCKS.with(HiddenActivation.RELU);
        Path file = folder.resolve("model.zip");
        try (ImageNetwork straight = ImageNetwork.create(network, OptimizerKind.ADAM, 5, Engine.JAVA, 2)) {
            for (int i = 0; i < 3; i++) {
                ImageNetworkTest.Batch.of(network, 9, i).step(straight, 0.01);
            }
            straight.save(file);
            try (ImageNetwork resumed = ImageNetwork.load(file, network, OptimizerKind.ADAM, 5, Engine.JAVA);
                    ImageNetwork branch = straight.branch(network, OptimizerKind.ADAM, Engine.JAVA)) {
                assertThat(resumed.running()).isEqualTo(straight.running());
                for (int i = 3; i < 6; i++) {
                    ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(network, 9, i);
                    StepResult step = batch.step(straight, 0.01);
                    assertThat(batch.step(resumed, 0.01)).isEqualTo(step);
                    assertThat(batch.step(branch, 0.01)).isEqualTo(step);
                }
                assertThat(resumed.parameters()).isEqualTo(straight.parameters());
                assertThat(branch.running()).isEqualTo(straight.running());
            }
        }
    }

    private static ImageNetworkTest.Batch batch(int index) {
        return ImageNetworkTest.Batch.of(DIGITS, 10, index);
    }

    static Stream<Architecture> deeplearning4jReadsTheFileAndGivesTheSameProbabilities() {
        return Stream.of(
                DIGITS.with(HiddenActivation.RELU),
                DIGITS.with(HiddenActivation.SIGMOID),
                ImageNetworkTest.STRIDED.with(HiddenActivation.RELU),
                DIGITS.with(new Activation.Elu(0.5)),
                DIGITS.with(new Activation.Gelu()));
    }

    /** Running statistics among the parameters, blocks of an optimizer's memory, and a graph: all come back as they were. */
    @Test
    void everyNumberOfEveryKindOfLayerComesBack() throws IOException {
        Architecture network = Architecture.of(
                        "every",
                        new Shape(2, 6, 6),
                        Layer.conv(3, 3, 1, 1),
                        Layer.batchNorm(),
                        Layer.activate(),
                        Layer.skip(Layer.conv(3, 3, 1, 1), Layer.batchNorm(), Layer.activate(), Layer.conv(3, 1)),
                        Layer.activate(),
                        Layer.maxPool(2),
                        Layer.dropout(0.5),
                        Layer.dense(4),
                        Layer.batchNorm(),
                        Layer.activate(),
                        Layer.dense(3))
                .with(HiddenActivation.RELU);
        Architecture row = new Architecture(
                "row",
                network.input(),
                network.computed().stream().map(LayerSummary::layer).toList());
        for (Architecture one : List.of(network, row)) {
            for (OptimizerKind optimizer : OptimizerKind.values()) {
                int parameters = (int) one.parameters();
                ModelFile.Content content = new ModelFile.Content(
                        counted(1, parameters),
                        counted(10_000, 2 * (3 + 3 + 4)),
                        counted(20_000, optimizer.memories() * parameters),
                        17);
                Path file = folder.resolve("model.zip");
                ModelFile.write(file, one, optimizer, content);
                assertThat(ModelFile.read(file, one, optimizer))
                        .usingRecursiveComparison()
                        .isEqualTo(content);
            }
        }
    }

    private static float[] counted(int from, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from + i;
        }
        return numbers;
    }

    /** DL4J normalises by the running statistics, adds the branches, and drops nothing, as the lab's evaluation. */
    @Test
    void deeplearning4jEvaluatesEveryKindOfLayer() throws IOException {
        Architecture network = Architecture.of(
                        "every",
                        new Shape(2, 6, 6),
                        Layer.conv(3, 3, 1, 1),
                        Layer.batchNorm(),
                        Layer.activate(),
                        Layer.skip(Layer.conv(3, 3, 1, 1), Layer.batchNorm(), Layer.activate(), Layer.conv(3, 1)),
                        Layer.dropout(0.5),
                        Layer.dense(4),
                        Layer.batchNorm(),
                        Layer.activate(),
                        Layer.dense(3))
                .with(HiddenActivation.RELU);
        float[] parameters = new float[(int) network.parameters()];
        InitialWeights.fill(parameters, ParameterTensor.of(network), 3);
        double[] running = RunningStatistics.initial(network);
        for (int i = 0; i < running.length; i++) {
            running[i] = running[i] * 2 + 0.125 * (i % 3);
        }
        Path file = folder.resolve("model.zip");
        ModelFile.write(
                file,
                network,
                OptimizerKind.SGD,
                new ModelFile.Content(parameters, PyTorchReference.floats(running), new float[0], 0));
        float[] images = ImageNetworkTest.Batch.of(network, 4, 3).inputs();
        double[] logits = Trace.evaluate(network, Training64.doubles(parameters), running, Training64.doubles(images));
        ComputationGraph theirs = ModelSerializer.restoreComputationGraph(file.toFile(), true);
        float[] found = theirs.outputSingle(Nd4j.create(images, new long[] {4, 2, 6, 6}, 'c'))
                .dup('c')
                .data()
                .asFloat();
        assertThat(found).hasSize(12);
        for (int i = 0; i < found.length; i++) {
            double sum = 0;
            for (int c = i / 3 * 3; c < i / 3 * 3 + 3; c++) {
                sum += Math.exp(logits[c] - logits[i]);
            }
            assertThat((double) found[i]).isCloseTo(1 / sum, within(1e-5));
        }
    }

    /** The file is DL4J's, and DL4J computes from it what the lab computes. */
    @ParameterizedTest
    @MethodSource
    void deeplearning4jReadsTheFileAndGivesTheSameProbabilities(Architecture architecture) throws IOException {
        Path file = folder.resolve("model.zip");
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(architecture, 10, 1);
        float[] logits = new float[100];
        try (ImageNetwork network = ImageNetwork.create(architecture, OptimizerKind.ADAM, 5, Engine.JAVA)) {
            batch.step(network, 0.01);
            network.save(file);
            network.logits(batch.inputs(), 10, logits);
        }
        MultiLayerNetwork theirs = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        assertThat(theirs.getIterationCount()).isEqualTo(1);
        assertThat(theirs.getUpdater().getStateViewArray().length()).isEqualTo(2 * theirs.numParams());
        Shape image = architecture.input();
        INDArray probabilities = theirs.output(
                Nd4j.createFromArray(batch.inputs()).reshape(10, image.channels(), image.height(), image.width()));
        for (int n = 0; n < 10; n++) {
            double sum = 0;
            for (int c = 0; c < 10; c++) {
                sum += Math.exp(logits[n * 10 + c]);
            }
            for (int c = 0; c < 10; c++) {
                assertThat(probabilities.getDouble(n, c)).isCloseTo(Math.exp(logits[n * 10 + c]) / sum, within(1e-5));
            }
        }
        theirs.close();
    }

    @Test
    void anotherNetworksFileIsRefusedWithASentence() throws IOException {
        Path file = folder.resolve("model.zip");
        try (ImageNetwork network =
                ImageNetwork.create(DIGITS.with(HiddenActivation.RELU), OptimizerKind.SGD, 5, Engine.JAVA)) {
            network.save(file);
        }
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> ImageNetwork.load(
                        file, CourseNetworks.CNN_3.with(HiddenActivation.RELU), OptimizerKind.SGD, 5, Engine.JAVA))
                .withMessageContaining("cnn_3 with SGD has 11394");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() ->
                        ImageNetwork.load(file, DIGITS.with(HiddenActivation.RELU), OptimizerKind.ADAM, 5, Engine.JAVA))
                .withMessageContaining("0 optimizer numbers");
    }

    @Test
    void missingAndDamagedFilesAreSaidSo() throws IOException {
        Path file = folder.resolve("model.zip");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        ImageNetwork.load(file, DIGITS.with(HiddenActivation.RELU), OptimizerKind.SGD, 5, Engine.JAVA))
                .withMessageContaining("There is no model file");
        try (ImageNetwork network =
                ImageNetwork.create(DIGITS.with(HiddenActivation.RELU), OptimizerKind.SGD, 5, Engine.JAVA)) {
            network.save(file);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 500, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(IOException.class)
                    .as("%s of %s bytes", length, whole.length)
                    .isThrownBy(() -> ImageNetwork.load(
                            file, DIGITS.with(HiddenActivation.RELU), OptimizerKind.SGD, 5, Engine.JAVA));
        }
    }
}
