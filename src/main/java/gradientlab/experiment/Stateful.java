package gradientlab.experiment;

import gradientlab.fx.StateProperty;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * What of an experiment can be shared, undone and restored: everything its controls set, as one immutable record. Not
 * what was computed from it, and not a run in progress. FX thread.
 *
 * @param <S> the state; its constructor throws {@link gradientlab.nn.InvalidSetting} for what cannot be, so every state
 *     there is can be restored; two are equal when every control stands alike
 * @param type of the state
 * @param current the state now
 * @param restore sets every control to a state
 * @param settings tell when one of them changes that the state may have changed
 * @param change names, for "Undo: learning rate", what differs between an earlier and a later state
 */
public record Stateful<S extends Record>(
        Class<S> type,
        Supplier<S> current,
        Consumer<S> restore,
        List<? extends ObservableValue<?>> settings,
        BiFunction<S, S, String> change) {
    @SuppressWarnings("unchecked") // the class of an S
    public Stateful(StateProperty<S> state, BiFunction<S, S, String> change) {
        this((Class<S>) state.get().getClass(), state::get, state::set, List.of(state), change);
    }

    /** Calls the action after every change of a setting, for good. */
    public void onChange(Runnable action) {
        settings.forEach(setting -> follow(setting, action));
    }

    private static <T> void follow(ObservableValue<T> setting, Runnable action) {
        setting.addListener((observable, before, now) -> action.run());
    }
}
