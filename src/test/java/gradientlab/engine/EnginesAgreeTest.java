package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** DL4J's layers and oneDNN itself compute the same; where there is no oneDNN, one of them with itself. */
class EnginesAgreeTest {
    static Stream<Arguments> networks() {
        return Stream.of("mlp_2", "cnn_3", "cnn_5", "digits")
                .map(name -> name.equals("digits") ? ImageNetworkTest.DIGITS : CourseNetworks.named(name))
                .flatMap(architecture ->
                        HiddenActivation.OF_IMAGES.stream().map(hidden -> Arguments.of(architecture, hidden)));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("networks")
    void onLossLogitsAndGradient(Architecture architecture, HiddenActivation hidden) {
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(architecture, 7, 3);
        float[] parameters;
        try (ImageNetwork network = ImageNetwork.create(architecture.with(hidden), OptimizerKind.SGD, 2)) {
            parameters = network.parameters();
        }
        float[] slow = new float[parameters.length];
        float[] fast = new float[parameters.length];
        float[] slowLogits = new float[70];
        float[] fastLogits = new float[70];
        StepResult slowResult;
        StepResult fastResult;
        try (GradientEngine layers = new Dl4jLayersEngine(architecture.with(hidden));
                GradientEngine chosen = GradientEngines.create(architecture.with(hidden))) {
            layers.load(parameters);
            chosen.load(parameters);
            layers.gradient(batch.inputs(), batch.oneHot(), 3, new float[parameters.length]); // another size first
            slowResult = layers.gradient(batch.inputs(), batch.oneHot(), 7, slow);
            fastResult = chosen.gradient(batch.inputs(), batch.oneHot(), 7, fast);
            layers.logits(batch.inputs(), 0, 7, slowLogits);
            chosen.logits(batch.inputs(), 0, 7, fastLogits);
        }
        assertThat(fastResult.loss()).isCloseTo(slowResult.loss(), within(1e-6));
        assertThat(fastResult.correct()).isEqualTo(slowResult.correct());
        assertThat(fastLogits).containsExactly(slowLogits, within(1e-5f));
        float largest = 0;
        for (float number : slow) {
            largest = Math.max(largest, Math.abs(number));
        }
        assertThat(fast).containsExactly(slow, within(1e-4f * largest));
    }

    /** A function that the network names is computed, whatever is chosen with the training. */
    @Test
    void onAFunctionThatTheNetworkNames() {
        Layer sigmoid = Layer.activate(HiddenActivation.SIGMOID.function());
        Architecture named = Architecture.of(
                "named",
                Shape.CIFAR10,
                Layer.conv(4, 3),
                sigmoid,
                Layer.maxPool(2),
                Layer.activate(),
                Layer.dense(8),
                sigmoid,
                Layer.dense(10));
        Architecture open = Architecture.of(
                "open",
                Shape.CIFAR10,
                Layer.conv(4, 3),
                Layer.activate(),
                Layer.maxPool(2),
                sigmoid,
                Layer.dense(8),
                Layer.activate(),
                Layer.dense(10));
        onLossLogitsAndGradient(named, HiddenActivation.RELU);
        onLossLogitsAndGradient(named, HiddenActivation.SIGMOID);
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(named, 7, 3);
        try (ImageNetwork one = ImageNetwork.create(named.with(HiddenActivation.SIGMOID), OptimizerKind.SGD, 2);
                ImageNetwork other = ImageNetwork.create(open.with(HiddenActivation.SIGMOID), OptimizerKind.SGD, 2)) {
            assertThat(one.computeGradient(batch.inputs(), batch.oneHot(), 7))
                    .isEqualTo(other.computeGradient(batch.inputs(), batch.oneHot(), 7));
        }
    }

    @Test
    void onNothingThatNamesNoFunction() {
        assertThatIllegalArgumentException().isThrownBy(() -> GradientEngines.create(CourseNetworks.MLP_1));
    }

    @Test
    void theLogSaysWhichIsInUse() {
        try (GradientEngine engine = GradientEngines.create(ImageNetworkTest.DIGITS.with(HiddenActivation.RELU))) {
            assertThat(engine.name()).matches("oneDNN [0-9.]+|DL4J layers, (no )?oneDNN");
        }
    }

    @Test
    void dl4jsLayersCanBeAskedFor() {
        System.setProperty("gradientlab.engine", "dl4j");
        try (GradientEngine engine = GradientEngines.create(ImageNetworkTest.DIGITS.with(HiddenActivation.RELU))) {
            assertThat(engine).isInstanceOf(Dl4jLayersEngine.class);
        } finally {
            System.clearProperty("gradientlab.engine");
        }
    }
}
