package gradientlab.guide;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * One forecast as it stands: no guess, a guess waiting for reality, or both. The guess can be changed until reality
 * starts to show, and cleared at any time. Lives as long as its experiment, whichever views come and go. FX thread.
 */
public final class ForecastModel<T> {
    /** How far a forecast is. */
    public enum State {
        /** Nothing committed. */
        OPEN,
        /** Committed, nothing known yet. */
        WAITING,
        /** Reality is showing, perhaps still growing. */
        SHOWN
    }

    private final Forecast<T> forecast;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OPEN);
    private final ReadOnlyObjectWrapper<T> guess = new ReadOnlyObjectWrapper<>(this, "guess");
    private final ReadOnlyObjectWrapper<Actual<T>> actual = new ReadOnlyObjectWrapper<>(this, "actual");
    private final ChangeListener<Actual<T>> listener = (value, before, now) -> show(now);
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper(this, "subject", "");
    private final BooleanProperty revealed = new SimpleBooleanProperty(this, "revealed");
    private ObservableValue<Actual<T>> watched;
    private boolean seen;

    public ForecastModel(Forecast<T> forecast) {
        this.forecast = forecast;
        subject.bind(forecast.reality().subject());
    }

    public Forecast<T> forecast() {
        return forecast;
    }

    /** Which run the guess is about, as it was when it was committed; empty where the question says it. */
    public ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** What the student committed to, or null. */
    public T guess() {
        return guess.get();
    }

    /** What happened, null while nothing is known; never known without a guess. */
    public ReadOnlyObjectProperty<Actual<T>> actualProperty() {
        return actual.getReadOnlyProperty();
    }

    public Actual<T> actual() {
        return actual.get();
    }

    /** Whether the student wants to see the answer without a guess; as long as the window lasts. */
    public BooleanProperty revealedProperty() {
        return revealed;
    }

    /** @throws IllegalStateException when there is a guess already */
    public void commit(T value) {
        if (state.get() != State.OPEN) {
            throw new IllegalStateException("there is a guess already: " + guess.get());
        }
        guess.set(value);
        subject.unbind();
        state.set(State.WAITING);
        watched = forecast.reality().fromNowOn();
        watched.addListener(listener);
        show(watched.getValue());
    }

    /** Whether the guess may still be taken back to change it: nothing of reality has shown. */
    public boolean changeable() {
        return state.get() == State.WAITING && !seen;
    }

    /**
     * Takes the guess back to change it, and returns it.
     *
     * @throws IllegalStateException when reality has shown
     */
    public T takeBack() {
        if (!changeable()) {
            throw new IllegalStateException("what happened is known");
        }
        T value = guess.get();
        clear();
        return value;
    }

    /** Forgets guess and reality. */
    public void clear() {
        stopWatching();
        seen = false;
        actual.set(null);
        guess.set(null);
        subject.bind(forecast.reality().subject());
        state.set(State.OPEN);
    }

    private void show(Actual<T> now) {
        actual.set(now);
        seen |= now != null;
        state.set(now == null ? State.WAITING : State.SHOWN);
        if (now != null && now.complete() && now.judge().of(guess()).settled()) {
            stopWatching(); // later runs are other runs
        }
    }

    private void stopWatching() {
        if (watched != null) {
            watched.removeListener(listener);
            watched = null;
        }
    }
}
