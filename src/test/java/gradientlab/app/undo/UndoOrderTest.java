package gradientlab.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Stateful;
import gradientlab.fx.StateProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What was done last is taken back first, be it a setting or a deletion. */
class UndoOrderTest {
    private record One(int number) {}

    private final StateProperty<One> state = new StateProperty<>(new One(0));
    private final StateProperty<Integer> number = state.lens(One::number, (now, number) -> new One(number));
    private final StringProperty deleted = new SimpleStringProperty("");
    private final List<String> restored = new ArrayList<>();
    private long when;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private final class Tab implements Experiment {
        private final Stateful<One> stateful = new Stateful<>(state, UnaryOperator.identity());

        @Override
        public String id() {
            return "tab";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public String explanation() {
            return "";
        }

        @Override
        public String icon() {
            return "";
        }

        @Override
        public Parent createView() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Stateful<?>> stateful() {
            return Optional.of(stateful);
        }
    }

    private void delete(String name) {
        when = System.nanoTime();
        deleted.set(name);
    }

    @Test
    void a_deletion_and_a_setting_are_taken_back_in_the_order_of_time() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    Undo undo = new Undo();
                    undo.also(new Deed(deleted, deleted::get, () -> when, () -> {
                        restored.add(deleted.get());
                        deleted.set("");
                    }));
                    undo.show(new Tab());
                    number.set(1);
                    undo.undo();
                    assertThat(number.get()).isZero();

                    number.set(2);
                    undo.redo(); // settles, and there is nothing to redo
                    delete("a run");
                    assertThat(undo.buttons().undoText()).contains("a run");
                    undo.undo();
                    assertThat(restored).containsExactly("a run");
                    assertThat(number.get()).isEqualTo(2);
                    undo.undo();
                    assertThat(number.get()).isZero();

                    delete("another");
                    number.set(3);
                    undo.undo();
                    assertThat(number.get()).isZero();
                    assertThat(restored).hasSize(1);
                    undo.undo();
                    assertThat(restored).hasSize(2);
                })
                .get(60, TimeUnit.SECONDS);
    }
}
