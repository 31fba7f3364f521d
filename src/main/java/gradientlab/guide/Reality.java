package gradientlab.guide;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Where the truth about a forecast comes from.
 *
 * @param <T> what is compared
 */
@FunctionalInterface
public interface Reality<T> {
    /**
     * Asked when the student commits: the truth about what happens from now on, null until there is any. What was known
     * before does not count, for then it would be no forecast. FX thread.
     */
    ObservableValue<Actual<T>> fromNowOn();

    /** Which run the truth will come from, in words; empty where the question says it. */
    default ObservableValue<String> subject() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /** The same truth, with the run that it will come from named. */
    default Reality<T> about(ObservableValue<String> run) {
        Reality<T> plain = this;
        return new Reality<>() {
            @Override
            public ObservableValue<Actual<T>> fromNowOn() {
                return plain.fromNowOn();
            }

            @Override
            public ObservableValue<String> subject() {
                return run;
            }
        };
    }

    /** A truth that holds whatever is run, told as soon as the student has committed. */
    static <T> Reality<T> always(Supplier<T> truth) {
        return () -> new ReadOnlyObjectWrapper<>(Actual.of(truth.get(), "")).getReadOnlyProperty();
    }

    /**
     * The truth of an experiment with one run at a time.
     *
     * @param value null while the present run has nothing to tell, and in between two runs
     */
    static <T> Reality<T> ofRun(ObservableValue<Actual<T>> value) {
        return () -> new NextRun<>(value);
    }
}
