package gradientlab.nn.net.code;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.denseWithoutBias;
import static gradientlab.nn.net.Layer.dropout;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyTorchTextTest {
    private static final Architecture EVERY_KIND = Architecture.of(
            "every",
            Shape.CIFAR10,
            conv(8, 5, 2, 1),
            batchNorm(),
            activate(new Activation.LeakyRelu(0.2)),
            skip(conv(8, 3, 1, 1), activate(new Activation.Silu(2)), dropout(0.25)),
            maxPool(2),
            activate(new Activation.Gelu()),
            avgPool(2),
            denseWithoutBias(20),
            batchNorm(),
            activate(new Activation.Softplus(3)),
            dense(10));

    private static Architecture read(String text) {
        return PyTorchReader.read(text, "read", Shape.CIFAR10);
    }

    @Test
    void whatIsWrittenIsRead() {
        List<Initialisation> all = new ArrayList<>(List.of(Initialisation.normal(0.02)));
        for (Initialisation.Scheme scheme : Initialisation.Scheme.values()) {
            if (scheme != Initialisation.Scheme.NORMAL) {
                all.add(Initialisation.of(scheme));
            }
        }
        for (Initialisation initialisation : all) {
            Architecture network = EVERY_KIND.with(initialisation);
            assertThat(PyTorchReader.read(PyTorchText.of(network), "every", Shape.CIFAR10))
                    .isEqualTo(network);
        }
        for (Activation function : Activation.all()) {
            Architecture network = Architecture.of("f", Shape.vector(4), dense(3), activate(function), dense(2));
            assertThat(PyTorchReader.read(PyTorchText.of(network), "f", Shape.vector(4)))
                    .isEqualTo(network);
        }
    }

    @Test
    void aNetworkLooksLikeThis() {
        Architecture network = Architecture.of(
                "small",
                Shape.CIFAR10,
                conv(8, 3),
                activate(new Activation.Relu()),
                skip(conv(8, 3, 1, 1)),
                maxPool(2),
                dense(10));
        assertThat(PyTorchText.of(network)).isEqualTo("""
                import torch.nn as nn


                class Skip(nn.Module):
                    def __init__(self, *layers):
                        super().__init__()
                        self.block = nn.Sequential(*layers)

                    def forward(self, x):
                        return x + self.block(x)


                net = nn.Sequential(
                    nn.Conv2d(3, 8, 3),
                    nn.ReLU(),
                    Skip(
                        nn.Conv2d(8, 8, 3, padding=1),
                    ),
                    nn.MaxPool2d(2),
                    nn.Flatten(),
                    nn.Linear(1800, 10),
                )
                """);
        assertThat(Dl4jText.of(network))
                .contains(
                        ".graphBuilder().addInputs(\"images\")",
                        ".addVertex(\"layer-3\", new ElementWiseVertex(ElementWiseVertex.Op.Add), \"layer-2\", \"layer-4\")",
                        "new OutputLayer.Builder(LossFunction.MCXENT).nOut(10).activation(Activation.SOFTMAX).build()",
                        "InputType.convolutional(32, 32, 3)");
        assertThat(Dl4jText.of(
                        Architecture.of("row", Shape.CIFAR10, dense(4), activate(new Activation.Softplus(2)), dense(2))
                                .with(Initialisation.normal(0.1))))
                .contains(".list()", "beta = 2.0 is not in Deeplearning4j", "new NormalDistribution(0, 0.1)");
    }

    @Test
    void whatAStudentPastes() {
        assertThat(read("""
                # my network
                self.net = torch.nn.Sequential(
                    nn.Conv2d(in_channels=3, out_channels=16, kernel_size=(3, 3), padding='same'),  # sees edges
                    nn.BatchNorm2d(16, eps=1e-05, momentum=0.1),
                    nn.ReLU(inplace=True),
                    nn.Sequential(nn.MaxPool2d(kernel_size=2, stride=2), nn.Dropout(p=.3)),
                    torch.nn.Conv2d(16, 8, 5, (2, 2), [1, 1], bias=True),
                    nn.ELU(0.5), nn.AvgPool2d(2,),
                    nn.Flatten(start_dim=1),
                    nn.Dropout(),
                    nn.Linear(72, 32, bias=False), nn.BatchNorm1d(32), nn.Softplus(beta=2),
                    nn.Linear(in_features=32, out_features=10),
                )
                """).layers())
                .containsExactly(
                        conv(16, 3, 1, 1),
                        batchNorm(),
                        activate(new Activation.Relu()),
                        maxPool(2),
                        dropout(0.3),
                        conv(8, 5, 2, 1),
                        activate(new Activation.Elu(0.5)),
                        avgPool(2),
                        dropout(0.5),
                        denseWithoutBias(32),
                        batchNorm(),
                        activate(new Activation.Softplus(2)),
                        dense(10));
    }

    /** Each with its line, and nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nn.Conv2d(1, 8, 3)                    | Line 2: Conv2d says in_channels = 1, but 3 come in.",
                "nn.Conv2d(3, 8, (3, 5))               | Line 2: Conv2d: kernel_size must be the same for rows and",
                "nn.Conv2d(3, 8, 3, dilation=2)        | Line 2: Conv2d: dilation can only be 1 here, not 2.",
                "nn.Conv2d(3, 8, 3, bias=False)        | Line 2: Conv2d: bias can only be True here, not False.",
                "nn.Conv2d(3, 8)                       | Line 2: Conv2d needs kernel_size.",
                "nn.Conv2d(3, 8, 3.5)                  | Line 2: Conv2d: kernel_size must be a whole number, not 3.5.",
                "nn.Conv2d(3, 8, 40)                   | Line 2: Conv2d: a kernel of 40 x 40 does not fit into maps",
                "nn.Conv2d(3, 8, 3, kernel_size=3)     | Line 2: Conv2d is given kernel_size twice.",
                "nn.Conv2d(3, out=8)                   | Line 2: Conv2d has no out that is read.",
                "nn.Linear(3072, 10)                   | Line 2: Linear needs nn.Flatten() before it: maps come in.",
                "nn.Flatten(), nn.Linear(100, 10)      | Line 2: Linear says in_features = 100, but 3072 come in.",
                "nn.Flatten(), nn.Conv2d(3, 8, 3)      | Line 2: Conv2d needs maps, but a vector comes in.",
                "nn.Flatten(), nn.BatchNorm1d(3072)    | Line 2: BatchNorm1d right behind nn.Flatten() is not read",
                "nn.BatchNorm1d(3)                     | Line 2: BatchNorm1d needs a vector, but maps come in",
                "nn.MaxPool2d(3, stride=2)             | Line 2: MaxPool2d: stride can only be 3 here, not 2.",
                "nn.Softmax(dim=1)                     | Line 2: Softmax is not read. What is read: Conv2d,",
                "nn.LeakyReLU(2)                       | Line 2: The slope",
                "nn.Dropout(1.5)                       | Line 2: Dropout: the probability must be from 0 to below 1",
                "nn.Dropout(p='x')                     | Line 2: Dropout: p must be a number, not x.",
                "Skip(nn.MaxPool2d(2))                 | Line 2: Skip: what comes out of the block",
                "os.system('rm')                       | Line 2: os.system is not read.",
                "lambda x: x                           | Line 2: Here ( is expected, not \"x\".",
                "nn.ReLU(), 5                          | Line 1: Sequential(...) takes layers only",
                "*blocks                               | Line 2: \"*\" has no meaning here.",
                "nn.ReLU() nn.ReLU()                   | Line 2: Here , is expected, not \"nn.ReLU\".",
            })
    void anythingElseIsRefused(String layer, String sentence) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("nn.Sequential(\n" + layer + ",\n nn.Flatten(), nn.Linear(3072, 10))"))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''                            | Line 1: The text ends where nn.Sequential( is expected.",
                "'nn.Sequential('              | Line 1: The text ends where",
                "'nn.Sequential()'             | Line 1: There is no layer",
                "'nn.ModuleList()'             | Line 1: What is read is nn.Sequential(...), not ModuleList(...).",
                "'nn.Sequential(nn.ReLU()) + 1'| Line 1: ",
                "'class Net(nn.Module): pass'  | Line 1: Here ( is expected, not \"Net\".",
                "'x = y = nn.Sequential()'     | Line 1: Here ( is expected",
            })
    void whatIsNoSequence(String text, String sentence) {
        String plain = text.substring(1, text.length() - 1);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(plain))
                .withMessageContaining(sentence);
    }

    /** Characters left out, doubled, put in or exchanged, and lines cut: a network or a sentence, and never anything else. */
    @Test
    void mutatedDefinitions() {
        List<String> texts = List.of(
                PyTorchText.of(EVERY_KIND.with(Initialisation.normal(0.02))),
                "net = nn.Sequential(  # a comment\n    nn.Conv2d(3, 8, (3, 3), padding='same'),\n    nn.ELU(0.5),\n"
                        + "    nn.MaxPool2d(2),\n    nn.Flatten(),\n    nn.Linear(2048, 10, bias=False),\n)\n");
        String alphabet = "(),=[]'\"#.-+0123456789eE \n\\*:_aZ\u0000\u00e9\ud83d\ude00";
        SeededRandom random = new SeededRandom(13);
        int read = 0;
        for (int i = 0; i < 1000; i++) {
            StringBuilder mutated = new StringBuilder(texts.get(i % 2));
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(mutated.length());
                char other = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(5)) {
                    case 0 -> mutated.deleteCharAt(at);
                    case 1 -> mutated.insert(at, other);
                    case 2 -> mutated.setCharAt(at, other);
                    case 3 -> mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + 30)));
                    default -> mutated.delete(at, Math.min(mutated.length() - 1, at + random.nextInt(60)));
                }
            }
            try {
                read(mutated.toString());
                read++;
            } catch (InvalidSetting refused) {
                assertThat(refused.getMessage())
                        .isNotBlank()
                        .hasSizeLessThan(400)
                        .doesNotContain("\n", "{0}");
            }
        }
        assertThat(read).isBetween(10, 900);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("nn.Sequential(".repeat(7000)))
                .withMessageContaining("parentheses");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("nn.Sequential(nn.Conv2d(" + "(".repeat(50_000)))
                .withMessageContaining("parentheses");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read("nn.Sequential(" + "nn.ReLU(),".repeat(12_000)))
                .withMessageContaining("at most 100000 characters");
    }
}
