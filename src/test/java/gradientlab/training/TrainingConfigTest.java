package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {
    private final TrainingConfig course = TrainingConfig.course(CourseNetworks.CNN_4, "cifar10");

    @Test
    void the_course_trains_fifteen_epochs_of_fifty_with_adam() {
        assertThat(course.batch()).isEqualTo(50);
        assertThat(course.epochs()).isEqualTo(15);
        assertThat(course.learningRate()).isEqualTo(0.001);
        assertThat(course.label()).isEqualTo("cnn_4 relu, adam 0.001, seed 1");
        assertThat(course.withWeightDecay(1e-4).label())
                .isEqualTo("cnn_4 relu, adam 0.001, weight decay 0.0001, seed 1");
    }

    @Test
    void a_bad_setting_is_named() {
        Map<String, UnaryOperator<TrainingConfigBuilder>> bad = Map.of(
                "model", edit -> edit.network(null),
                "dataset", edit -> edit.dataset(null),
                "learning-rate", edit -> edit.learningRate(Double.NaN),
                "weight-decay", edit -> edit.weightDecay(1.5),
                "batch", edit -> edit.batch(0),
                "epochs", edit -> edit.epochs(-1),
                "train-limit", edit -> edit.trainLimit(-1),
                "val-limit", edit -> edit.validationLimit(-5),
                "seed", edit -> edit.seed(0));
        bad.forEach((setting, change) -> assertThatThrownBy(
                        () -> change.apply(course.with()).build())
                .isInstanceOfSatisfying(InvalidSetting.class, problem -> {
                    assertThat(problem.setting()).isEqualTo(setting);
                    assertThat(problem.getMessage()).endsWith(".");
                }));
    }

    @Test
    void an_edit_changes_nothing_else() {
        assertThat(course.with().build()).isEqualTo(course);
        assertThat(course.withSeed(9).withSeed(1)).isEqualTo(course);
    }
}
