package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.Points;
import gradientlab.nn.net.HiddenActivation;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedStudyTest {
    private static XorConfig config(EngineKind engine) {
        return new XorConfig(HiddenActivation.TANH, false, engine, 4, 0.001, XorConfig.FULL_BATCH, 30, 0.4, 20);
    }

    @ParameterizedTest
    @CsvSource({"SCRATCH, 12", "DL4J, 3"})
    void every_seed_has_the_accuracy_of_its_own_single_run_in_order(EngineKind engine, int count) {
        double[] single = LongStream.range(20, 20 + count)
                .mapToDouble(seed ->
                        XorRun.train(config(engine).withSeed(seed), () -> false).validationAccuracy())
                .toArray();
        SeedStudy study = SeedStudy.run(config(engine), count, 2, done -> {}, () -> false);
        assertThat(study.validationAccuracies()).containsExactly(single);
        assertThat(DoubleStream.of(single).distinct().count()).isGreaterThan(1);
    }

    @Test
    void the_students_own_points_are_every_seeds() {
        XorConfig config = config(EngineKind.SCRATCH);
        XorData own =
                XorData.of(config).withTrain(Points.without(XorData.of(config).train(), 1, 1, 1.5));
        double[] single = LongStream.range(20, 24)
                .mapToDouble(seed ->
                        XorRun.train(config.withSeed(seed), own, () -> false).validationAccuracy())
                .toArray();
        SeedStudy study = SeedStudy.run(config, one -> own, 4, 2, done -> {}, () -> false);
        assertThat(study.validationAccuracies())
                .containsExactly(single)
                .isNotEqualTo(
                        SeedStudy.run(config, 4, 1, done -> {}, () -> false).validationAccuracies());
    }

    @Test
    void it_tells_how_many_are_done() {
        Set<Integer> told = new ConcurrentSkipListSet<>();
        SeedStudy.run(config(EngineKind.SCRATCH), 5, 2, told::add, () -> false);
        assertThat(told).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void cancelling_keeps_the_finished_runs_only() {
        AtomicBoolean cancelled = new AtomicBoolean();
        SeedStudy study = SeedStudy.run(
                config(EngineKind.SCRATCH),
                500,
                2,
                done -> {
                    if (done == 3) {
                        cancelled.set(true);
                    }
                },
                cancelled::get);
        assertThat(study.validationAccuracies().length).isBetween(3, 499);
        assertThat(DoubleStream.of(study.validationAccuracies())).allMatch(a -> a >= 0 && a <= 1);
    }

    @Test
    void cancelled_at_once_it_is_empty() {
        assertThat(SeedStudy.run(config(EngineKind.SCRATCH), 5, 2, done -> {}, () -> true)
                        .validationAccuracies())
                .isEmpty();
    }
}
