package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.engine.OptimizerKind;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.architecture.ArchitectureExperiment;
import gradientlab.experiment.gradient.GradientExperiment;
import gradientlab.experiment.learningrate.LearningRateExperiment;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.GradientRatio;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The truth of the three training tabs comes from real runs on the desk, and only from those started afterwards. */
@ExtendWith(ApplicationExtension.class)
class TrainingForecastsTest {
    @TempDir
    private Path folder;

    private BackgroundTaskRunner tasks;
    private TrainingDesk desk;

    @BeforeEach
    void open() {
        fx(() -> {
            tasks = new BackgroundTaskRunner();
            desk = TrainingDesk.of(tasks, folder);
        });
    }

    @AfterEach
    void close() {
        desk.close();
        fx(tasks::close);
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    private List<Forecast<?>> forecasts(Function<LabContext, Experiment> tab) {
        List<Forecast<?>> forecasts = new ArrayList<>();
        fx(() -> forecasts.addAll(
                tab.apply(new LabContext(tasks, null, folder, desk)).forecasts()));
        return forecasts;
    }

    private static TrainingConfigBuilder small(String model) {
        return TrainingConfig.course(CourseNetworks.named(model), "shapes")
                .with()
                .trainLimit(100)
                .validationLimit(50)
                .batch(10)
                .epochs(2);
    }

    private List<LiveRun> start(String origin, TrainingConfig... configs) throws Exception {
        List<LiveRun> runs = new ArrayList<>();
        fx(() -> desk.start(List.of(configs), origin, runs::addAll, () -> {}));
        await(() -> runs.size() == configs.length);
        return runs;
    }

    private List<LiveRun> train(String origin, TrainingConfig... configs) throws Exception {
        List<LiveRun> runs = start(origin, configs);
        await(() -> runs.stream().allMatch(run -> run.status().over()));
        return runs;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static <T> ForecastModel<T> commit(List<Forecast<?>> forecasts, String id, T guess) {
        ForecastModel<T> model = new ForecastModel<>((Forecast<T>) forecasts.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow());
        fx(() -> model.commit(guess));
        return model;
    }

    @Test
    void architecturesAreComparedByTheirTests() throws Exception {
        List<Forecast<?>> forecasts = forecasts(ArchitectureExperiment::new);
        train("architectures", small("mlp_1").build());
        ForecastModel<Integer> best = commit(forecasts, "best-net", 4);
        ForecastModel<Double> accuracy = commit(forecasts, "test-accuracy", 10.0);
        assertThat(accuracy.subjectProperty().get()).contains("mlp_1");
        ForecastModel<Curve> curve =
                commit(forecasts, "validation-curve", new Curve(new double[] {1, 15}, new double[] {10, 90}));
        assertThat(best.actual()).as("the run before does not count").isNull();
        assertThat(curve.actual()).isNull();
        train("gradients", small("mlp_1").build());
        assertThat(curve.actual()).as("nor does another tab's").isNull();

        List<LiveRun> runs = train(
                "architectures", small("mlp_1").build(), small("mlp_2").seed(2).build());
        double first = runs.get(0).testProperty().get().accuracy();
        double second = runs.get(1).testProperty().get().accuracy();
        assertThat(best.actual().value()).isEqualTo(second > first ? 1 : 0);
        assertThat(best.actual().judge().of(4).kind())
                .as("cnn_5 was not trained, so it is not wrong")
                .isEqualTo(Verdict.Kind.NOT_TRIED);
        assertThat(accuracy.actual().value()).as("the first, as the card says").isEqualTo(100 * first);
        assertThat(curve.actual().complete()).isTrue();
        assertThat(curve.actual().value().x()).containsExactly(1, 2);
        assertThat(curve.actual().run()).contains("mlp_");
    }

    @Test
    void gradientsOfReluAndSigmoidAreCompared() throws Exception {
        List<Forecast<?>> forecasts = forecasts(GradientExperiment::new);
        ForecastModel<Double> ratio = commit(forecasts, "relu-to-sigmoid", 2.0);
        ForecastModel<Integer> layer = commit(forecasts, "smallest-layer", 0);
        List<LiveRun> runs = start(
                "gradients",
                small("cnn_5").trainLimit(1000).build(),
                small("cnn_5")
                        .trainLimit(1000)
                        .activation(HiddenActivation.SIGMOID)
                        .build());
        await(() -> runs.stream().allMatch(run -> run.samples().size() > 1));
        fx(() -> runs.forEach(run -> desk.queue()
                .stop(run.id()))); // evaluating a CNN on everything would take longer than the test is worth
        await(() -> runs.stream().allMatch(run -> run.status() == RunStatus.STOPPED));
        assertThat(ratio.actual().value())
                .as("six sigmoids stand between the first layer and the loss")
                .isGreaterThan(10)
                .isEqualTo(GradientRatio.of(runs.get(0).points(), runs.get(1).points())
                        .factor());
        assertThat(layer.actual().value()).as("the first layer's").isZero();
    }

    @Test
    void ratesAreComparedAfterOneEpochAndTheDropIsDrawn() throws Exception {
        List<Forecast<?>> forecasts = forecasts(LearningRateExperiment::new);
        ForecastModel<Integer> fastest = commit(forecasts, "fastest-rate", 2);
        ForecastModel<Curve> drop =
                commit(forecasts, "loss-with-drop", new Curve(new double[] {0, 20}, new double[] {2, 1}));
        TrainingConfigBuilder sgd = small("mlp_1").optimizer(OptimizerKind.SGD);
        List<LiveRun> runs = start(
                "learning-rate",
                sgd.learningRate(0.001).build(),
                sgd.learningRate(0.01).build(),
                sgd.learningRate(0.1).build());
        await(() -> runs.stream().noneMatch(run -> run.epochs().isEmpty()));
        fx(() -> runs.forEach(run -> desk.queue().stop(run.id()))); // the first epoch is all that is compared
        double[] losses = runs.stream()
                .mapToDouble(run -> run.epochs().get(0).trainLoss())
                .toArray();
        int best = losses[2] < Math.min(losses[0], losses[1]) ? 0 : losses[1] < losses[0] ? 1 : 2;
        assertThat(fastest.actual().value()).isEqualTo(best);
        assertThat(drop.actual()).as("no rate has dropped").isNull();
        train(
                "learning-rate",
                sgd.schedule(LearningRateSchedule.parse("10:0.01")).build());
        assertThat(drop.actual().complete()).isTrue();
        assertThat(drop.actual().value().last()).isPositive();
        assertThat(drop.actual().run()).contains("10:0.01");
    }
}
