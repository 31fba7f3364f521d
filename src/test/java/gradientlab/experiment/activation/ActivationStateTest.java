package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.json.Refused;
import gradientlab.share.Lesson;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import org.junit.jupiter.api.Test;

/** The activations tab shared, restored elsewhere, and refused where it cannot be. */
class ActivationStateTest {
    private final ActivationViewModel model = new ActivationViewModel();

    private ActivationState now() {
        return model.state().get();
    }

    private static String change(ActivationState before, ActivationState now) {
        return new ActivationExperiment().stateful().orElseThrow().change(before, now);
    }

    private static ActivationChoice choice(String name) {
        return ActivationCatalog.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compare(int from, int to) {
        model.state().update(now -> now.comparing(ActivationCatalog.ids().subList(from, to)));
    }

    private void tune(String name, double value) {
        model.state().update(now -> now.tuned(choice(name), value));
    }

    private void changeEverything() {
        compare(2, 10);
        model.focused().set(choice("ELU"));
        tune("ELU", 2.125);
        tune("leaky ReLU", 0.3);
        model.compared(choice("GELU")).set(false);
        model.state().update(now -> now.over(-3.3, 12));
        model.x().set(-0.7);
        model.state().update(now -> now.withShaded(false));
    }

    @Test
    void isRestoredElsewhereWithItsCurves() throws Refused {
        changeEverything();
        ActivationState state = now();
        String text = ShareText.encode(SharedExperiment.of("activations", Lesson.NONE, state));
        ActivationViewModel other = new ActivationViewModel();
        other.state().set(ShareText.decode(text).stateAs(ActivationState.class));
        assertThat(other.state().get()).isEqualTo(state);
        assertThat(other.shown().get().compared())
                .hasSameSizeAs(model.shown().get().compared());
        for (int i = 0; i < other.shown().get().compared().size(); i++) {
            assertThat(other.shown().get().compared().get(i).curves().slope())
                    .isEqualTo(model.shown().get().compared().get(i).curves().slope());
        }
        assertThat(other.shown().get().tangent()).isEqualTo(model.shown().get().tangent());
    }

    @Test
    void nothingComparedIsAStateToo() {
        model.focused().set(choice("Mish"));
        compare(0, 0);
        ActivationState none = now();
        compare(0, 10);
        changeEverything();
        model.state().set(none);
        assertThat(now()).isEqualTo(none);
        assertThat(model.shown().get().tangent()).isNull();
    }

    @Test
    void everyChangeHasAName() {
        ActivationState before = now();
        changeEverything();
        ActivationState after = now();
        assertThat(change(before, after)).isEqualTo("functions compared");
        model.x().set(2);
        assertThat(change(after, now())).isEqualTo("x");
    }

    @Test
    void whatCannotBeIsRefused() throws Refused {
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
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private static ActivationState bind(String state) throws Refused, JsonProcessingException {
        return new SharedExperiment("activations", Lesson.NONE, new ObjectMapper().readTree(state))
                .stateAs(ActivationState.class);
    }
}
