package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Series.Recorder recorder = new Series.Recorder(Series.LOSS);

    SeriesTest() {
        for (int step = 0; step < 1000; step += 10) {
            recorder.add(step, step / 1000.0);
        }
    }

    @Test
    void a_snapshot_up_to_a_step() {
        Series series = recorder.now();
        assertThat(series.upTo(29).steps()).containsExactly(0, 10, 20);
        assertThat(series.upTo(30).last()).isEqualTo(0.03);
        assertThat(series.upTo(-1).size()).isZero();
        assertThat(series.upTo(5000).size()).isEqualTo(100);
        assertThatThrownBy(() -> series.upTo(10).value(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void never_changes_whatever_is_recorded_later() {
        Series before = recorder.now();
        recorder.cut(50);
        recorder.add(505, 7);
        assertThat(before.size()).isEqualTo(100);
        assertThat(before.value(50)).isEqualTo(0.5);
        assertThat(recorder.now().last()).isEqualTo(7);
    }

    /** As XOR's epochs are: they are kept as no more than their values. */
    @Test
    void a_value_at_every_step_until_one_is_left_out() {
        Series.Recorder every = new Series.Recorder(Series.LOSS);
        for (int step = 0; step < 300; step++) {
            every.add(step, 2.0 * step);
        }
        Series whole = every.now();
        assertThat(whole.step(299)).isEqualTo(299);
        assertThat(whole.upTo(4).steps()).containsExactly(0, 1, 2, 3, 4);
        assertThat(whole.upTo(-1).size()).isZero();
        assertThat(whole.upTo(1000).size()).isEqualTo(300);
        assertThatThrownBy(() -> every.add(299, 1)).isInstanceOf(IllegalArgumentException.class);
        every.add(310, 7);
        assertThat(every.now().upTo(309).last()).isEqualTo(598);
        assertThat(every.now().upTo(310).last()).isEqualTo(7);
        assertThat(every.now().step(300)).isEqualTo(310);
        assertThat(whole.size()).isEqualTo(300);
    }

    @Test
    void steps_ascend() {
        assertThatThrownBy(() -> recorder.add(990, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_run() throws InterruptedException {
        TrainingLog log = Runs.train(Runs.config());
        Series validation = log.series(Series.VALIDATION_ACCURACY);
        assertThat(validation.steps()).containsExactly(10, 20, 22);
        assertThat(validation.last())
                .isEqualTo(log.points().get(log.points().size() - 1).validationAccuracy());
        assertThat(log.series(Series.LOSS).size()).isEqualTo(log.points().size());
        assertThatThrownBy(() -> log.series("joy")).isInstanceOf(IllegalArgumentException.class);
    }
}
