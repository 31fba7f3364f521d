package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.data.Normalisation;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
    @Test
    void each_of_the_first_twenty_steps_then_every_tenth_and_the_last() throws InterruptedException {
        TrainingLog log = Runs.train(Runs.config());
        assertThat(log.points())
                .extracting(StepMetrics::step)
                .hasSize(21)
                .isSorted()
                .startsWith(1, 2, 3)
                .endsWith(20, 22);
        assertThat(Runs.samples(log)).extracting(StepMetrics::step).containsExactly(10, 20, 22);
        assertThat(log.epochs()).extracting(EpochMetrics::step).containsExactly(11, 22);
        assertThat(log.points()).allSatisfy(point -> {
            assertThat(point.loss()).isPositive();
            assertThat(point.gradientNorms()).hasSize(2).doesNotContain(Double.NaN);
            assertThat(point.updateRatio()).isPositive();
        });
        assertThat(Runs.samples(log))
                .allSatisfy(point -> assertThat(point.validationAccuracy()).isBetween(0.0, 1.0));
    }

    @Test
    void the_same_configuration_gives_the_same_curve_and_another_seed_another() throws InterruptedException {
        TrainingLog once = Runs.train(Runs.config());
        Runs.assertSame(once, Runs.train(Runs.config()));
        TrainingLog other = Runs.train(Runs.config().withSeed(2));
        assertThat(other.points().get(0).loss())
                .isNotEqualTo(once.points().get(0).loss());
    }

    @Test
    void the_epoch_end_counts_every_validation_image() throws InterruptedException {
        TrainingLog log = Runs.train(Runs.config());
        Evaluation validation = log.epochs().get(1).validation();
        int counted = Arrays.stream(validation.confusion())
                .flatMapToInt(Arrays::stream)
                .sum();
        int right = 0;
        for (int c = 0; c < 10; c++) {
            right += validation.confusion()[c][c];
        }
        assertThat(counted).isEqualTo(60).isEqualTo(validation.images());
        assertThat(validation.accuracy()).isEqualTo(right / 60.0);
        assertThat(log.test().images()).isEqualTo(100);
    }

    @Test
    void a_whole_validation_set_at_each_point_agrees_with_the_epoch_end() throws InterruptedException {
        TrainingLog log =
                Runs.train(Runs.config().with().validationLimit(0).batch(54).build());
        assertThat(Runs.samples(log).get(0).validationAccuracy())
                .isEqualTo(log.epochs().get(0).validation().accuracy());
    }

    @Test
    void training_learns_the_training_images() throws InterruptedException {
        TrainingLog log = Runs.train(
                Runs.config().with().trainLimit(50).batch(10).epochs(60).build());
        assertThat(log.epochs().get(0).trainAccuracy()).isLessThan(0.5);
        assertThat(log.epochs().get(59).trainAccuracy()).isGreaterThan(0.95);
    }

    @Test
    void relu_and_sigmoid_twins_start_from_the_same_weights() throws InterruptedException {
        TrainingConfig still =
                Runs.config().with().learningRate(1e-12).epochs(1).build();
        List<FirstLayer> layers = new ArrayList<>();
        for (HiddenActivation activation : HiddenActivation.OF_IMAGES) {
            Trainer.fit(
                    still.withActivation(activation),
                    Runs.DATA,
                    new TrainingListener() {
                        @Override
                        public void on(TrainingEvent event) {
                            if (event instanceof TrainingEvent.Snapshot taken) {
                                layers.add(taken.snapshot().weights());
                            }
                        }

                        @Override
                        public boolean wantsSnapshot(String runId) {
                            return true;
                        }
                    },
                    () -> false);
        }
        float[] relu = layers.get(0).values();
        float[] sigmoid = layers.get(layers.size() - 1).values();
        for (int i = 0; i < relu.length; i++) {
            assertThat(relu[i]).isCloseTo(sigmoid[i], within(1e-6f));
        }
    }

    @Test
    void snapshots_show_twenty_validation_images_with_their_probabilities() throws InterruptedException {
        List<NetworkSnapshot> snapshots = new ArrayList<>();
        Trainer.fit(
                Runs.config(),
                Runs.DATA,
                new TrainingListener() {
                    @Override
                    public void on(TrainingEvent event) {
                        if (event instanceof TrainingEvent.Snapshot taken) {
                            snapshots.add(taken.snapshot());
                        }
                    }

                    @Override
                    public boolean wantsSnapshot(String runId) {
                        return true;
                    }
                },
                () -> false);
        assertThat(snapshots).hasSize(3);
        assertThat(snapshots.get(2).predictions()).hasSize(20).allSatisfy(prediction -> {
            float sum = 0;
            for (float probability : prediction.probabilities()) {
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
            assertThat(prediction.label()).isEqualTo(Runs.DATA.train().label(prediction.image()));
        });
        assertThat(snapshots.get(0).predictions())
                .extracting(Prediction::image)
                .isEqualTo(snapshots.get(2).predictions().stream()
                        .map(Prediction::image)
                        .toList());
    }

    @Test
    void a_scheduled_drop_is_in_the_recorded_rate() throws InterruptedException {
        TrainingLog log = Runs.train(Runs.config()
                .with()
                .optimizer(OptimizerKind.SGD)
                .learningRate(0.1)
                .schedule(LearningRateSchedule.parse("12:0.01"))
                .build());
        assertThat(Runs.samples(log)).extracting(StepMetrics::learningRate).containsExactly(0.1, 0.01, 0.01);
    }

    @Test
    void a_rate_that_is_far_too_large_diverges_and_says_so() throws InterruptedException {
        TrainingConfig wild = Runs.config()
                .with()
                .network(CourseNetworks.CNN_3)
                .optimizer(OptimizerKind.SGD)
                .learningRate(1000)
                .build();
        Trainer.Result result = Trainer.fit(wild, Runs.DATA, TrainingListener.NONE, () -> false);
        assertThat(result.status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(result.log().diagnosis().sentence()).contains("Diverged at step", "Try a tenth");
        StepMetrics last = result.log().points().get(result.log().points().size() - 1);
        assertThat(Double.isFinite(last.loss()) && Double.isFinite(last.updateRatio()))
                .isFalse();
        assertThat(result.log().points())
                .as("the explosion, step by step")
                .extracting(StepMetrics::step)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last.step()).boxed().toList());
        assertThat(result.log().test()).isNull();
    }

    @Test
    void a_run_that_ends_far_above_guessing_has_diverged_although_its_loss_is_a_number() throws InterruptedException {
        TrainingConfig wild = Runs.config("mlp_1", OptimizerKind.SGD)
                .with()
                .learningRate(10)
                .epochs(1)
                .build();
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.Result result = Trainer.fit(wild, Runs.DATA, events::add, () -> false);
        StepMetrics last = result.log().points().get(result.log().points().size() - 1);
        assertThat(last.loss()).isFinite().isGreaterThan(1e6);
        assertThat(result.log().test()).as("it went on to its end").isNotNull();
        assertThat(result.status()).isEqualTo(RunStatus.DIVERGED);
        assertThat(result.log().diagnosis().kind()).isEqualTo(TrainingDiagnosis.Kind.DIVERGED);
        assertThat(events)
                .contains(new TrainingEvent.Noted(result.id(), result.log().diagnosis()))
                .endsWith(new TrainingEvent.StatusChanged(
                        result.id(),
                        RunStatus.DIVERGED,
                        result.log().diagnosis().sentence()));
    }

    @Test
    void the_steps_between_the_last_point_and_a_loss_that_is_no_number_are_recorded() throws InterruptedException {
        TrainingConfig late = Runs.config("mlp_2", OptimizerKind.SGD)
                .with()
                .epochs(6)
                .schedule(LearningRateSchedule.parse("33:1000"))
                .build();
        TrainingLog log = Runs.train(late);
        List<Integer> steps = log.points().stream().map(StepMetrics::step).toList();
        int last = steps.get(steps.size() - 1);
        assertThat(log.diagnosis().kind()).isEqualTo(TrainingDiagnosis.Kind.DIVERGED);
        assertThat(last).isBetween(34, 50);
        assertThat(steps).contains(last - 1).doesNotContain(25);
    }

    @Test
    void images_of_another_shape_are_refused_with_a_sentence() {
        ImageDataset grey = new ImageDataset(
                1, 28, 28, Runs.DATA.train().classNames(), Normalisation.MNIST, new byte[20 * 28 * 28], new byte[20]);
        assertThatThrownBy(() -> TrainingRun.start(
                        "x", Runs.config(), new DatasetBundle("grey", grey, grey), TrainingListener.NONE))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("1x28x28");
    }

    @Test
    void progress_counts_down_to_nothing() throws InterruptedException {
        List<RunProgress> reports = new ArrayList<>();
        Trainer.fit(
                Runs.config(),
                Runs.DATA,
                event -> {
                    if (event instanceof TrainingEvent.Advanced advanced) {
                        reports.add(advanced.progress());
                    }
                },
                () -> false);
        RunProgress last = reports.get(reports.size() - 1);
        assertThat(last.step()).isEqualTo(22).isEqualTo(last.totalSteps());
        assertThat(last.secondsLeft()).isZero();
        assertThat(last.doing()).isEqualTo("done");
    }
}
