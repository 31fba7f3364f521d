package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunPaceTest {
    private final RunPace pace = new RunPace();

    private void steps(int count, double seconds) {
        for (int i = 0; i < count; i++) {
            pace.step(seconds);
        }
    }

    @Test
    void before_enough_was_measured_nothing_is_said() {
        steps(9, 0.1);
        assertThat(pace.secondsFor(100, 0)).isNaN();
        steps(1, 0.1);
        assertThat(pace.secondsFor(100, 0)).isCloseTo(10, within(1e-9));
        assertThat(pace.secondsFor(100, 500)).isNaN();
        pace.evaluation(500, 2);
        assertThat(pace.secondsFor(100, 1000)).isCloseTo(14, within(1e-9));
        assertThat(pace.secondsFor(0, 0)).isZero();
    }

    /** A run beside it has ended, and it has a second core. */
    @Test
    void what_was_long_ago_counts_less() {
        steps(2000, 0.1);
        steps(1000, 0.05);
        assertThat(pace.stepsPerSecond()).isCloseTo(20, within(0.1));
        assertThat(pace.secondsFor(1000, 0)).isCloseTo(50, within(5.0));
    }
}
