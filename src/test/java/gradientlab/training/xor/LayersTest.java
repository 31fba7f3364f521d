package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.PointSet;
import gradientlab.data.plane.PlaneSet;
import gradientlab.data.plane.PointTable;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.DenseNetwork;
import gradientlab.nn.net.HiddenActivation;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several hidden layers, each with its own size and activation. */
class LayersTest {
    private static final XorConfig THREE = XorConfig.course(HiddenActivation.TANH)
            .withLayers(List.of(
                    new HiddenLayer(5, HiddenActivation.TANH),
                    new HiddenLayer(4, HiddenActivation.SIGMOID),
                    new HiddenLayer(3, HiddenActivation.RELU)))
            .withSigmoidOutput(true);

    @Test
    void theGradientOfThreeHiddenLayersIsTheLosssSlope() {
        PointSet points = PlaneSet.MOONS.generate(40, 0.1, 2, "train");
        Parameters parameters = XorLearner.initialParameters(THREE);
        Mlp network = DenseNetwork.of(THREE.network()).with(parameters);
        network.forward(points.inputs(), 40);
        double[] gradient =
                network.gradient(points.inputs(), points.targets(), 40).flat();
        assertThat(gradient).hasSize(2 * 5 + 5 + 5 * 4 + 4 + 4 * 3 + 3 + 3 + 1);
        double step = 1e-5;
        for (int i = 0; i < gradient.length; i++) {
            double slope = (loss(network, points, i, step) - loss(network, points, i, -step)) / (2 * step);
            assertThat(gradient[i]).as("parameter " + i).isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
        }
    }

    private static double loss(Mlp network, PointSet points, int parameter, double step) {
        double[] before = network.parameters().flat();
        double[] moved = before.clone();
        moved[parameter] += step;
        network.parameters().set(moved);
        double loss = Scores.squaredError(
                network.forward(points.inputs(), points.size())[0], points.targets()[0], points.size());
        network.parameters().set(before);
        return loss;
    }

    @Test
    void deeplearning4jComputesTheSameNetwork() {
        XorConfig config = THREE.on(PlaneSet.CIRCLES).withSize(60).withEpochs(20);
        XorRun scratch = XorRun.train(config, () -> false);
        XorRun dl4j = XorRun.train(config.withEngine(EngineKind.DL4J), () -> false);
        assertThat(dl4j.trainLoss()).isCloseTo(scratch.trainLoss(), within(1e-5));
        assertThat(dl4j.parameters().flat())
                .containsExactly(scratch.parameters().flat(), within(1e-4));
    }

    /** What a student does: a spiral from a spreadsheet, and a network of his own. */
    @Test
    void aSpiralFromATableIsLearntByAnOwnNetwork() {
        PointSet spiral = PlaneSet.SPIRAL.generate(500, 0.02, 1, "train");
        String table = IntStream.range(0, spiral.size())
                .mapToObj(i -> spiral.x()[i] + ";" + spiral.y()[i] + ";" + (spiral.labels()[i] == 0 ? "in" : "out"))
                .map(line -> line.replace('.', ','))
                .collect(Collectors.joining("\n"));
        XorConfig config = XorConfig.course(HiddenActivation.TANH)
                .withOwn(OwnPoints.of("spiral.csv", PointTable.of(table)))
                .withLayers(Collections.nCopies(2, new HiddenLayer(16, HiddenActivation.TANH)))
                .withSigmoidOutput(true)
                .withBatch(10)
                .withLearningRate(0.01)
                .withEpochs(300);
        XorRun run = XorRun.train(config, () -> false);
        assertThat(run.validationAccuracy()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aBranchAndAReplayKeepEveryLayer() {
        XorConfig config = THREE.withSize(40).withBatch(7).withEpochs(30);
        try (XorLearner run = new XorLearner(config, XorData.of(config))) {
            while (!run.finished()) {
                run.step();
            }
            XorLearner branch = run.branch(20, config);
            while (!branch.finished()) {
                branch.step();
            }
            assertThat(branch.parameters().flat()).isEqualTo(run.parameters().flat());
            XorConfig other = config.withLayers(List.of(new HiddenLayer(5, HiddenActivation.TANH)));
            assertThatThrownBy(() -> run.branch(20, other)).isInstanceOf(InvalidSetting.class);
        }
    }

    @Test
    void layersAreNamedCountedAndFollowTheActivationTheyShare() {
        assertThat(THREE.sizes()).containsExactly(2, 5, 4, 3, 1);
        assertThat(THREE.unitName(2, 0)).isEqualTo("h2.1");
        assertThat(XorConfig.course(HiddenActivation.TANH).unitName(1, 2)).isEqualTo("h3");
        assertThat(THREE.activated(HiddenActivation.RELU).layers())
                .extracting(HiddenLayer::activation)
                .containsExactly(HiddenActivation.RELU, HiddenActivation.SIGMOID, HiddenActivation.RELU);
        List<HiddenLayer> seven = Collections.nCopies(7, new HiddenLayer(2, HiddenActivation.TANH));
        assertThatThrownBy(() -> THREE.withLayers(seven))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("1 to 6 hidden layers");
        assertThatThrownBy(() -> THREE.withLayers(List.of())).hasMessageContaining("1 to 6 hidden layers");
        assertThatThrownBy(() -> new HiddenLayer(17, HiddenActivation.TANH)).hasMessageContaining("1 to 16 units");
    }
}
