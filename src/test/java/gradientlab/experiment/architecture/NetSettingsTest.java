package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NetSettingsTest {
    private final NetSettings nets = new NetSettings();
    private final TrainingConfig base = TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
            .with()
            .epochs(3)
            .seed(9)
            .build();

    @Test
    void theDefaultsAreThoseOfPart3() {
        assertThat(nets.configurations(base))
                .extracting(TrainingConfig::network)
                .containsExactly(CourseNetworks.MLP_1, CourseNetworks.CNN_3);
        assertThat(nets.configurations(base)).allSatisfy(config -> {
            assertThat(config.activation()).isEqualTo(HiddenActivation.RELU);
            assertThat(config.optimizer()).isEqualTo(OptimizerKind.ADAM);
            assertThat(config.learningRate()).isEqualTo(0.001);
            assertThat(config.epochs()).isEqualTo(3);
            assertThat(config.seed()).isEqualTo(9);
        });
    }

    @Test
    void networksComeInTheCoursesOrderHoweverTheyAreTicked() {
        nets.tickAll(false);
        assertThat(nets.configurations(base)).isEmpty();
        nets.tick("cnn_5").set(true);
        nets.tick("mlp_2").set(true);
        assertThat(nets.ticked()).extracting(Architecture::name).containsExactly("mlp_2", "cnn_5");
        nets.tickAll(true);
        assertThat(nets.ticked()).isEqualTo(CourseNetworks.all());
    }

    @Test
    void theRateFollowsTheOptimizerUntilItIsTheUsersOwn() {
        nets.optimizerProperty().set(OptimizerKind.SGD);
        assertThat(nets.learningRateProperty().get()).isEqualTo(0.01);
        nets.learningRateProperty().set(0.2);
        nets.optimizerProperty().set(OptimizerKind.ADAM);
        assertThat(nets.learningRateProperty().get()).isEqualTo(0.2);
        nets.activationProperty().set(HiddenActivation.SIGMOID);
        assertThat(nets.configurations(base).get(0).label()).startsWith("mlp_1 sigmoid, adam 0.2");
    }

    @Test
    void aRateThatCannotTrainIsRefusedInASentence() {
        nets.learningRateProperty().set(-1);
        assertThatThrownBy(() -> nets.configurations(base)).isInstanceOf(InvalidSetting.class);
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
    }
}
