package gradientlab.experiment;

import gradientlab.fx.StateProperty;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What of an experiment can be shared, undone and restored: everything its controls set, as one immutable record. Not
 * what was computed from it, and not a run in progress. FX thread.
 *
 * @param <S> the state; its constructor throws {@link gradientlab.nn.InvalidSetting} for what cannot be, so every state
 *     there is can be restored; two are equal when every control stands alike
 * @param state every control is bound to it
 * @param name what a component is called, for "Undo: learning rate"
 */
public record Stateful<S extends Record>(StateProperty<S> state, UnaryOperator<String> name) {
    @SuppressWarnings("unchecked") // the class of an S
    public Class<S> type() {
        return (Class<S>) state.get().getClass();
    }

    /** Calls the action after every change of a setting, for good. */
    public void onChange(Runnable action) {
        state.addListener((observable, before, now) -> action.run());
    }

    /** Names what differs between an earlier and a later state; empty when they are equal. */
    public String change(S before, S now) {
        String component = component(before, now);
        return component.isEmpty() ? "" : name.apply(component);
    }

    /**
     * The first component in which two records of one type differ, looked for inside records too: {@code
     * "learningRate"}; empty when they are equal.
     */
    private static String component(Record before, Record now) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, now);
            if (!Objects.equals(was, is)) {
                boolean inside = was instanceof Record && is instanceof Record && was.getClass() == is.getClass();
                return inside ? component((Record) was, (Record) is) : component.getName();
            }
        }
        return "";
    }

    private static Object value(RecordComponent component, Record owner) {
        try {
            component.getAccessor().setAccessible(true); // the record may be its package's own
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
