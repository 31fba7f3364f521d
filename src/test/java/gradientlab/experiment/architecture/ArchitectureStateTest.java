package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.engine.OptimizerKind;
import gradientlab.fx.StateProperty;
import gradientlab.fx.Ticks;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureStateTest {
    private final ArchitectureState first = ArchitectureState.FIRST;
    private final TrainingConfig base = TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
            .with()
            .epochs(3)
            .seed(9)
            .build();

    @Test
    void theDefaultsAreThoseOfPart3() {
        assertThat(first.configurations(base))
                .extracting(TrainingConfig::network)
                .containsExactly(CourseNetworks.MLP_1, CourseNetworks.CNN_3);
        assertThat(first.configurations(base)).allSatisfy(config -> {
            assertThat(config.activation()).isEqualTo(HiddenActivation.RELU);
            assertThat(config.optimizer()).isEqualTo(OptimizerKind.ADAM);
            assertThat(config.learningRate()).isEqualTo(0.001);
            assertThat(config.epochs()).isEqualTo(3);
            assertThat(config.seed()).isEqualTo(9);
        });
    }

    @Test
    void networksComeInTheCoursesOrderHoweverTheyAreTicked() {
        StateProperty<ArchitectureState> state = new StateProperty<>(first.withNets(List.of()));
        StateProperty<List<String>> nets = state.lens(ArchitectureState::nets, ArchitectureState::withNets);
        assertThat(state.get().configurations(base)).isEmpty();
        Ticks.of(nets, CourseNetworks.names(), "cnn_5").set(true);
        Ticks.of(nets, CourseNetworks.names(), "mlp_2").set(true);
        assertThat(state.get().networks()).extracting(Architecture::name).containsExactly("mlp_2", "cnn_5");
        Ticks.of(nets, CourseNetworks.names(), "cnn_5").set(false);
        assertThat(nets.get()).containsExactly("mlp_2");
    }

    @Test
    void theRateFollowsTheOptimizerUntilItIsTheUsersOwn() {
        ArchitectureState sgd = first.trainedBy(OptimizerKind.SGD);
        assertThat(sgd.learningRate()).isEqualTo(0.01);
        ArchitectureState own = sgd.withLearningRate(0.2).trainedBy(OptimizerKind.ADAM);
        assertThat(own.learningRate()).isEqualTo(0.2);
        assertThat(own.withActivation(HiddenActivation.SIGMOID)
                        .configurations(base)
                        .get(0)
                        .label())
                .startsWith("mlp_1 sigmoid, adam 0.2");
    }

    @Test
    void aRateThatCannotTrainIsRefusedInASentence() {
        assertThatThrownBy(() -> first.withLearningRate(-1)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> first.withWeightDecay(-1)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void weightDecayIsTrainedWith() {
        assertThat(first.withWeightDecay(0.02).configurations(base))
                .extracting(TrainingConfig::weightDecay)
                .containsOnly(0.02);
    }

    /** What the tab shows as "a few lines" are the very lines of the source. */
    @Test
    void definitionsAreThoseInTheSource() throws Exception {
        String source = Files.readString(Path.of("src/main/java/gradientlab/training/CourseNetworks.java"))
                .replaceAll("\\s+", "");
        for (Architecture net : CourseNetworks.all()) {
            String shown = Definition.of(net).replaceAll("\\s+", "");
            assertThat(source).contains(shown);
        }
        Architecture own =
                Architecture.of("own", Shape.CIFAR10, Layer.conv(4, 5, 2, 2), Layer.avgPool(2), Layer.dense(10));
        assertThat(Definition.of(own))
                .isEqualTo("Architecture.of(\"own\", Shape.CIFAR10,\n    conv(4, 5, 2, 2), avgPool(2), dense(10))");
    }
}
