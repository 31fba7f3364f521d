package gradientlab.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.Stateful;
import gradientlab.fx.StateProperty;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The history by itself: what one step is, how many are kept, and what ends the redoing. */
class UndoHistoryTest {
    private record Pair(int left, int right) {}

    private final StateProperty<Pair> state = new StateProperty<>(new Pair(0, 0));
    private final StateProperty<Integer> left = state.lens(Pair::left, (now, left) -> new Pair(left, now.right()));
    private final StateProperty<Integer> right = state.lens(Pair::right, (now, right) -> new Pair(now.left(), right));
    private int noted;
    private final UndoHistory<Pair> history =
            new UndoHistory<>(new Stateful<>(state, UnaryOperator.identity()), () -> noted++);

    private void change(StateProperty<Integer> property, int value) {
        property.set(value);
        history.settle();
    }

    @Test
    void manyChangesUntilSettledAreOneStep() {
        for (int i = 1; i <= 50; i++) {
            left.set(i);
        }
        assertThat(noted).isEqualTo(50);
        assertThat(history.undoable()).isEmpty();
        history.settle();
        assertThat(history.undoable()).isEqualTo("left");
        history.undo();
        assertThat(left.get()).isZero();
        assertThat(history.redoable()).isEqualTo("left");
        history.redo();
        assertThat(left.get()).isEqualTo(50);
        assertThat(noted).as("its own changes are none of the user's").isEqualTo(50);
    }

    @Test
    void undoTakesWhatIsNotYetSettledToo() {
        left.set(5);
        history.undo();
        assertThat(left.get()).isZero();
    }

    @Test
    void thereAndBackIsNoStep() {
        left.set(5);
        left.set(0);
        history.settle();
        assertThat(history.size()).isZero();
    }

    @Test
    void aNewChangeEndsTheRedoing() {
        change(left, 1);
        change(right, 2);
        history.undo();
        assertThat(history.redoable()).isEqualTo("right");
        change(left, 3);
        assertThat(history.redoable()).isEmpty();
        history.redo();
        assertThat(right.get()).isZero();
        history.undo();
        history.undo();
        assertThat(left.get()).isZero();
    }

    @Test
    void onlySoManyStepsAreKept() {
        for (int i = 1; i <= UndoHistory.MOST + 30; i++) {
            change(left, i);
        }
        assertThat(history.size()).isEqualTo(UndoHistory.MOST);
        for (int i = 0; i < UndoHistory.MOST + 30; i++) {
            history.undo();
        }
        assertThat(left.get()).isEqualTo(30);
    }

    @Test
    void clearedNothingComesBack() {
        change(left, 1);
        history.clear();
        history.undo();
        assertThat(left.get()).isEqualTo(1);
    }
}
