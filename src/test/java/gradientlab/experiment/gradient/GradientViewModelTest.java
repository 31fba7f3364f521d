package gradientlab.experiment.gradient;

import static gradientlab.experiment.TrainingBench.await;
import static gradientlab.experiment.TrainingBench.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.InputScale;
import gradientlab.desk.LiveRun;
import gradientlab.engine.OptimizerKind;
import gradientlab.experiment.TrainingBench;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.LineStyle;
import gradientlab.plot.SeriesColors;
import gradientlab.training.CourseNetworks;
import gradientlab.training.GradientRatio;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class GradientViewModelTest {
    private TrainingBench bench;
    private GradientViewModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        bench = new TrainingBench();
        fx(() -> {
            model = new GradientViewModel(bench.desk(), TrainingBench.noFiles());
            model.net("cnn_5").set(false);
            model.net("mlp_1").set(true);
            model.sideBar().state().update(now -> now.withEpochs(2));
            model.sideBar().state().update(now -> now.withImages(0));
            model.sideBar().state().update(now -> now.withValidation(20));
        });
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyNetAndRangeIsTrainedTwiceFromTheSameWeightsAndBatches() {
        fx(() -> {
            model.range(InputScale.RAW_255).set(true);
            model.sideBar().run();
        });
        await(
                "eight runs",
                () -> bench.desk().runs().size() == 8 && model.shown().runs().size() == 8);
        fx(() -> {
            List<LiveRun> runs = bench.desk().runs();
            for (int i = 0; i < runs.size(); i += 2) {
                TrainingConfig relu = runs.get(i).config();
                TrainingConfig sigmoid = runs.get(i + 1).config();
                assertThat(relu.activation()).isEqualTo(HiddenActivation.RELU);
                assertThat(relu.optimizer()).isEqualTo(OptimizerKind.SGD);
                assertThat(relu.learningRate()).as("on Shapes").isEqualTo(0.1);
                assertThat(sigmoid)
                        .as("only the activation differs")
                        .isEqualTo(relu.withActivation(HiddenActivation.SIGMOID));
                assertThat(color(runs.get(i))).isEqualTo(color(runs.get(i + 1)));
                assertThat(model.shown().style(runs.get(i))).isEqualTo(LineStyle.SOLID);
                assertThat(model.shown().style(runs.get(i + 1))).isEqualTo(LineStyle.DASHED);
            }
            assertThat(runs.stream().map(GradientViewModelTest::color).distinct())
                    .hasSize(4);
            assertThat(runs).extracting(LiveRun::colorIndex).doesNotHaveDuplicates();
            assertThat(model.shownPairs())
                    .containsExactly(
                            new Pair(CourseNetworks.MLP_1, InputScale.NORMALISED),
                            new Pair(CourseNetworks.MLP_1, InputScale.RAW_255),
                            new Pair(CourseNetworks.MLP_2, InputScale.NORMALISED),
                            new Pair(CourseNetworks.MLP_2, InputScale.RAW_255));
        });
    }

    @Test
    void theDeepestNetIsLookedAtUnlessAnotherIsChosenAndTheFactorIsMeasured() {
        fx(() -> {
            assertThat(model.lookedAt()).isNull();
            assertThat(model.vanishing()).isEmpty();
            model.sideBar().run();
        });
        await(
                "all have ended",
                () -> bench.desk().runs().size() == 4
                        && bench.desk().runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED));
        fx(() -> {
            Pair shallow = new Pair(CourseNetworks.MLP_1, InputScale.NORMALISED);
            Pair deep = new Pair(CourseNetworks.MLP_2, InputScale.NORMALISED);
            assertThat(model.lookedAt()).isEqualTo(deep);
            model.lookedProperty().set(shallow);
            assertThat(model.lookedAt()).isEqualTo(shallow);
            LiveRun relu = model.run(shallow, HiddenActivation.RELU);
            assertThat(model.vanishing()).extracting(Vanishing::pair).containsExactly(shallow, deep);
            GradientRatio ratio = GradientRatio.of(
                    relu.points(), model.run(shallow, HiddenActivation.SIGMOID).points());
            assertThat(model.vanishing().get(0).ratio()).isEqualTo(ratio);
            assertThat(ratio.relu()).isPositive();
            model.shown().hide(relu);
            assertThat(model.vanishing()).extracting(Vanishing::pair).containsExactly(deep);
            assertThat(model.lookedAt()).as("its sigmoid run is still shown").isEqualTo(shallow);
        });
    }

    private static int color(LiveRun run) {
        return SeriesColors.color(run.colorIndex());
    }
}
