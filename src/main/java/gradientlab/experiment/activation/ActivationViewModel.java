package gradientlab.experiment.activation;

import gradientlab.experiment.activation.ShownActivations.Compared;
import gradientlab.fx.StateProperty;
import gradientlab.fx.Ticks;
import gradientlab.nn.ActivationCurves;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/**
 * What the student can change and what the tab shows of it. Everything derived is computed at once, on the calling
 * thread: ten functions of a thousand samples take about two milliseconds, one of them a fraction of that, and what has
 * not changed is not computed again.
 */
final class ActivationViewModel {
    private final StateProperty<ActivationState> state = new StateProperty<>(ActivationState.FIRST);
    private final StateProperty<ActivationChoice> focused =
            state.lens(now -> ActivationCatalog.choice(now.focused()), (now, choice) -> now.focusing(choice.id()));
    private final StateProperty<Number> x = state.doubleLens(ActivationState::x, ActivationState::at);
    private final Map<ActivationChoice, TunedActivation> tuned = new HashMap<>();
    private final Map<ActivationChoice, Compared> sampled = new HashMap<>();
    private final ObjectBinding<ShownActivations> shown = Bindings.createObjectBinding(this::show, state);

    /** Everything that the controls set. */
    StateProperty<ActivationState> state() {
        return state;
    }

    ObjectBinding<ShownActivations> shown() {
        return shown;
    }

    /** The function whose tangent, bands and card are shown; focusing a function also compares it. */
    StateProperty<ActivationChoice> focused() {
        return focused;
    }

    /** Where the cursor is; the range shown widens to hold it. */
    StateProperty<Number> x() {
        return x;
    }

    /** Whether a function is compared. */
    StateProperty<Boolean> compared(ActivationChoice choice) {
        return Ticks.of(
                state.lens(ActivationState::compared, ActivationState::comparing),
                ActivationCatalog.ids(),
                choice.id());
    }

    private ShownActivations show() {
        ActivationState now = state.get();
        List<Compared> compared = now.compared().stream()
                .map(id -> sampled(ActivationCatalog.choice(id), now))
                .toList();
        TunedActivation focus = tuned(focused.get(), now);
        boolean drawn = now.compared().contains(now.focused());
        return new ShownActivations(
                compared,
                compared.stream()
                        .map(one -> Readout.of(one.function(), now.x()))
                        .toList(),
                focus,
                drawn && now.shaded() ? focus.flat() : List.of(),
                drawn
                        ? Tangent.at(
                                focus.activation(),
                                now.x(),
                                now.from(),
                                now.to(),
                                compared.stream().map(Compared::curves).toList())
                        : null);
    }

    private TunedActivation tuned(ActivationChoice choice, ActivationState now) {
        double value = now.parameter(choice);
        return tuned.compute(
                choice,
                (key, before) -> before != null && Double.compare(before.value(), value) == 0
                        ? before
                        : TunedActivation.of(choice, value));
    }

    private Compared sampled(ActivationChoice choice, ActivationState now) {
        TunedActivation function = tuned(choice, now);
        return sampled.compute(
                choice,
                (key, before) -> before != null
                                && before.function() == function
                                && before.curves().spans(now.from(), now.to())
                        ? before
                        : new Compared(function, ActivationCurves.sample(function.activation(), now.from(), now.to())));
    }
}
