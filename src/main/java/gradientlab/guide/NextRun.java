package gradientlab.guide;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/** A run's truth without the run that was there when this was made: it counts from the first null on. */
final class NextRun<T> extends ObjectBinding<Actual<T>> {
    private final ObservableValue<Actual<T>> value;
    private boolean oldRun;

    NextRun(ObservableValue<Actual<T>> value) {
        this.value = value;
        oldRun = value.getValue() != null;
        bind(value);
    }

    @Override
    protected Actual<T> computeValue() {
        Actual<T> now = value.getValue();
        oldRun &= now != null;
        return oldRun ? null : now;
    }
}
