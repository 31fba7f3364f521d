package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.engine.Engine;
import gradientlab.engine.ImageNetwork;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that stops and goes on gives the curve of one that never stopped, to the last bit. */
class ResumeTest {
    private static final long SECONDS_TO_START = 60;

    /** With what no network of the course has; the names of its layers have commas in them. */
    private static final Architecture OWN = Architecture.of(
            "own",
            Shape.CIFAR10,
            Layer.conv(4, 5, 2, 2),
            Layer.activate(),
            Layer.avgPool(2),
            Layer.conv(6, 3, 1, 1),
            Layer.maxPool(2),
            Layer.dense(10));

    /** What has running statistics and masks of its own. */
    private static final Architecture BLOCKS = Architecture.of(
            "blocks",
            Shape.CIFAR10,
            Layer.conv(4, 5, 2, 2),
            Layer.batchNorm(),
            Layer.activate(),
            Layer.dropout(0.2),
            Layer.skip(Layer.conv(4, 3, 1, 1), Layer.batchNorm(), Layer.activate()),
            Layer.maxPool(2),
            Layer.dense(10));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"mlp_1,ADAM", "mlp_2,MOMENTUM", "cnn_5,ADAM", "cnn_3,SGD", "own,ADAM", "blocks,ADAM"})
    void after_a_stop_at_any_point(String model, OptimizerKind optimizer) throws Exception {
        Architecture network = Stream.of(OWN, BLOCKS)
                .filter(one -> one.name().equals(model))
                .findFirst()
                .orElseGet(() -> CourseNetworks.named(model));
        TrainingConfig config = Runs.config("mlp_1", optimizer)
                .with()
                .network(network)
                .trainLimit(150)
                .batch(10)
                .schedule(LearningRateSchedule.parse("17:0.0005"))
                .build();
        RunStore store = new RunStore(directory);
        String id = store.create(config, "", "test");
        for (int pieces :
                List.of(1, 10, 13)) { // stops after the first point, near an epoch's end, between two points, ...
            AtomicInteger points = new AtomicInteger();
            Trainer.fit(
                    store.lock(id),
                    Runs.DATA,
                    event -> points.addAndGet(event instanceof TrainingEvent.Point ? 1 : 0),
                    () -> points.get() >= pieces);
        }
        Trainer.Result resumed = Trainer.fit(store.lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        assertThat(resumed.status()).isEqualTo(RunStatus.COMPLETED);
        TrainingLog whole = Runs.train(config);
        Runs.assertSame(resumed.log(), whole);
        Runs.assertSame(store.open(id).log(), whole);
    }

    @Test
    void after_a_stop_between_an_epochs_last_step_and_its_validation() throws Exception {
        TrainingConfig config =
                Runs.config().with().trainLimit(200).batch(20).build(); // a point at step 10, an epoch's end
        RunStore store = new RunStore(directory);
        String id = store.create(config, "", "test");
        AtomicInteger points = new AtomicInteger();
        Trainer.Result stopped = Trainer.fit(
                store.lock(id),
                Runs.DATA,
                event -> points.addAndGet(event instanceof TrainingEvent.Point ? 1 : 0),
                () -> points.get() == 10);
        assertThat(stopped.log().epochs()).isEmpty();
        Trainer.fit(store.lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        Runs.assertSame(store.open(id).log(), Runs.train(config));
    }

    @Test
    void after_being_killed_at_three_moments() throws Exception {
        TrainingConfig config = KilledTraining.CONFIG;
        RunStore store = new RunStore(directory);
        String id = store.create(config, "", "test");
        int reached = 0;
        for (int kill = 1; kill <= 3; kill++) {
            Process training = KilledTraining.start(directory, id);
            try {
                waitForStep(store, id, reached + 1, training);
            } finally {
                training.destroyForcibly(); // SIGKILL
                training.waitFor();
            }
            StoredRun interrupted = store.open(id);
            assertThat(interrupted.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(interrupted.step()).isGreaterThan(reached).isLessThan(interrupted.totalSteps());
            reached = interrupted.step();
            everyCheckpointIsWhole(store.folder(id));
        }
        Trainer.fit(store.lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        Runs.assertSame(store.open(id).log(), Runs.train(config));
    }

    private static void everyCheckpointIsWhole(Path folder) throws IOException {
        SavedState state = SavedState.read(folder);
        assertThat(state.checkpoints())
                .extracting(Kept::step)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(state.checkpoints()).endsWith(state.newest());
        for (Kept kept : state.checkpoints()) {
            TrainingConfig config = state.config();
            try (ImageNetwork network = ImageNetwork.load(
                    folder.resolve(kept.file()), config.activated(), config.optimizer(), 5, Engine.JAVA)) {
                assertThat(network.steps()).isEqualTo(kept.step());
            }
        }
    }

    private static void waitForStep(RunStore store, String id, int step, Process training)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (store.open(id).step() < step) {
            if (training.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The training ended with status " + training.exitValue()
                        + " before it was killed at step " + step + ".");
            }
            assertThat(System.nanoTime()).as("started in time").isLessThan(end);
        }
    }

    @Test
    void what_a_kill_left_behind_the_last_save_does_not_count() throws Exception {
        RunStore store = new RunStore(directory);
        String id = store.create(Runs.config(), "", "test");
        AtomicInteger points = new AtomicInteger();
        Trainer.fit(
                store.lock(id),
                Runs.DATA,
                event -> points.addAndGet(event instanceof TrainingEvent.Point ? 1 : 0),
                () -> points.get() == 1);
        Path folder = store.folder(id);
        Files.writeString(
                folder.resolve("metrics.csv"),
                Files.readString(folder.resolve("metrics.csv")) + "2,1.5,0.3,0.2,0.001,0.01,0.1,0.1\n3,1.4,0.");
        Files.writeString(folder.resolve("network-99.zip"), "half a network");
        Files.writeString(folder.resolve(".state.json.1a2b.tmp"), "{");
        Trainer.fit(store.lock(id), Runs.DATA, TrainingListener.NONE, () -> false);
        assertThat(folder.resolve(".state.json.1a2b.tmp")).doesNotExist();
        assertThat(folder.resolve("network-99.zip")).doesNotExist();
        Runs.assertSame(store.open(id).log(), Runs.train(Runs.config()));
    }
}
