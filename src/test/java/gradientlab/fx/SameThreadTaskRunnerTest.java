package gradientlab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameThreadTaskRunnerTest {
    private final List<Object> done = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private final TaskRunner runner = new SameThreadTaskRunner();

    @Test
    void everything_has_happened_when_it_returns() {
        Thread caller = Thread.currentThread();
        TaskHandle handle = runner.run(
                "task",
                progress -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    progress.update(0.5, "half");
                    return 7;
                },
                done::add,
                failed::add);
        assertThat(done).containsExactly(7);
        assertThat(failed).isEmpty();
        assertThat(handle.runningProperty().get()).isFalse();
        assertThat(handle.fractionProperty().get()).isEqualTo(0.5);
        assertThat(handle.messageProperty().get()).isEqualTo("half");
    }

    @Test
    void an_exception_is_handed_over() {
        IOException problem = new IOException("No.");
        TaskHandle handle = runner.run(
                "task",
                progress -> {
                    throw problem;
                },
                done::add,
                failed::add);
        assertThat(failed).containsExactly(problem);
        assertThat(done).isEmpty();
        assertThat(handle.runningProperty().get()).isFalse();
    }
}
