package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.training.CourseNetworks;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    private static LiveRun run(long group, int stepsLeft, double secondsLeft, RunStatus status) {
        StoredRun stored = new StoredRun(
                "run-" + group + "-" + secondsLeft,
                "",
                "architectures",
                Instant.EPOCH,
                0,
                TrainingConfig.course(CourseNetworks.MLP_1, "shapes"),
                status,
                "",
                0,
                1000,
                0,
                List.of(),
                null,
                new TrainingLog());
        LiveRun run = new LiveRun(stored);
        run.apply(new TrainingEvent.Placed(stored.id(), group));
        run.apply(new TrainingEvent.Advanced(
                stored.id(), new RunProgress(1000 - stepsLeft, 1000, 1, 1, secondsLeft, "training")));
        return run;
    }

    @Test
    void a_run_alone_takes_what_it_takes() {
        LiveRun alone = run(1, 100, 12, RunStatus.RUNNING);
        assertThat(RemainingTime.of(alone, List.of(alone))).isEqualTo(12);
        assertThat(RemainingTime.ofAll(List.of(alone))).isEqualTo(12);
    }

    @Test
    void runs_of_a_group_take_turns_of_as_many_steps() {
        LiveRun fast = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun slow = run(1, 200, 60, RunStatus.RUNNING);
        List<LiveRun> queue = List.of(fast, slow);
        assertThat(RemainingTime.of(fast, queue)).isCloseTo(10 + 30, within(1e-9));
        assertThat(RemainingTime.of(slow, queue)).isCloseTo(70, within(1e-9));
    }

    @Test
    void a_later_group_waits_and_a_held_run_takes_no_time() {
        LiveRun first = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun held = run(1, 100, 1000, RunStatus.PAUSED);
        LiveRun later = run(2, 100, 5, RunStatus.QUEUED);
        List<LiveRun> queue = List.of(first, held, later);
        assertThat(RemainingTime.of(first, queue)).isEqualTo(10);
        assertThat(RemainingTime.of(later, queue)).isEqualTo(15);
        assertThat(RemainingTime.of(held, queue)).isNaN();
        assertThat(RemainingTime.ofAll(queue)).isEqualTo(15);
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        LiveRun running = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun fresh = run(1, 1000, Double.NaN, RunStatus.QUEUED);
        assertThat(RemainingTime.of(running, List.of(running, fresh))).isNaN();
        assertThat(RemainingTime.ofAll(List.of(running, fresh))).isNaN();
    }
}
