package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.code.Dl4jText;
import gradientlab.training.CourseNetworks;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied as Java for Deeplearning4j compiles, and is a network of as many parameters. */
class Dl4jTextTest {
    @TempDir
    private Path folder;

    private static List<Architecture> networks() {
        List<Layer> functions = new ArrayList<>();
        for (Activation function : Activation.all()) {
            functions.add(Layer.dense(3));
            functions.add(Layer.activate(function));
            functions.add(Layer.batchNorm());
            functions.add(Layer.activate(
                    function.parameter().map(one -> function.with(0.5)).orElse(function)));
        }
        functions.add(Layer.dense(2));
        return List.of(
                CourseNetworks.CNN_3.with(HiddenActivation.RELU).with(Initialisation.normal(0.01)),
                CourseNetworks.MLP_2
                        .with(HiddenActivation.SIGMOID)
                        .with(Initialisation.of(Initialisation.Scheme.XAVIER)),
                ImageNetworkTest.STRIDED.with(HiddenActivation.RELU).with(Initialisation.of(Initialisation.Scheme.HE)),
                ImageNetworkTest.BLOCKS.with(HiddenActivation.RELU).with(Initialisation.of(Initialisation.Scheme.ZERO)),
                new Architecture("functions", new Shape(1, 2, 2), functions));
    }

    @Test
    void itCompilesAndHasAsManyParameters() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assumeTrue(compiler != null, "a Java without a compiler");
        NativeEngine.prepare();
        StringBuilder methods = new StringBuilder();
        String imports = "";
        for (Architecture network : networks()) {
            String text = Dl4jText.of(network);
            int code = text.indexOf("\n\n") + 2;
            imports = text.substring(0, code);
            methods.append("public static Object ").append(network.name()).append("() {\n");
            methods.append(text.substring(code)).append("return net;\n}\n");
        }
        Path source =
                Files.writeString(folder.resolve("Copied.java"), imports + "public class Copied {\n" + methods + "}\n");
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString()))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> copied = loader.loadClass("Copied");
            for (Architecture network : networks()) {
                Object net = copied.getMethod(network.name()).invoke(null);
                assertThat(parameters(net))
                        .as(network.name())
                        .isEqualTo(network.parameters() + RunningStatistics.initial(network).length);
            }
        }
    }

    private static long parameters(Object net) {
        if (net instanceof MultiLayerConfiguration row) {
            MultiLayerNetwork network = new MultiLayerNetwork(row);
            network.init();
            return network.numParams();
        }
        ComputationGraph graph = new ComputationGraph((org.deeplearning4j.nn.conf.ComputationGraphConfiguration) net);
        graph.init();
        return graph.numParams();
    }
}
