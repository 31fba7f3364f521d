package gradientlab.fx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectPropertyBase;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * A whole state, one immutable record, in one property; and {@linkplain #lens lenses}, which are properties of its
 * components and of theirs. What is set through a lens is another state; what listens to a lens hears of its own
 * component only, after all who listen to the state itself. Between two states there is nothing: whoever hears of a
 * change reads the new state through every lens.
 *
 * <p>A state that its constructor refuses with an {@link IllegalArgumentException} leaves everything as it is, and {@link
 * #refusedProperty} says why. A lens costs nothing while nobody listens, so a view makes its own and need not let go of
 * them. Nothing of this can be bound to something else one way; a control is bound to a lens both ways. FX thread.
 *
 * @param <S> an immutable state, or a component of one
 */
public final class StateProperty<S> extends ObjectPropertyBase<S> {
    private final Root root;
    private final boolean whole;
    private final Supplier<S> read;
    private final Consumer<S> write;
    private final List<Object> listeners = new ArrayList<>();
    private S told;

    /** What a state and all of its lenses share. */
    private static final class Root {
        private final Set<StateProperty<?>> observed = new LinkedHashSet<>();
        private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
        private final ReadOnlyIntegerWrapper timesSet = new ReadOnlyIntegerWrapper();
        private Object state;
    }

    /** A state that begins as this one. */
    @SuppressWarnings("unchecked") // only this property writes it, and it reads what it wrote
    public StateProperty(S first) {
        root = new Root();
        whole = true;
        root.state = first;
        read = () -> (S) root.state;
        write = this::put;
    }

    private <P> StateProperty(StateProperty<P> parent, Function<P, S> get, BiFunction<P, S, P> with) {
        root = parent.root;
        whole = false;
        read = () -> get.apply(parent.get());
        write = part -> parent.write.accept(with.apply(parent.get(), part));
    }

    /**
     * A component as a property.
     *
     * @param with the state with another such component; throws {@link IllegalArgumentException} for an impossible one
     */
    public <T> StateProperty<T> lens(Function<S, T> get, BiFunction<S, T, S> with) {
        return new StateProperty<>(this, get, with);
    }

    /** A component that is an int, for controls that know numbers only. */
    public StateProperty<Number> intLens(ToIntFunction<S> get, BiFunction<S, Integer, S> with) {
        return lens(get::applyAsInt, (state, number) -> with.apply(state, number.intValue()));
    }

    /** Likewise of a long. */
    public StateProperty<Number> longLens(ToLongFunction<S> get, BiFunction<S, Long, S> with) {
        return lens(get::applyAsLong, (state, number) -> with.apply(state, number.longValue()));
    }

    /** Likewise of a double. */
    public StateProperty<Number> doubleLens(ToDoubleFunction<S> get, BiFunction<S, Double, S> with) {
        return lens(get::applyAsDouble, (state, number) -> with.apply(state, number.doubleValue()));
    }

    @Override
    public S get() {
        return read.get();
    }

    /** Sets everything at once; of a whole state {@link #timesSetProperty} tells. */
    @Override
    public void set(S next) {
        update(now -> next);
        if (whole) {
            root.timesSet.set(root.timesSet.get() + 1);
        }
    }

    /** Sets what becomes of what is now. */
    public void update(UnaryOperator<S> change) {
        try {
            write.accept(change.apply(get()));
        } catch (IllegalArgumentException impossible) {
            root.refused.set(impossible.getMessage());
        }
    }

    private void put(S next) {
        root.refused.set("");
        if (!next.equals(root.state)) {
            root.state = next;
            fireValueChangedEvent();
            List.copyOf(root.observed).forEach(StateProperty::tell);
        }
    }

    /** Tells a lens's listeners, if it is another component. */
    private void tell() {
        S now = get();
        if (!Objects.equals(now, told)) {
            told = now;
            fireValueChangedEvent();
        }
    }

    /** Why the last state that was set is not the one in force; empty when it is. */
    public ReadOnlyStringProperty refusedProperty() {
        return root.refused.getReadOnlyProperty();
    }

    /** Grows whenever the whole state was set, the same one included: what still stands in a field then has gone. */
    public ReadOnlyIntegerProperty timesSetProperty() {
        return root.timesSet.getReadOnlyProperty();
    }

    @Override
    public void addListener(InvalidationListener listener) {
        super.addListener(listener);
        listened(listener);
    }

    @Override
    public void addListener(ChangeListener<? super S> listener) {
        super.addListener(listener);
        listened(listener);
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        super.removeListener(listener);
        ignored(listener);
    }

    @Override
    public void removeListener(ChangeListener<? super S> listener) {
        super.removeListener(listener);
        ignored(listener);
    }

    private void listened(Object listener) {
        listeners.add(listener);
        if (!whole && root.observed.add(this)) {
            told = get();
        }
    }

    private void ignored(Object listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            root.observed.remove(this);
        }
    }

    /** @throws UnsupportedOperationException always: the state is one value, which nothing else decides */
    @Override
    public void bind(ObservableValue<? extends S> other) {
        throw new UnsupportedOperationException("bind both ways");
    }

    @Override
    public Object getBean() {
        return null;
    }

    @Override
    public String getName() {
        return "";
    }
}
