package gradientlab.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import org.junit.jupiter.api.Test;

/** One state, and properties of its components. */
class StatePropertyTest {
    private record Inner(int count, double rate) {
        Inner {
            if (count < 0) {
                throw new IllegalArgumentException("Not below 0.");
            }
        }

        Inner withCount(int next) {
            return new Inner(next, rate);
        }

        Inner withRate(double next) {
            return new Inner(count, next);
        }
    }

    private record Outer(Inner inner, boolean on) {
        Outer withInner(Inner next) {
            return new Outer(next, on);
        }

        Outer withOn(boolean next) {
            return new Outer(inner, next);
        }
    }

    private final StateProperty<Outer> state = new StateProperty<>(new Outer(new Inner(1, 0.5), false));
    private final StateProperty<Inner> inner = state.lens(Outer::inner, Outer::withInner);
    private final StateProperty<Number> count = inner.intLens(Inner::count, Inner::withCount);
    private final StateProperty<Number> rate = inner.doubleLens(Inner::rate, Inner::withRate);
    private final StateProperty<Boolean> on = state.lens(Outer::on, Outer::withOn);

    @Test
    void aLensReadsAndWritesOneComponent() {
        count.set(7);
        on.set(true);
        assertThat(state.get()).isEqualTo(new Outer(new Inner(7, 0.5), true));
        state.set(new Outer(new Inner(2, 3), false));
        assertThat(List.of(count.get(), rate.get(), on.get())).isEqualTo(List.of(2, 3.0, false));
    }

    @Test
    void onlyThoseHearWhoseComponentChanged() {
        List<String> heard = new ArrayList<>();
        on.addListener((property, before, now) -> heard.add("on " + now));
        count.addListener((property, before, now) -> heard.add("count " + before + " to " + now));
        rate.addListener((property, before, now) -> heard.add("rate"));
        state.addListener((property, before, now) -> heard.add("state"));
        count.set(2);
        assertThat(heard).as("the state's own listeners first").containsExactly("state", "count 1 to 2");
        state.set(new Outer(new Inner(2, 0.5), true));
        assertThat(heard).hasSize(4).endsWith("state", "on true");
        count.set(2.0);
        assertThat(heard).as("the same again").hasSize(4);
    }

    @Test
    void whoHearsOfAChangeReadsAllOfIt() {
        List<Number> read = new ArrayList<>();
        count.addListener((property, before, now) -> read.add(rate.get()));
        rate.addListener((property, before, now) -> read.add(count.get()));
        inner.set(new Inner(5, 6));
        assertThat(read).containsExactlyInAnyOrder(5, 6.0);
    }

    @Test
    void whatIsRefusedChangesNothingAndIsTold() {
        List<Object> heard = new ArrayList<>();
        state.addListener((property, before, now) -> heard.add(now));
        count.set(-1);
        assertThat(state.get().inner().count()).isEqualTo(1);
        assertThat(heard).isEmpty();
        assertThat(state.refusedProperty().get()).isEqualTo("Not below 0.");
        inner.update(now -> now.withCount(1));
        assertThat(state.refusedProperty().get())
                .as("the one in force is possible")
                .isEmpty();
    }

    @Test
    void controlsAreBoundBothWays() {
        DoubleProperty field = new SimpleDoubleProperty();
        BooleanProperty box = new SimpleBooleanProperty();
        field.bindBidirectional(inner.intLens(Inner::count, Inner::withCount));
        box.bindBidirectional(state.lens(Outer::on, Outer::withOn));
        assertThat(field.get()).isEqualTo(1);
        field.set(4);
        box.set(true);
        assertThat(state.get()).isEqualTo(new Outer(new Inner(4, 0.5), true));
        state.set(new Outer(new Inner(9, 0.5), false));
        assertThat(field.get()).isEqualTo(9);
        assertThat(box.get()).isFalse();
        assertThatThrownBy(() -> count.bind(field)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anUnheardLensIsFreeAndCatchesUp() {
        List<Number> heard = new ArrayList<>();
        ChangeListener<Number> listener = (property, before, now) -> heard.add(now);
        count.addListener(listener);
        count.removeListener(listener);
        count.set(3);
        count.addListener(listener);
        rate.set(1);
        count.set(4);
        assertThat(heard).containsExactly(4);
    }

    @Test
    void settingTheWholeIsCounted() {
        int before = state.timesSetProperty().get();
        count.set(8);
        state.update(now -> now.withOn(true));
        assertThat(state.timesSetProperty().get()).isEqualTo(before);
        state.set(state.get());
        assertThat(state.timesSetProperty().get()).isEqualTo(before + 1);
    }
}
