package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run could have become. */
class BranchTest {
    private static final TrainingConfig CONFIG = Runs.config("mlp_1", OptimizerKind.ADAM)
            .with()
            .trainLimit(200)
            .batch(10)
            .weightDecay(0.01)
            .schedule(LearningRateSchedule.parse("5:0.002,33:0.0005"))
            .build();

    @TempDir
    private Path directory;

    private final DatasetCache data = new DatasetCache(name -> Runs.DATA);
    private RunStore store;
    private String id;

    @BeforeEach
    void train() throws Exception {
        store = new RunStore(directory);
        id = store.create(CONFIG, "", "test");
        finish(id);
    }

    private TrainingLog finish(String run) throws Exception {
        return Trainer.fit(store.lock(run), Runs.DATA, TrainingListener.NONE, () -> false)
                .log();
    }

    private StoredTrajectory trajectory() throws Exception {
        return StoredTrajectory.open(store, id, data);
    }

    private String branch(int step, UnaryOperator<TrainingConfigBuilder> change) throws Exception {
        return trajectory().branch(step, change.apply(CONFIG.with()).build());
    }

    @Test
    void an_unchanged_branch_from_any_step_is_the_runs_own_curve() throws Exception {
        TrainingLog whole = store.open(id).log();
        for (int step : new int[] {0, 10, 17, 20, 40}) { // a checkpoint, between two, an epoch's end, the run's
            String branch = trajectory().branch(step, CONFIG);
            StoredRun begun = store.open(branch);
            assertThat(begun.step()).isEqualTo(step);
            assertThat(begun.parent()).isEqualTo(new Parent(id, step));
            assertThat(begun.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(begun.log().points()).allMatch(point -> point.step() <= step);
            assertThat(begun.log().test()).isNull();
            Runs.assertSame(finish(branch), whole);
            Runs.assertSame(store.open(branch).log(), whole);
        }
    }

    @Test
    void a_branch_of_a_branch() throws Exception {
        String branch = branch(17, edit -> edit);
        finish(branch);
        String second = StoredTrajectory.open(store, branch, data).branch(23, CONFIG);
        Runs.assertSame(finish(second), store.open(id).log());
        assertThatThrownBy(() -> StoredTrajectory.open(store, branch, data).branch(16, CONFIG))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("begins at step 17");
    }

    @Test
    void another_rate_optimizer_or_activation_holds_from_there_on() throws Exception {
        TrainingLog whole = store.open(id).log();
        for (UnaryOperator<TrainingConfigBuilder> change : List.<UnaryOperator<TrainingConfigBuilder>>of(
                edit -> edit.learningRate(0.05),
                edit -> edit.optimizer(OptimizerKind.SGD),
                edit -> edit.weightDecay(0),
                edit -> edit.activation(HiddenActivation.SIGMOID),
                edit -> edit.epochs(3))) {
            String branch = branch(20, change);
            TrainingLog log = finish(branch);
            assertThat(log.series(Series.LOSS).upTo(20).values())
                    .containsExactly(whole.series(Series.LOSS).upTo(20).values());
            assertThat(log.test()).isNotNull();
            try (SavedNetwork network = SavedNetwork.open(store, branch, data)) {
                assertThat(network.step()).isEqualTo(store.open(branch).totalSteps());
            }
        }
        String faster = branch(20, edit -> edit.learningRate(0.05));
        Series rates = finish(faster).series(Series.LEARNING_RATE);
        assertThat(rates.upTo(20).last()).isEqualTo(0.002);
        assertThat(rates.upTo(30).last()).isEqualTo(0.05);
        assertThat(rates.last()).isEqualTo(0.0005);
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() throws Exception {
        refused("step", 41, edit -> edit);
        refused("step", -1, edit -> edit);
        refused("model", 10, edit -> edit.network(CourseNetworks.MLP_2));
        refused("dataset", 10, edit -> edit.dataset("cifar10"));
        refused("batch", 10, edit -> edit.batch(20));
        refused("train-limit", 10, edit -> edit.trainLimit(100));
        refused("val-limit", 10, edit -> edit.validationLimit(0));
        refused("seed", 10, edit -> edit.seed(2));
        refused("epochs", 30, edit -> edit.epochs(1));
        assertThat(store.list().runs()).hasSize(1);
    }

    private void refused(String setting, int step, UnaryOperator<TrainingConfigBuilder> change) {
        assertThatThrownBy(() -> branch(step, change))
                .isInstanceOfSatisfying(
                        InvalidSetting.class,
                        refused -> assertThat(refused.setting()).isEqualTo(setting))
                .hasMessageEndingWith(".");
    }

    @Test
    void the_network_at_a_step_is_the_newest_kept_by_then() throws Exception {
        StoredTrajectory trajectory = trajectory();
        assertThat(trajectory.steps()).containsExactly(0, 10, 40);
        Checkpoint<float[]> found = trajectory.at(39);
        assertThat(found.step()).isEqualTo(10);
        assertThat(found.counters().seen()).isEqualTo(100);
        assertThat(found.memory()).hasSize(2 * found.parameters().length);
        assertThat(trajectory.at(9).memory()).containsOnly(0);
        try (SavedNetwork network = SavedNetwork.open(store, id, 39, data)) {
            assertThat(network.snapshot().step()).isEqualTo(10);
        }
    }
}
