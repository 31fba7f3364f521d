package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The engines compute the same as DL4J's layers; where there is no oneDNN, its engine is these. */
class EnginesAgreeTest {
    static Stream<Arguments> networks() {
        return Stream.of(
                        CourseNetworks.MLP_2,
                        CourseNetworks.CNN_3,
                        CourseNetworks.CNN_5,
                        ImageNetworkTest.DIGITS,
                        ImageNetworkTest.STRIDED)
                .flatMap(architecture -> HiddenActivation.OF_IMAGES.stream()
                        .flatMap(hidden -> Stream.of(Engine.JAVA, Engine.ONEDNN)
                                .filter(engine -> engine == Engine.JAVA
                                        || !architecture.name().equals("cnn_3"))
                                .map(engine -> Arguments.of(architecture, hidden, engine))));
    }

    @ParameterizedTest(name = "{index} {1} {2}")
    @MethodSource("networks")
    void onLossLogitsAndGradient(Architecture architecture, HiddenActivation hidden, Engine engine) {
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(architecture, 7, 3);
        float[] parameters;
        try (ImageNetwork network = ImageNetwork.create(architecture.with(hidden), OptimizerKind.SGD, 2, Engine.JAVA)) {
            parameters = network.parameters();
        }
        float[] slow = new float[parameters.length];
        float[] fast = new float[parameters.length];
        float[] slowLogits = new float[70];
        float[] fastLogits = new float[70];
        StepResult slowResult;
        StepResult fastResult;
        try (GradientEngine layers = new Dl4jLayersEngine(architecture.with(hidden));
                GradientEngine chosen = GradientEngines.create(architecture.with(hidden), engine)) {
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

    /** Where oneDNN's engine is there, it takes every kind of layer itself, and leaves none to DL4J's. */
    @Test
    void oneDnnTakesEveryKindOfLayer() {
        try (GradientEngine plain = GradientEngines.create(with(CourseNetworks.MLP_1), Engine.ONEDNN);
                GradientEngine every = GradientEngines.create(with(ImageNetworkTest.STRIDED), Engine.ONEDNN)) {
            assertThat(every.name()).isEqualTo(plain.name());
        }
    }

    private static Architecture with(Architecture architecture) {
        return architecture.with(HiddenActivation.RELU);
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
        onLossLogitsAndGradient(named, HiddenActivation.RELU, Engine.JAVA);
        onLossLogitsAndGradient(named, HiddenActivation.SIGMOID, Engine.JAVA);
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(named, 7, 3);
        try (ImageNetwork one =
                        ImageNetwork.create(named.with(HiddenActivation.SIGMOID), OptimizerKind.SGD, 2, Engine.JAVA);
                ImageNetwork other =
                        ImageNetwork.create(open.with(HiddenActivation.SIGMOID), OptimizerKind.SGD, 2, Engine.JAVA)) {
            assertThat(one.computeGradient(batch.inputs(), batch.oneHot(), 7))
                    .isEqualTo(other.computeGradient(batch.inputs(), batch.oneHot(), 7));
        }
    }

    /** As a choice of the engine: before anything begins, and in one sentence. */
    @Test
    void oneDnnRefusesAFunctionThatItHasNot() {
        Architecture network = Architecture.of(
                "own", Shape.CIFAR10, Layer.dense(8), Layer.activate(new Activation.Mish()), Layer.dense(10));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> GradientEngines.create(network, Engine.ONEDNN))
                .withMessage("oneDNN does not compute Mish, which own has. Choose the engine Java.")
                .matches(refused -> refused.setting().equals("engine"));
        TrainingConfig config = TrainingConfig.course(network, "shapes");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> config.withEngine(Engine.ONEDNN))
                .withMessageStartingWith("oneDNN does not compute Mish");
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"ONEDNN", "DL4J"})
    void theOthersRefuseWhatTheyHaveNot(Engine engine) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> GradientEngines.create(with(ImageNetworkTest.BLOCKS), engine))
                .withMessageContaining("does not compute BatchNorm, which blocks has. Choose the engine Java.");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void onNothingThatNamesNoFunction(Engine engine) {
        assertThatIllegalArgumentException().isThrownBy(() -> GradientEngines.create(CourseNetworks.MLP_1, engine));
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, 'Java, (no|\\d+-bit) vectors(, no FMA)?'",
        "ONEDNN, 'oneDNN [0-9.]+|DL4J layers, (no )?oneDNN'",
        "DL4J, 'DL4J layers, (no )?oneDNN'"
    })
    void theLogSaysWhichIsInUse(Engine asked, String name) {
        try (GradientEngine engine =
                GradientEngines.create(ImageNetworkTest.DIGITS.with(HiddenActivation.RELU), asked)) {
            assertThat(engine.name()).matches(name);
        }
    }
}
