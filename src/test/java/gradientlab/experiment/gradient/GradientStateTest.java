package gradientlab.experiment.gradient;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.dense;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.Shape;
import gradientlab.share.Lesson;
import gradientlab.share.SharedExperiment;
import org.junit.jupiter.api.Test;

class GradientStateTest {
    private static final Draft NARROW =
            Draft.of(Architecture.of("narrow", Shape.CIFAR10, dense(4), activate(), dense(10)));

    @Test
    void aNetworkThatTheUserBuiltIsTakenAsItIsAndGoesWithItsTick() throws Exception {
        GradientState taken = GradientState.FIRST.ticking(NARROW, true);
        assertThat(taken.nets()).containsExactly("mlp_2", "cnn_5", "narrow");
        assertThat(taken.pairs()).extracting(pair -> pair.net().name()).containsExactly("mlp_2", "cnn_5", "narrow");
        assertThat(taken.ticking("mlp_2", false).nets()).containsExactly("cnn_5", "narrow");
        Draft wider = Draft.of(Architecture.of("narrow", Shape.CIFAR10, dense(8), activate(), dense(10)));
        assertThat(taken.ticking(wider, true).pairs().get(2).net()).isEqualTo(wider.network());
        assertThat(SharedExperiment.of("gradients", Lesson.NONE, taken).stateAs(GradientState.class))
                .isEqualTo(taken);
        assertThat(taken.ticking(NARROW, false)).isEqualTo(GradientState.FIRST);
    }
}
