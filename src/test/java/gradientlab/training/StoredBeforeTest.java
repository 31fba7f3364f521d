package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.engine.Engine;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier version of the lab stored opens, says the same, and goes on. */
class StoredBeforeTest {
    @TempDir
    private Path directory;

    private RunStore store;

    private static Path written(String name) throws URISyntaxException {
        return written(2, name);
    }

    private static Path written(int format, String name) throws URISyntaxException {
        return Path.of(StoredBeforeTest.class
                .getResource("/gradientlab/format-" + format + "/" + name)
                .toURI());
    }

    private static TrainingConfig config(String network, OptimizerKind optimizer) {
        return Runs.config(network, optimizer)
                .with()
                .trainLimit(200)
                .batch(20)
                .engine(Engine.ONEDNN)
                .build();
    }

    @BeforeEach
    void copy() throws IOException, URISyntaxException {
        PathUtils.copyDirectory(written("runs"), directory.resolve("runs"));
        store = new RunStore(directory);
    }

    @Test
    void every_run_is_listed() throws IOException {
        RunStore.Listing listing = store.list();
        assertThat(listing.problems()).isEmpty();
        assertThat(listing.runs())
                .extracting(run -> run.config().network())
                .containsExactlyInAnyOrder(CourseNetworks.MLP_1, CourseNetworks.CNN_3, CourseNetworks.CNN_3);
        assertThat(listing.runs()).extracting(StoredRun::look).containsOnly(2);
    }

    @Test
    void a_completed_run() throws IOException {
        StoredRun run = store.open("mlp_1-sgd");
        assertThat(run.config())
                .isEqualTo(config("mlp_1", OptimizerKind.SGD).withSchedule(LearningRateSchedule.parse("15:0.002")));
        assertThat(run.name()).isEqualTo(run.config().label()).isEqualTo("mlp_1 relu, sgd 0.01 then 15:0.002, seed 1");
        assertThat(run.origin()).isEqualTo("architectures");
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.gradientNames()).containsExactly("1 FC-32", "2 FC-10");
        assertThat(run.log().points()).hasSize(20);
        assertThat(run.log().epochs()).hasSize(2);
        assertThat(run.log().test()).isNotNull();
    }

    @Test
    void a_network_that_was_trained_gives_the_same_answers() throws IOException {
        TrainingLog log = store.open("mlp_1-sgd").log();
        try (SavedNetwork network = SavedNetwork.open(store, "mlp_1-sgd", new DatasetCache(name -> Runs.DATA))) {
            assertThat(network.step()).isEqualTo(20);
            int[][] counts = log.test().confusion();
            int right = network.examples(true, 0, 0, 100).size();
            assertThat(right).isBetween(counts[0][0] - 1, counts[0][0] + 1);
        }
    }

    @Test
    void a_run_of_which_only_the_end_was_kept_branches_anywhere() throws Exception {
        StoredTrajectory run = StoredTrajectory.open(store, "mlp_1-sgd", new DatasetCache(name -> Runs.DATA));
        assertThat(run.steps()).containsExactly(20);
        assertThat(run.run().parent()).isNull();
        StoredRun branch = store.open(run.branch(7, run.run().config()));
        assertThat(branch.step()).isEqualTo(7);
        assertThat(branch.log().points()).hasSize(7);
    }

    @Test
    void a_paused_run_goes_on_in_the_middle_of_an_epoch() throws Exception {
        List<StepMetrics> before = store.open("cnn_3-adam-paused").log().points();
        assertThat(before).hasSize(14);
        Trainer.Result result =
                Trainer.fit(store.lock("cnn_3-adam-paused"), Runs.DATA, TrainingListener.NONE, () -> false);
        assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(result.config())
                .isEqualTo(config("cnn_3", OptimizerKind.ADAM).withActivation(HiddenActivation.SIGMOID));
        List<StepMetrics> now = store.open("cnn_3-adam-paused").log().points();
        assertThat(now.subList(0, 14))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(before);
        List<StepMetrics> whole = Runs.train(result.config()).points();
        assertThat(now).hasSameSizeAs(whole);
        for (int i = 0; i < now.size(); i++) {
            assertThat(now.get(i).loss())
                    .as("point " + i)
                    .isCloseTo(whole.get(i).loss(), within(1e-3));
        }
    }

    @Test
    void a_diverged_run() throws IOException {
        StoredRun run = store.open("cnn_3-sgd-diverged");
        assertThat(run.config()).isEqualTo(config("cnn_3", OptimizerKind.SGD).withLearningRate(1000));
        assertThat(run.name()).isEqualTo("too fast");
        assertThat(run.status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(run.log().diagnosis().kind()).isEqualTo(TrainingDiagnosis.Kind.DIVERGED);
    }

    @Test
    void a_run_of_format_3_and_its_branch() throws Exception {
        Path home = Files.createDirectory(directory.resolve("format-3"));
        PathUtils.copyDirectory(written(3, "runs"), home.resolve("runs"));
        store = new RunStore(home);
        String id = "20261128-134225-tiny";
        StoredTrajectory run = StoredTrajectory.open(store, id, new DatasetCache(name -> Runs.DATA));
        assertThat(run.steps()).containsExactly(0, 10, 27);
        assertThat(run.run().step()).isEqualTo(27);
        assertThat(run.run().log().recent()).extracting(StepMetrics::step).containsExactly(21, 22, 23, 24, 25, 26, 27);
        assertThat(run.at(27).counters().seen()).isEqualTo(70);
        StoredRun branch = store.open("20261128-134228-tiny");
        assertThat(branch.parent()).isEqualTo(new Parent(id, 17));
        assertThat(branch.step()).isEqualTo(17);
        assertThat(branch.config().weightDecay()).isEqualTo(0.01);
        for (String each : List.of(id, branch.id())) {
            Trainer.fit(store.lock(each), Runs.DATA, TrainingListener.NONE, () -> false);
            assertThat(store.open(each).log().points())
                    .hasSize(22)
                    .last()
                    .satisfies(point -> assertThat(point.step()).isEqualTo(40));
        }
    }

    @Test
    void run_files() throws Exception {
        assertThat(RunFile.read(written("xor.json")))
                .isEqualTo(
                        new RunFile.Xor(XorConfig.course(HiddenActivation.RELU).withSeed(-7)));
        assertThat(RunFile.read(written("images.json")))
                .isEqualTo(new RunFile.Images(TrainingConfig.course(CourseNetworks.CNN_4, "cifar10")
                        .with()
                        .activation(HiddenActivation.SIGMOID)
                        .optimizer(OptimizerKind.MOMENTUM)
                        .engine(Engine.ONEDNN)
                        .schedule(LearningRateSchedule.parse("100:0.01"))
                        .build()));
    }
}
