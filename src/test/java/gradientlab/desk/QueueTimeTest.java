package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.engine.Engine;
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

class QueueTimeTest {
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
        assertThat(QueueTime.of(alone, List.of(alone), 1)).isEqualTo(12);
        assertThat(QueueTime.ofAll(List.of(alone), 1)).isEqualTo(12);
    }

    @Test
    void runs_of_a_group_take_turns_of_as_many_steps() {
        LiveRun fast = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun slow = run(1, 200, 60, RunStatus.RUNNING);
        List<LiveRun> queue = List.of(fast, slow);
        assertThat(QueueTime.of(fast, queue, 1)).isCloseTo(10 + 30, within(1e-9));
        assertThat(QueueTime.of(slow, queue, 1)).isCloseTo(70, within(1e-9));
    }

    @Test
    void with_a_core_for_each_they_train_side_by_side() {
        LiveRun fast = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun slow = run(1, 200, 60, RunStatus.RUNNING);
        List<LiveRun> queue = List.of(fast, slow);
        assertThat(QueueTime.of(fast, queue, 2)).isEqualTo(10);
        assertThat(QueueTime.of(slow, queue, 2)).isEqualTo(60);
        assertThat(QueueTime.ofAll(queue, 2)).isEqualTo(60);
    }

    @Test
    void more_runs_than_cores_take_turns_on_them() {
        LiveRun one = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun two = run(1, 100, 20, RunStatus.RUNNING);
        LiveRun three = run(1, 100, 30, RunStatus.QUEUED);
        LiveRun later = run(2, 100, 5, RunStatus.QUEUED);
        List<LiveRun> queue = List.of(one, two, three, later);
        assertThat(QueueTime.of(one, queue, 2)).isEqualTo(30);
        assertThat(QueueTime.of(later, queue, 2)).isEqualTo(35);
        assertThat(QueueTime.ofAll(queue, 2)).isEqualTo(35);
    }

    @Test
    void a_run_with_threads_of_its_own_has_the_cores_for_itself() {
        LiveRun one = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun two = run(1, 100, 20, RunStatus.RUNNING);
        LiveRun alone = run(1, 100, 7, RunStatus.RUNNING);
        alone.apply(new TrainingEvent.ConfigChanged(alone.id(), alone.config().withEngine(Engine.DL4J)));
        List<LiveRun> queue = List.of(one, alone, two);
        assertThat(QueueTime.of(one, queue, 2)).isEqualTo(17);
        assertThat(QueueTime.of(alone, queue, 2)).isEqualTo(27);
        assertThat(QueueTime.ofAll(queue, 2)).isEqualTo(27);
    }

    @Test
    void a_later_group_waits_and_a_held_run_takes_no_time() {
        LiveRun first = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun held = run(1, 100, 1000, RunStatus.PAUSED);
        LiveRun later = run(2, 100, 5, RunStatus.QUEUED);
        List<LiveRun> queue = List.of(first, held, later);
        assertThat(QueueTime.of(first, queue, 1)).isEqualTo(10);
        assertThat(QueueTime.of(later, queue, 1)).isEqualTo(15);
        assertThat(QueueTime.of(held, queue, 1)).isNaN();
        assertThat(QueueTime.ofAll(queue, 1)).isEqualTo(15);
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        LiveRun running = run(1, 100, 10, RunStatus.RUNNING);
        LiveRun fresh = run(1, 1000, Double.NaN, RunStatus.QUEUED);
        assertThat(QueueTime.of(running, List.of(running, fresh), 1)).isNaN();
        assertThat(QueueTime.ofAll(List.of(running, fresh), 1)).isNaN();
    }
}
