package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.experiment.Stateful;
import gradientlab.share.Lesson;
import gradientlab.share.ShareRefused;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import org.junit.jupiter.api.Test;

/** The activations tab shared, restored elsewhere, and refused where it cannot be. */
class ActivationStateTest {
    private final ActivationViewModel model = new ActivationViewModel();
    private final Stateful<ActivationState> stateful = model.stateful();

    private ActivationState now() {
        return stateful.current().get();
    }

    private void changeEverything() {
        model.compareRectifiers();
        model.focusedProperty().set(model.choice("ELU"));
        model.choice("ELU").parameterValueProperty().set(2.125);
        model.choice("leaky ReLU").parameterValueProperty().set(0.3);
        model.choice("GELU").comparedProperty().set(false);
        model.setRange(-3.3, 12);
        model.xProperty().set(-0.7);
        model.shadedProperty().set(false);
    }

    @Test
    void isRestoredElsewhereWithItsCurves() throws ShareRefused {
        changeEverything();
        ActivationState state = now();
        String text = ShareText.encode(SharedExperiment.of("activations", Lesson.NONE, state));
        ActivationViewModel other = new ActivationViewModel();
        Stateful<ActivationState> elsewhere = other.stateful();
        elsewhere.restore().accept(ShareText.decode(text).stateAs(ActivationState.class));
        assertThat(elsewhere.current().get()).isEqualTo(state);
        assertThat(other.comparedProperty().get())
                .hasSameSizeAs(model.comparedProperty().get());
        for (int i = 0; i < other.comparedProperty().get().size(); i++) {
            assertThat(other.comparedProperty().get().get(i).curves().slope())
                    .isEqualTo(model.comparedProperty().get().get(i).curves().slope());
        }
        assertThat(other.tangentProperty().get())
                .isEqualTo(model.tangentProperty().get());
    }

    @Test
    void nothingComparedIsAStateToo() {
        model.focusedProperty().set(model.choice("Mish"));
        model.compareNone();
        ActivationState none = now();
        model.compareAll();
        changeEverything();
        stateful.restore().accept(none);
        assertThat(now()).isEqualTo(none);
        assertThat(model.tangentProperty().get()).isNull();
    }

    @Test
    void everyChangeHasAName() {
        ActivationState before = now();
        changeEverything();
        ActivationState after = now();
        assertThat(stateful.change().apply(before, after)).isEqualTo("functions compared");
        model.xProperty().set(2);
        assertThat(stateful.change().apply(after, now())).isEqualTo("x");
    }

    @Test
    void whatCannotBeIsRefused() throws ShareRefused {
        changeEverything();
        String good =
                SharedExperiment.of("activations", Lesson.NONE, now()).state().toString();
        refused(good, "\"focused\":\"elu\"", "\"focused\":\"elo\"", "does not have");
        refused(good, "\"focused\":\"elu\"", "\"focused\":\"tanh\"", "one of those compared");
        refused(good, "\"relu\",", "\"relu\",\"relu\",", "twice");
        refused(good, "\"relu\",", "\"../relu\",", "does not have");
        refused(good, "\"elu\":2.125", "\"elu\":5.5", "parameter of ELU");
        refused(good, "\"elu\":2.125", "\"relu\":2.125", "parameter of");
        refused(good, "\"elu\":2.125", "\"elu\":2.125,\"other\":1", "does not have");
        refused(good, "\"elu\":2.125", "\"elu\":\"NaN\"", "elu");
        refused(good, "\"to\":12.0", "\"to\":-12", "left end");
        refused(good, "\"to\":12.0", "\"to\":21", "20");
        refused(good, "\"x\":-0.7", "\"x\":-4", "range");
    }

    private static void refused(String good, String part, String bad, String words) {
        assertThat(good).contains(part);
        assertThatThrownBy(() -> bind(good.replace(part, bad)))
                .as(bad)
                .isInstanceOf(ShareRefused.class)
                .hasMessageContaining(words);
    }

    private static ActivationState bind(String state) throws ShareRefused, JsonProcessingException {
        return new SharedExperiment("activations", Lesson.NONE, new ObjectMapper().readTree(state))
                .stateAs(ActivationState.class);
    }
}
