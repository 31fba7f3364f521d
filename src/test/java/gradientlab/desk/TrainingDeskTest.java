package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.RunFolder;
import gradientlab.training.RunStatus;
import gradientlab.training.StepMetrics;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingDiagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class TrainingDeskTest extends DeskTest {
    @Test
    void two_runs_train_side_by_side_to_their_end() throws Exception {
        List<LiveRun> runs = start(SHORT, SHORT.withSeed(2));
        for (LiveRun run : runs) {
            awaitStatus(run, RunStatus.COMPLETED);
            onFx(() -> {
                assertThat(run.samples()).extracting(StepMetrics::step).containsExactly(10, 20, 30, 33);
                assertThat(run.epochs()).hasSize(3);
                assertThat(run.testProperty().get().images()).isEqualTo(100);
                assertThat(run.progress().step()).isEqualTo(33);
                return true;
            });
        }
        assertThat(runs.get(0).colorIndex()).isNotEqualTo(runs.get(1).colorIndex());
    }

    @Test
    void a_run_is_held_goes_on_is_stopped_and_is_resumed_as_the_same_object() throws Exception {
        LiveRun run = start(LONG).get(0);
        await("it records", () -> run.points().size() > 2);
        onFx(() -> {
            desk.queue().pause(run.id());
            return true;
        });
        awaitStatus(run, RunStatus.PAUSED);
        onFx(() -> {
            desk.queue().unpause(run.id());
            return true;
        });
        awaitStatus(run, RunStatus.RUNNING);
        onFx(() -> {
            desk.queue().stop(run.id());
            return true;
        });
        awaitStatus(run, RunStatus.STOPPED);
        int points = onFx(() -> run.points().size());
        onFx(() -> {
            desk.resume(List.of(run.id()), resumed -> {});
            return true;
        });
        await("it records more", () -> run.points().size() > points);
        onFx(() -> {
            assertThat(desk.runs()).containsExactly(run);
            List<Integer> steps = run.points().stream().map(StepMetrics::step).toList();
            assertThat(steps).isSorted().doesNotHaveDuplicates();
            return true;
        });
    }

    @Test
    void a_closed_desk_leaves_runs_to_resume_at_the_next_start() throws Exception {
        LiveRun run = start(LONG).get(0);
        LiveRun waiting = start(SHORT).get(0);
        await("it records", () -> run.points().size() > 2);
        closeDesk();
        openDesk();
        List<StoredRun> found = new ArrayList<>();
        onFx(() -> {
            desk.interrupted(found::addAll);
            return true;
        });
        await("both are found", () -> found.size() == 2);
        assertThat(found).extracting(StoredRun::id).containsExactlyInAnyOrder(run.id(), waiting.id());
        onFx(() -> {
            desk.resume(found.stream().map(StoredRun::id).toList(), resumed -> {});
            return true;
        });
        await("both are back", () -> desk.runs().size() == 2);
        LiveRun again = onFx(() -> desk.find(run.id()));
        int saved = onFx(() -> again.points().size());
        assertThat(saved).isGreaterThan(0);
        await("it goes on", () -> again.points().size() > saved);
        awaitStatus(onFx(() -> desk.find(waiting.id())), RunStatus.COMPLETED);
    }

    @Test
    void resuming_a_run_that_trains_changes_nothing() throws Exception {
        LiveRun run = start(LONG).get(0);
        await("it records", () -> run.points().size() > 2);
        int generation = onFx(run::generation);
        onFx(() -> {
            desk.resume(List.of(run.id()), resumed -> {});
            return true;
        });
        int points = onFx(() -> run.points().size());
        await("it goes on", () -> run.points().size() > points);
        assertThat(onFx(run::generation)).isEqualTo(generation);
    }

    @Test
    void a_missing_data_set_fails_the_run_with_a_sentence_and_the_next_one_trains() throws Exception {
        closeDesk();
        tasks = new gradientlab.fx.BackgroundTaskRunner();
        openDesk(name -> {
            if (name.equals("cifar10")) {
                throw new IOException("cifar10 is not on this computer yet.");
            }
            return DATA;
        });
        LiveRun absent = start(SHORT.withDataset("cifar10")).get(0);
        LiveRun present = start(SHORT).get(0);
        awaitStatus(absent, RunStatus.FAILED);
        assertThat(onFx(() -> absent.messageProperty().get())).isEqualTo("cifar10 is not on this computer yet.");
        awaitStatus(present, RunStatus.COMPLETED);
    }

    @Test
    void where_nothing_can_be_written_the_problem_is_told_and_no_run_appears() throws Exception {
        Files.writeString(directory.resolve("runs"), "a file stands here");
        List<Boolean> ended = new ArrayList<>();
        onFx(() -> {
            desk.start(List.of(SHORT), "architectures", started -> {}, () -> ended.add(true));
            return true;
        });
        await("it is told", () -> !desk.problemProperty().get().isEmpty());
        onFx(() -> {
            assertThat(desk.problemProperty().get()).contains("runs").contains("in the way");
            assertThat(desk.runs()).isEmpty();
            assertThat(ended).containsExactly(true);
            return true;
        });
    }

    @Test
    void a_run_whose_folder_is_unplugged_trains_to_its_end_and_says_that_it_is_not_saved() throws Exception {
        LiveRun lost = start(SHORT.withEpochs(60)).get(0);
        LiveRun kept = start(SHORT).get(0);
        await("it records", () -> lost.points().size() > 2);
        Path away = directory.resolve("away");
        Files.move(store.folder(lost.id()), away);
        onFx(() -> {
            desk.queue().pause(lost.id()); // saves
            return true;
        });
        await("it is told", () -> lost.diagnosis() != null);
        onFx(() -> {
            assertThat(lost.diagnosis().kind()).isEqualTo(TrainingDiagnosis.Kind.NOT_SAVED);
            assertThat(lost.diagnosis().sentence()).contains("No such file");
            return true;
        });
        Files.move(away, directory.resolve("runs").resolve(lost.id()));
        onFx(() -> {
            desk.queue().unpause(lost.id());
            return true;
        });
        awaitStatus(lost, RunStatus.COMPLETED);
        await("what was told is no longer true", () -> lost.diagnosis() == null);
        assertThat(store.open(lost.id()).status()).isEqualTo(RunStatus.COMPLETED);
        awaitStatus(kept, RunStatus.COMPLETED);
    }

    @Test
    void a_run_trained_by_another_program_is_refused_and_stays_theirs() throws Exception {
        String id = store.create(SHORT, "", "architectures");
        try (RunFolder theirs = store.lock(id)) {
            assertThat(theirs.id()).isEqualTo(id);
            assertThat(store.list().runs().get(0).status()).isEqualTo(RunStatus.QUEUED);
            onFx(() -> {
                desk.resume(List.of(id), resumed -> {});
                return true;
            });
            await("it is refused", () -> desk.find(id) != null && desk.find(id).status() == RunStatus.FAILED);
            assertThat(onFx(() -> desk.find(id).messageProperty().get())).contains("another window");
            assertThat(store.list().runs().get(0).status()).as("still locked").isEqualTo(RunStatus.QUEUED);
        }
        assertThat(store.list().runs().get(0).status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void one_damaged_run_does_not_keep_another_from_going_on() throws Exception {
        String damaged = store.create(SHORT, "", "architectures");
        String good = store.create(SHORT, "", "architectures");
        Files.writeString(store.folder(damaged).resolve("state.json"), "{");
        onFx(() -> {
            desk.resume(List.of(damaged, good), resumed -> {});
            return true;
        });
        await("the good one is there", () -> desk.find(good) != null);
        awaitStatus(onFx(() -> desk.find(good)), RunStatus.COMPLETED);
        assertThat(onFx(() -> desk.problemProperty().get())).contains(damaged).contains("damaged");
    }

    @Test
    void a_learning_rate_dropped_too_often_is_refused_and_training_goes_on() throws Exception {
        LiveRun run = start(LONG).get(0);
        await("it records", () -> run.points().size() > 1);
        for (int drop = 0; onFx(() -> desk.problemProperty().get().isEmpty()); drop++) {
            assertThat(drop).isLessThan(400); // two at the same step count as one
            int points = onFx(() -> run.points().size());
            double rate = 0.001 - drop * 1e-6;
            onFx(() -> {
                desk.queue().dropRate(run.id(), rate);
                return true;
            });
            await("the next point", () -> run.points().size() > points);
        }
        assertThat(onFx(() -> desk.problemProperty().get())).contains("100 drops");
        int points = onFx(() -> run.points().size());
        await("it goes on", () -> run.points().size() > points);
    }

    @Test
    void whoever_fails_to_take_new_runs_hears_that_they_were_started() throws Exception {
        List<Boolean> ended = new ArrayList<>();
        WaitForAsyncUtils.autoCheckException = false; // the one below, which the window would show
        onFx(() -> {
            desk.start(
                    List.of(SHORT),
                    "architectures",
                    started -> {
                        throw new IllegalStateException("the tab is gone");
                    },
                    () -> ended.add(true));
            return true;
        });
        try {
            await("the Run button is free again", () -> !ended.isEmpty());
            awaitStatus(onFx(() -> desk.runs().get(0)), RunStatus.COMPLETED);
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }
}
