package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.engine.OptimizerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Small data and short configurations for tests of training. */
final class Runs {
    /** 540 images to train on, 60 to validate, 100 to test. */
    static final DatasetBundle DATA = Shapes.bundle(600, 100, 7);

    private Runs() {}

    /** mlp_1 for two epochs of eleven steps. */
    static TrainingConfig config() {
        return TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
                .with()
                .epochs(2)
                .validationLimit(20)
                .build();
    }

    static TrainingConfig config(String model, OptimizerKind optimizer) {
        return config().with()
                .network(CourseNetworks.named(model))
                .optimizer(optimizer)
                .learningRate(TrainingConfig.defaultRate(optimizer))
                .build();
    }

    /** The points that were measured in full, every ten steps. */
    static List<StepMetrics> samples(TrainingLog log) {
        return log.points().stream().filter(StepMetrics::sampled).toList();
    }

    static TrainingLog train(TrainingConfig config) throws InterruptedException {
        return Trainer.fit(config, DATA, TrainingListener.NONE, () -> false).log();
    }

    /** All events until one, this one included; each is waited for. */
    static List<TrainingEvent> until(Predicate<TrainingEvent> last, BlockingQueue<TrainingEvent> events)
            throws InterruptedException {
        List<TrainingEvent> seen = new ArrayList<>();
        TrainingEvent event;
        do {
            event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).as("the event waited for, after %s", seen).isNotNull();
            seen.add(event);
        } while (!last.test(event));
        return seen;
    }

    /** To the last bit. */
    static void assertSame(TrainingLog one, TrainingLog other) {
        assertThat(one.points())
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class) // NaN, where nothing was measured, is equal to NaN
                .isEqualTo(other.points());
        assertThat(withoutSeconds(one.epochs())).usingRecursiveComparison().isEqualTo(withoutSeconds(other.epochs()));
        assertThat(one.test()).usingRecursiveComparison().isEqualTo(other.test());
    }

    private static List<EpochMetrics> withoutSeconds(List<EpochMetrics> epochs) {
        return epochs.stream()
                .map(epoch -> new EpochMetrics(
                        epoch.epoch(),
                        epoch.step(),
                        epoch.trainLoss(),
                        epoch.trainAccuracy(),
                        epoch.validation(),
                        0,
                        epoch.unitClasses()))
                .toList();
    }
}
