package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.PointSet;
import gradientlab.nn.net.HiddenActivation;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XorRunTest {
    private static XorConfig config(EngineKind engine, int batch, int epochs, int hidden, long seed) {
        return new XorConfig(HiddenActivation.TANH, false, engine, hidden, 0.001, batch, epochs, 0.4, seed);
    }

    private static XorRun train(XorConfig config) {
        return XorRun.train(config, () -> false);
    }

    @ParameterizedTest
    @CsvSource({"SCRATCH, 0, 100", "SCRATCH, 1, 5", "SCRATCH, 64, 10", "DL4J, 0, 50", "DL4J, 256, 10"})
    void one_configuration_gives_one_history(EngineKind engine, int batch, int epochs) {
        XorConfig config = config(engine, batch, epochs, 4, 5);
        History.Chunk first = train(config).history().since(0);
        assertThat(first.size()).isEqualTo(epochs + 1);
        assertThat(train(config).history().since(0)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void another_seed_gives_another_history() {
        assertThat(train(config(EngineKind.SCRATCH, 0, 20, 4, 5)).trainLoss())
                .isNotEqualTo(train(config(EngineKind.SCRATCH, 0, 20, 4, 6)).trainLoss());
    }

    @Test
    void the_hidden_size_leaves_the_data_unchanged() {
        PointSet four = XorData.of(config(EngineKind.SCRATCH, 0, 1, 4, 5)).train();
        PointSet sixteen = XorData.of(config(EngineKind.SCRATCH, 0, 1, 16, 5)).train();
        assertThat(sixteen).usingRecursiveComparison().isEqualTo(four);
    }

    @Test
    void training_and_validation_points_differ_and_have_the_courses_sizes() {
        XorData data = XorData.of(config(EngineKind.SCRATCH, 0, 1, 4, 5));
        assertThat(data.train().size()).isEqualTo(1000);
        assertThat(data.validation().size()).isEqualTo(100);
        assertThat(data.validation().x()).doesNotContain(data.train().x());
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGMOID", "TANH"})
    void the_courses_setting_learns_xor(HiddenActivation activation) {
        XorRun run = train(XorConfig.course(activation).withSeed(7));
        assertThat(run.epochs()).isEqualTo(10_000);
        assertThat(run.validationAccuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(run.trainAccuracy()).isGreaterThanOrEqualTo(0.95);
        assertThat(run.trainLoss()).isLessThan(0.05);
        assertThat(run.diagnosis()).isNull();
        assertThat(run.seconds()).isPositive();
    }

    @Test
    void the_final_numbers_are_the_historys_last() {
        XorRun run = train(config(EngineKind.SCRATCH, 10, 7, 4, 5));
        assertThat(run.trainLoss()).isEqualTo(run.history().loss(7));
        assertThat(run.trainAccuracy()).isEqualTo(run.history().trainAccuracy(7));
        assertThat(run.validationAccuracy()).isEqualTo(run.history().validationAccuracy(7));
    }

    @Test
    void a_batch_of_all_samples_is_the_full_batch() {
        double full = train(config(EngineKind.SCRATCH, 0, 50, 4, 5)).trainLoss();
        double thousand = train(config(EngineKind.SCRATCH, 1000, 50, 4, 5)).trainLoss();
        double more = train(config(EngineKind.SCRATCH, 5000, 50, 4, 5)).trainLoss();
        assertThat(thousand).isCloseTo(full, org.assertj.core.api.Assertions.within(1e-12)); // another order of sums
        assertThat(more).isEqualTo(thousand);
    }

    @Test
    void a_run_that_cannot_go_on_ends_early_and_says_why() {
        XorConfig course = XorConfig.course(HiddenActivation.RELU);
        XorRun run = train(new XorConfig(HiddenActivation.RELU, false, EngineKind.SCRATCH, 4, 1, 1, 100, 0.4, 1));
        assertThat(run.epochs()).isLessThan(course.epochs());
        assertThat(run.diagnosis().kind()).isEqualTo(Diagnosis.Kind.DEAD_OUTPUT);
        assertThat(run.trainAccuracy()).isEqualTo(0.5);
    }

    @Test
    void cancelling_ends_it_with_what_was_reached() {
        AtomicInteger asked = new AtomicInteger();
        XorRun run = XorRun.train(config(EngineKind.SCRATCH, 0, 1_000_000, 4, 5), () -> asked.incrementAndGet() > 30);
        assertThat(run.epochs()).isEqualTo(30);
        assertThat(run.history().size()).isEqualTo(31);
        assertThat(run.trainLoss()).isFinite();
    }
}
