package gradientlab.experiment.learningrate;

import static gradientlab.experiment.TrainingBench.await;
import static gradientlab.experiment.TrainingBench.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.engine.OptimizerKind;
import gradientlab.experiment.TrainingBench;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import gradientlab.training.RunStatus;
import gradientlab.training.StepMetrics;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LearningRateViewModelTest {
    private TrainingBench bench;
    private LearningRateViewModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        bench = new TrainingBench();
        fx(() -> {
            model = new LearningRateViewModel(bench.desk(), TrainingBench.noFiles(), name -> 600);
            model.state().update(now -> now.withNet("mlp_2"));
            model.sideBar().state().update(now -> now.withImages(0));
            model.sideBar().state().update(now -> now.withValidation(20));
        });
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePresetFollowsTheRunsLengthAndAnEditedPlanDoesNot() {
        fx(() -> {
            model.sideBar().state().update(now -> now.withEpochs(15));
            assertThat(model.totalStepsProperty().get()).isEqualTo(15 * 11);
            assertThat(model.planTextProperty().get()).isEqualTo("55:0.01,110:0.001");
            model.sideBar().state().update(now -> now.withEpochs(30));
            assertThat(model.planTextProperty().get()).isEqualTo("110:0.01,220:0.001");
            model.apply(CoursePlan.ONE_DROP);
            assertThat(model.planTextProperty().get()).isEqualTo("110:0.01");
            model.edit(
                    plan -> plan.moved(1, 200, 0.02, model.totalStepsProperty().get()));
            assertThat(model.preset()).isNull();
            model.sideBar().state().update(now -> now.withEpochs(60));
            assertThat(model.planTextProperty().get()).isEqualTo("200:0.02");
            model.sideBar().state().update(now -> now.withImages(100));
            assertThat(model.totalStepsProperty().get()).isEqualTo(120);
        });
    }

    @Test
    void textAndPlanAreTheSameThingAndABadTextIsExplained() {
        fx(() -> {
            model.editText("30:0.05, 60:0.005");
            assertThat(model.planProperty().get().schedule()).isEqualTo(LearningRateSchedule.parse("30:0.05,60:0.005"));
            assertThat(model.planTextProperty().get())
                    .as("what was typed stays as it was typed")
                    .isEqualTo("30:0.05, 60:0.005");
            model.editText("30:fast");
            assertThat(model.planProblemProperty().get()).contains("30:fast").contains("5000:0.01,10000:0.001");
            model.editText("30:0.05,30:0.01");
            assertThat(model.planProblemProperty().get()).contains("two rates for step 30");
            model.editText("30:0");
            assertThat(model.planProblemProperty().get()).contains("above 0");
            assertThat(model.planProperty().get().drops())
                    .as("the last good plan stays")
                    .hasSize(2);
            model.editText("");
            assertThat(model.planProblemProperty().get()).isEmpty();
            assertThat(model.planProperty().get().schedule()).isEqualTo(LearningRateSchedule.CONSTANT);
            model.apply(CoursePlan.ONE_DROP);
            assertThat(model.planTextProperty().get())
                    .isEqualTo(model.planProperty().get().schedule().text());
        });
    }

    @Test
    void whatRunTrains() {
        fx(() -> {
            model.sideBar().state().update(now -> now.withEpochs(1));
            model.sideBar().run();
        });
        await("three rates", () -> model.shown().runs().size() == 3);
        await("their ends", () -> model.shown().runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED));
        fx(() -> {
            for (LiveRun run : model.shown().runs()) {
                double wholeSet = run.epochs().get(0).validation().accuracy();
                double luckiestSample = run.points().stream()
                        .mapToDouble(StepMetrics::validationAccuracy)
                        .max()
                        .orElseThrow();
                assertThat(RunNumbers.of(run, "").bestValidation())
                        .as("the whole set at the epoch's end, not the best of small samples, %s", luckiestSample)
                        .isEqualTo(wholeSet);
                assertThat(RunNumbers.of(run, "").test())
                        .isEqualTo(run.testProperty().get().accuracy());
            }
            assertThat(model.chosenProperty().get())
                    .isSameAs(model.shown().runs().get(0));
            assertThat(model.shown().runs())
                    .extracting(run -> run.config().learningRate())
                    .containsExactly(0.1, 0.01, 0.001);
            assertThat(model.shown().runs())
                    .allSatisfy(run -> assertThat(run.config().optimizer()).isEqualTo(OptimizerKind.SGD));
            assertThat(model.shown().runs())
                    .extracting(run -> model.shown().label(run))
                    .containsExactly("0.1", "0.01", "0.001");
            model.sideBar().state().update(now -> now.withKeepEarlier(true));
            model.state().update(now -> now.withTraining(Training.AGAINST_ADAM));
            model.editText("5:0.02");
            model.sideBar().run();
        });
        await("two more", () -> model.shown().runs().size() == 5);
        fx(() -> {
            LiveRun scheduled = model.shown().runs().get(3);
            assertThat(model.chosenProperty().get())
                    .as("what was started is what commands act on")
                    .isSameAs(scheduled);
            assertThat(scheduled.config().schedule().text()).isEqualTo("5:0.02");
            assertThat(model.shown().label(scheduled)).isEqualTo("0.1 → 0.02");
            LiveRun adam = model.shown().runs().get(4);
            assertThat(adam.config().optimizer()).isEqualTo(OptimizerKind.ADAM);
            assertThat(adam.config().learningRate()).isEqualTo(0.001);
            assertThat(adam.config().schedule()).isEqualTo(LearningRateSchedule.CONSTANT);
            assertThat(model.shown().label(adam)).isEqualTo("Adam 0.001");
        });
    }

    /** A run that nobody waits for to end: what is done to it by hand comes before its end on the slowest machine. */
    @Test
    void aRateDroppedByHandIsRecordedAndTrainingAgainGivesTheSameCurve() {
        fx(() -> {
            model.sideBar().state().update(now -> now.withEpochs(5000));
            model.state().update(now -> now.withTraining(Training.SCHEDULE));
            model.editText("50000:0.001");
            model.sideBar().run();
        });
        await(
                "some steps",
                () -> model.chosenProperty().get() != null
                        && model.chosenProperty().get().points().size() >= 3);
        LiveRun run = model.chosenProperty().get();
        fx(() -> bench.desk().queue().pause(run.id()));
        await("held", () -> run.status() == RunStatus.PAUSED);
        fx(() -> {
            assertThat(LearningRateViewModel.droppable(run)).isTrue();
            assertThat(LearningRateViewModel.proposal(run)).isEqualTo(0.01);
            model.dropToTenth();
        });
        await("recorded", () -> run.config().schedule().drops().size() == 2);
        fx(() -> {
            RateDrop byHand = run.config().schedule().drops().get(0);
            assertThat(byHand.learningRate()).isEqualTo(0.01);
            assertThat(byHand.step()).isBetween(3, 49_999);
            assertThat(RunNumbers.of(run, "").rate()).isEqualTo(0.01);
            model.dropNow(-1);
            assertThat(model.dropProblemProperty().get()).contains("above 0");
            bench.desk().queue().unpause(run.id());
        });
        await("steps after the drop", () -> rates(run).contains(0.01));
        fx(() -> bench.desk().queue().stop(run.id()));
        await("the end", () -> run.status() == RunStatus.STOPPED);
        fx(() -> {
            assertThat(rates(run)).containsExactly(0.1, 0.01);
            model.repeat(run);
        });
        await(
                "the repetition, as far",
                () -> bench.desk().runs().size() == 2
                        && bench.desk().runs().get(1).points().size()
                                >= run.points().size());
        LiveRun again = bench.desk().runs().get(1);
        fx(() -> bench.desk().queue().stop(again.id()));
        await("its end", () -> again.status() == RunStatus.STOPPED);
        fx(() -> {
            assertThat(again.config()).isEqualTo(run.config());
            int both = run.points().size() - 1; // the last one may stand where it was stopped
            assertThat(again.points().subList(0, both))
                    .usingRecursiveComparison()
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(run.points().subList(0, both));
        });
    }

    private static List<Double> rates(LiveRun run) {
        return run.points().stream().map(StepMetrics::learningRate).distinct().toList();
    }
}
