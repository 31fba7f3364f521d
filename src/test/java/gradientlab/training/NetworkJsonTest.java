package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.TextNode;
import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkJsonTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("net.json"), text.replace('\'', '"'));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (Architecture network : CourseNetworks.all()) {
            assertThat(NetworkJson.read(file(NetworkJson.write(network).toString())))
                    .isEqualTo(network);
        }
        Architecture own = Architecture.of(
                "own",
                Shape.vector(6),
                Layer.denseWithoutBias(5),
                Layer.activate(new Activation.Sigmoid()),
                Layer.dense(2));
        assertThat(NetworkJson.read(file(NetworkJson.write(own).toString()))).isEqualTo(own);
        assertThat(NetworkJson.read(file(NetworkJson.write(EVERY_KIND).toString())))
                .isEqualTo(EVERY_KIND);
    }

    private static final Architecture EVERY_KIND = Architecture.of(
            "every",
            Shape.CIFAR10,
            Layer.conv(4, 3, 2, 1),
            Layer.activate(),
            Layer.maxPool(2),
            Layer.avgPool(3),
            Layer.skip(Layer.conv(4, 3, 1, 1), Layer.batchNorm(), Layer.activate()),
            Layer.batchNorm(),
            Layer.dropout(0.25),
            Layer.dense(10));

    /** What the compiler cannot ask for: that a layer which is written is also read. */
    @Test
    void everyKindOfLayerIsAmongThem() {
        assertThat(EVERY_KIND.layers().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(kinds(Layer.class));
    }

    private static List<Class<?>> kinds(Class<?> layer) {
        return layer.isSealed()
                ? Arrays.stream(layer.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .toList()
                : List.of(layer);
    }

    /** Every function that a layer can have, the parameter only where it is not the usual. */
    @Test
    void functionsAndTheirParameters() throws IOException {
        for (Activation function : Activation.all()) {
            assertSame(function, "");
            function.parameter().ifPresent(usual -> {
                Activation other = function.with(0.75);
                assertSame(other, ",\"" + usual.name() + "\":0.75");
                assertThat(Layer.activate(other).label()).isEqualTo(function.name() + ", " + usual.name() + " 0.75");
            });
        }
    }

    private void assertSame(Activation function, String parameter) {
        Architecture network =
                Architecture.of("own", Shape.vector(6), Layer.dense(5), Layer.activate(function), Layer.dense(2));
        assertThat(NetworkJson.write(network).get("layers").get(1))
                .hasToString("{\"kind\":\"activation\",\"function\":\"" + function.name() + "\"" + parameter + "}");
        assertThat(NetworkJson.read(NetworkJson.write(network))).isEqualTo(network);
    }

    @Test
    void howWeightsBegin() throws IOException {
        for (Initialisation.Scheme scheme : Initialisation.Scheme.values()) {
            Architecture network = EVERY_KIND.with(
                    scheme == Initialisation.Scheme.NORMAL ? Initialisation.normal(0.01) : Initialisation.of(scheme));
            assertThat(NetworkJson.read(NetworkJson.write(network))).isEqualTo(network);
            assertThat(NetworkJson.write(network).has("initialisation"))
                    .isEqualTo(scheme != Initialisation.Scheme.PYTORCH);
        }
        assertThat(NetworkJson.write(EVERY_KIND.with(Initialisation.normal(0.01)))
                        .get("initialisation"))
                .hasToString("{\"scheme\":\"normal\",\"deviation\":0.01}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'scheme': 'best'}                    | There is no initialisation \"best\". Choose among: pytorch, he,",
                "{'scheme': 'normal'}                  | The standard deviation must be above 0",
                "{'scheme': 'he', 'deviation': 1}      | 0 or unsaid for all others, not 1.",
                "{'scheme': 'he', 'd': 1}              | The setting \"d\" is unknown",
                "'he'                                  | is needed"
            })
    void howWeightsCannotBegin(String initialisation, String sentence) throws IOException {
        Path file = file("{'name': 'net', 'input': [4], 'layers': [{'kind': 'dense', 'units': 10}], "
                + "'initialisation': " + initialisation + "}");
        assertThatIOException().isThrownBy(() -> NetworkJson.read(file)).withMessageContaining(sentence);
    }

    @Test
    void aStudentsFile() throws IOException {
        Architecture network = NetworkJson.read(file("{'name': 'tiny', 'input': [3, 32, 32], 'layers': ["
                + "{'kind': 'conv', 'out': 8, 'kernel': 5}, {'kind': 'activation'}, {'kind': 'max_pool', 'size': 2},"
                + "{'kind': 'dense', 'units': 10}]}"));
        assertThat(network)
                .isEqualTo(Architecture.of(
                        "tiny", Shape.CIFAR10, Layer.conv(8, 5), Layer.activate(), Layer.maxPool(2), Layer.dense(10)));
    }

    /** Written only where they say something, so that what an older version can compute it can read. */
    @Test
    void strideAndPaddingMayBeUnsaid() throws IOException {
        String plain = "{\"kind\":\"conv\",\"out\":8,\"kernel\":5}";
        String layers =
                "{'name': 'tiny', 'input': [3, 32, 32], 'layers': [{'kind': 'conv', 'out': 8, 'kernel': 5%s}, {'kind': 'dense', 'units': 10}]}";
        Architecture network = NetworkJson.read(file(layers.formatted("")));
        assertThat(network).isEqualTo(Architecture.of("tiny", Shape.CIFAR10, Layer.conv(8, 5, 1, 0), Layer.dense(10)));
        assertThat(NetworkJson.write(network).get("layers").get(0)).hasToString(plain);
        Architecture said = NetworkJson.read(file(layers.formatted(", 'padding': 0, 'stride': 1")));
        assertThat(said).isEqualTo(network);
        Architecture other = NetworkJson.read(file(layers.formatted(", 'padding': 2")));
        assertThat(other).isEqualTo(Architecture.of("tiny", Shape.CIFAR10, Layer.conv(8, 5, 1, 2), Layer.dense(10)));
        assertThat(NetworkJson.write(other).get("layers").get(0))
                .hasToString("{\"kind\":\"conv\",\"out\":8,\"kernel\":5,\"padding\":2}");
        assertThat(NetworkJson.read(file(layers.formatted(", 'stride': 3"))).layers())
                .startsWith(Layer.conv(8, 5, 3, 0));
    }

    @Test
    void aNameMeansOneOfTheCourse() {
        assertThat(NetworkJson.read(TextNode.valueOf("cnn_4"))).isEqualTo(CourseNetworks.CNN_4);
    }

    /** Whatever is wrong with a layer, the sentence says which one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind': 'conv', 'out': 8, 'kernel': 33}       | layer 2 (Conv 33x33x8): a kernel of 33 x 33 does not",
                "{'kind': 'conv', 'out': 8}                     | layer 2: The setting \"kernel\" is missing",
                "{'kind': 'conv', 'out': 8, 'kernel': '3'}      | layer 2: The setting \"kernel\" must be a whole number",
                "{'kind': 'conv', 'out': 8, 'kernel': 3.5}      | layer 2: The setting \"kernel\" must be a whole number",
                "{'kind': 'conv', 'out': 8, 'kernel': 3e10}     | layer 2: The setting \"kernel\" must be a whole number",
                "{'kind': 'conv', 'out': 8, 'kernel': 3, 'p': 1}| layer 2: The setting \"p\" is unknown",
                "{'kind':'conv','out':8,'kernel':3,'stride':0}  | layer 2 (Conv 3x3x8, stride 0): the stride must be",
                "{'kind':'conv','out':8,'kernel':3,'padding':''}| layer 2: The setting \"padding\" must be a whole",
                "{'kind': 'dense', 'units': 8, 'bias': 'no'}    | layer 2: The setting \"bias\" must be true or false",
                "{'kind': 'activation', 'function': 'step'}     | layer 2: There is no activation function \"step\"",
                "{'kind':'activation','function':'ELU','slope':1}| layer 2: The setting \"slope\" is unknown",
                "{'kind':'activation','function':'ELU','alpha':-1}| layer 2: The alpha of ELU must be",
                "{'kind':'activation','function':'ELU','alpha':''}| layer 2: The setting \"alpha\" must be a number",
                "{'kind':'activation','slope':1}                | layer 2: There is no activation function \"\"",
                "{'kind': 'dropout'}                            | layer 2: The setting \"p\" is missing",
                "{'kind': 'dropout', 'p': 1}                    | layer 2 (Dropout 1.0): the probability must be",
                "{'kind': 'batch_norm', 'momentum': 0.1}        | layer 2: The setting \"momentum\" is unknown",
                "{'kind': 'skip', 'layers': []}                 | layer 2 (Skip over 0): a skip connection needs",
                "{'kind': 'skip', 'layers': [{}]}               | layer 2: layer 1: there is no kind \"\"",
                "{'kind': 'skip', 'layers': [{'kind': 'conv', 'out': 2, 'kernel': 1}]} | what comes out of the block (2 x 32 x 32)",
                "{'kind': 'skip', 'layers': [{'kind': 'max_pool', 'size': 40}]} | layer 2 (Skip over 1): its layer 1 (MaxPool 40x40)",
                "{'kind': 'skip', 'layers': [{'kind': 'skip', 'layers': [{'kind': 'batch_norm'}]}]} | cannot stand inside another",
                "{'kind': 'softmax'}                            | layer 2: there is no kind \"softmax\"",
                "{'out': 8}                                     | layer 2: there is no kind \"\"",
                "null                                           | \"layers[2]\" must be an object in braces",
                "[]                                             | \"layers[2]\" must be an object in braces",
                "{'kind': 'max_pool', 'size': 1}                | layer 2 (MaxPool 1x1): the square must be"
            })
    void aWrongLayerIsNamed(String layer, String sentence) throws IOException {
        Path file = file("{'name': 'net', 'input': [3, 32, 32], 'layers': [{'kind': 'conv', 'out': 4, 'kernel': 1}, "
                + layer + ", {'kind': 'dense', 'units': 10}]}");
        assertThatIOException()
                .isThrownBy(() -> NetworkJson.read(file))
                .withMessageStartingWith(file + " is no network that can be built: ")
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                | needed is an object in braces",
                "{}                                                | \"name\" is missing",
                "{'name': 'x y', 'input': [3,8,8], 'layers': []}   | must be letters",
                "{'name': 'x', 'input': [3,8], 'layers': []}       | \"input\" must be three",
                "{'name': 'x', 'input': [3,0,8], 'layers': []}     | positive sides",
                "{'name': 'x', 'input': [3,8,8], 'layers': []}     | at least one layer",
                "{'name': 'x', 'input': [3,8,8], 'layers': {}}     | \"layers\" must be a list",
                "{'name': 'x', 'name': 'y'}                        | damaged or incomplete at line 1",
                "{                                                 | damaged or incomplete at line 1",
                "{} {}                                             | damaged or incomplete at line 1"
            })
    void whatIsNoNetworkIsRefused(String text, String reason) throws IOException {
        Path file = file(text);
        assertThatIOException().isThrownBy(() -> NetworkJson.read(file)).withMessageContaining(reason);
    }
}
