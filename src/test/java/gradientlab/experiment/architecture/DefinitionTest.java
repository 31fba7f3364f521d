package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import org.junit.jupiter.api.Test;

class DefinitionTest {
    /** What is printed is what was written: compare it with the lines below. */
    @Test
    void everyKindOfLayer() {
        Architecture network = Architecture.of(
                        "own",
                        new Shape(1, 8, 8),
                        Layer.conv(4, 3),
                        Layer.batchNorm(),
                        Layer.activate(new Activation.LeakyRelu(0.2)),
                        Layer.skip(Layer.conv(4, 3, 1, 1), Layer.activate(new Activation.Gelu())),
                        Layer.dropout(0.5),
                        Layer.dense(3))
                .with(Initialisation.normal(0.1));
        assertThat(Definition.of(network).replaceAll("\\s+", " "))
                .isEqualTo("Architecture.of(\"own\", new Shape(1, 8, 8), conv(4, 3), batchNorm(),"
                        + " activate(Activation.named(\"leaky ReLU\").with(0.2)),"
                        + " skip(conv(4, 3, 1, 1), activate(Activation.named(\"GELU\"))), dropout(0.5), dense(3))"
                        + " .with(Initialisation.normal(0.1))");
    }
}
