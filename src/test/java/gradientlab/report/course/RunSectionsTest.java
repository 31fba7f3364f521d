package gradientlab.report.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.DatasetBundle;
import gradientlab.data.InputScale;
import gradientlab.data.Shapes;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.report.course.ReportFiles.Entry;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunFile;
import gradientlab.training.RunStore;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import gradientlab.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts 3 to 5 out of small stored runs. */
class RunSectionsTest {
    private static final DatasetBundle SMALL = Shapes.bundle(400, 60, 1);

    private static final List<Predictions> PREDICTED = List.of(
            new Predictions(
                    "Architectures",
                    List.of(new Predictions.Prediction("Which is best?", "cnn_4", "cnn_3", "run 1", "Wrong."))),
            new Predictions("Activations", List.of(new Predictions.Prediction("How steep?", "0.25", "", "", ""))));

    @TempDir
    static Path folder;

    private static RunStore store;
    private static final List<String> ids = new ArrayList<>();
    private static String waiting;
    private static ReportFiles.Written written;

    private static TrainingConfigBuilder tiny(String model) {
        return TrainingConfig.course(CourseNetworks.named(model), Shapes.NAME)
                .with()
                .trainLimit(200)
                .validationLimit(20)
                .batch(20)
                .epochs(2);
    }

    private static TrainingConfigBuilder sgd(String model, double rate) {
        return tiny(model).optimizer(OptimizerKind.SGD).learningRate(rate);
    }

    @BeforeAll
    static void trainAndWrite() throws Exception {
        store = new RunStore(folder.resolve("data"));
        List<TrainingConfig> configs = new ArrayList<>();
        configs.add(tiny("mlp_1").build());
        configs.add(tiny("mlp_2").build());
        configs.add(tiny("mlp_2").epochs(1).build()); // of another length: not to be compared
        for (HiddenActivation activation : HiddenActivation.OF_IMAGES) {
            configs.add(sgd("mlp_2", 0.01).activation(activation).build());
        }
        configs.add(sgd("mlp_2", 0.01).inputScale(InputScale.RAW_255).build());
        configs.add(sgd("mlp_2", 0.1).build());
        configs.add(sgd("mlp_2", 0.1)
                .schedule(LearningRateSchedule.parse("10:0.01"))
                .build());
        for (TrainingConfig config : configs) {
            String id = store.create(config, "", RunStore.DEFAULT_ORIGIN);
            Trainer.fit(store.lock(id), SMALL, TrainingListener.NONE, () -> false);
            ids.add(id);
        }
        waiting = store.create(tiny("cnn_3").build(), "", RunStore.DEFAULT_ORIGIN);
        written = LabReport.write(ReportRequest.of(folder.resolve("report")), runs(), FetchMonitor.NONE);
    }

    private static ReportRuns runs(String... chosen) {
        return new ReportRuns(store, new DatasetCache(name -> SMALL), List.of(chosen), 2);
    }

    private static Entry figure(String id) {
        return written.figures().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id));
    }

    private static List<String> csv(String id) throws Exception {
        return Files.readAllLines(figure(id).csv().get(0));
    }

    @Test
    void part3ComparesRunsOfOneKindAndShowsWhatTheyLearnt() throws Exception {
        List<String> results = csv("architectures-results");
        assertThat(results).hasSize(3);
        assertThat(results.get(1)).startsWith("mlp_1,\"98,666\",Adam 0.001,");
        assertThat(results.get(2)).startsWith("mlp_2,\"101,034\",");
        assertThat(csv("architectures-loss").get(0)).isEqualTo("step,mlp_1,mlp_2");
        assertThat(csv("architectures-loss")).as("each of the first 20 steps").hasSize(21);
        assertThat(csv("architectures-accuracy"))
                .as("validation every tenth step, training every step, two networks")
                .hasSize(1 + 2 * (20 + 2));
        assertThat(csv("architectures-confusion")).hasSize(101);
        for (String id : List.of(
                "architectures-accuracy",
                "architectures-validation",
                "architectures-test",
                "architectures-predictions")) {
            assertThat(figure(id).svg()).exists();
        }
        assertThat(csv("architectures-weights-mlp_1").get(0)).isEqualTo("tile,caption,row,column,red,green,blue");
        assertThat(csv("architectures-weights-mlp_1")).as("32 units of 32x32").hasSize(1 + 32 * 1024);
        assertThat(csv("architectures-weights-mlp_1").get(1))
                .as("weights, not brightness")
                .containsPattern("0\\.0[0-9]+");
    }

    @Test
    void part4PairsReluWithSigmoid() throws Exception {
        List<String> results = csv("gradients-results");
        assertThat(results).hasSize(2);
        assertThat(results.get(1)).startsWith("mlp_2,");
        assertThat(csv("gradients-first-layer").get(0)).isEqualTo("step,mlp_2 ReLU,mlp_2 sigmoid");
        assertThat(csv("gradients-profile")).as("three layers have weights").hasSize(4);
    }

    @Test
    void part5HasRatesSchedulesAndAdam() throws Exception {
        assertThat(csv("rates-loss").get(0)).isEqualTo("step,SGD 0.1,SGD 0.01");
        assertThat(csv("rates-scheduled").get(0)).isEqualTo("step,SGD 0.1 → 0.01 @ 10,Adam 0.001");
        assertThat(csv("rates-schedules"))
                .contains("SGD 0.1 → 0.01 @ 10,10.0,0.1", "SGD 0.1 → 0.01 @ 10,10.0,0.01", "Adam 0.001,20.0,0.001");
        assertThat(csv("rates-results")).hasSize(5);
    }

    @Test
    void runsWithInputsTo255StandBesideTheSameRunsWithout() throws Exception {
        assertThat(csv("gradients-raw-loss").get(0)).isEqualTo("step,mlp_2 ReLU normalised,\"mlp_2 ReLU [0, 255]\"");
        assertThat(csv("gradients-raw-results")).hasSize(3);
    }

    @Test
    void theChosenRunsAreShownAndTheOthersNamed() throws Exception {
        ReportFiles.Written chosen = LabReport.write(
                new ReportRequest(
                        folder.resolve("chosen"), false, List.of(), "Mine", "A. Student", "I saw it.", true, PREDICTED),
                runs(ids.get(0), ids.get(2), ids.get(1)),
                FetchMonitor.NONE);
        assertThat(chosen.shown()).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
        assertThat(chosen.leftOut()).as("of another length").containsExactly(ids.get(2));
        assertThat(chosen.html())
                .content()
                .contains("<h1>Mine</h1>", "<dd>A. Student</dd>", "<p>I saw it.</p>", "3.2  Discussion")
                .contains("<h2>Predictions</h2>", "<h3>Architectures</h3>")
                .contains("Which is best? Predicted: cnn_4. What happened (run 1): cnn_3. Wrong.")
                .contains("How steep? Predicted: 0.25. What happens is not known yet.")
                .contains(ids.get(2) + ": chosen, but not alike enough", "2 stored runs, chosen for this report")
                .doesNotContain("4.2  Discussion");
        assertThat(chosen.figures()).noneMatch(entry -> entry.id().startsWith("rates"));
    }

    @Test
    void aRunThatIsNotThereOrHasNotEndedIsRefusedInASentence() {
        for (String wrong : List.of("20200101-000000-none", "../../etc", waiting)) {
            assertThatThrownBy(() -> LabReport.write(
                            ReportRequest.of(folder.resolve("refused")), runs(wrong), FetchMonitor.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(wrong);
        }
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void theBestOfTheTableAndTheNoiseAreSaid() throws Exception {
        assertThat(written.html())
                .content()
                .contains("On the 60 test images", "two standard errors", "one seed; another seed moves a result")
                .contains("The largest confusion of mlp_")
                .contains("gradient descent with a constant rate: SGD 0.1; SGD 0.01", "Adam: Adam 0.001")
                .contains("named at the end of each part")
                .doesNotContain("takes the best of both", "Discussion", "<h2>Predictions</h2>");
        assertThat(csv("architectures-predictions")).anyMatch(line -> line.contains("✗") && line.contains(" → "));
    }

    @Test
    void everyRunShownHasItsFile() throws Exception {
        assertThat(RunFile.read(written.folder().resolve("runs/rates-mlp_2-relu-sgd-0.1-1drops.json")))
                .isEqualTo(new RunFile.Images(sgd("mlp_2", 0.1)
                        .schedule(LearningRateSchedule.parse("10:0.01"))
                        .build()));
        assertThat(written.html()).content().contains("./lab runs show ");
    }

    @Test
    void withoutRunsItSaysHowToMakeSome() throws Exception {
        ReportFiles.Written empty = LabReport.write(
                ReportRequest.of(folder.resolve("empty")),
                new ReportRuns(new RunStore(folder.resolve("nothing")), new DatasetCache(name -> SMALL), List.of(), 2),
                FetchMonitor.NONE);
        assertThat(empty.html())
                .content()
                .contains("No stored runs fit this part yet", "--activation relu,sigmoid", "--schedule 4500:0.01");
        assertThat(empty.figures()).noneMatch(entry -> entry.id().startsWith("rates"));
    }

    @Test
    void trainingForTheReportCanBeCancelledAndARunIsTrainedOnce() throws Exception {
        ReportRuns runs = runs();
        TrainingConfig config = tiny("mlp_1").build();
        List<ShownRun> shown = runs.train(List.of(config, config), FetchMonitor.NONE);
        assertThat(shown.get(1)).isSameAs(shown.get(0));
        assertThat(shown.get(0).snapshot().step()).isEqualTo(20);
        assertThat(shown.get(0).testAccuracy()).isBetween(0.0, 1.0);
        int[] asked = {0};
        FetchMonitor soon = new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return ++asked[0] > 3;
            }
        };
        assertThatThrownBy(() -> runs().train(List.of(tiny("mlp_2").build()), soon))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void quickRunsCanAllBeBuiltAndPart5IsNotAboutMlp1() {
        assertThat(QuickRuns.architectures()).hasSize(5);
        assertThat(QuickRuns.gradients()).hasSize(10).doesNotHaveDuplicates();
        assertThat(QuickRuns.rates())
                .hasSize(6)
                .noneMatch(config -> config.network().equals(CourseNetworks.MLP_1));
    }
}
