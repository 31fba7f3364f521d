package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.model.HiddenActivation;
import gradientlab.text.Language;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingDiagnosisTest {
    private static StepMetrics point(int step, double loss, double gradient) {
        return new StepMetrics(step, loss, 0.1, 0.1, 0.01, 0.001, new double[] {gradient, 0.5});
    }

    private static List<StepMetrics> points(int count, double loss, double gradient) {
        List<StepMetrics> points = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            points.add(point(10 * i, loss, gradient));
        }
        return points;
    }

    @Test
    void guessing_with_hardly_any_gradient_is_stuck() {
        TrainingDiagnosis found = TrainingDiagnosis.of(points(20, 2.303, 0.0004), 10, HiddenActivation.SIGMOID);
        assertThat(found.kind()).isEqualTo(TrainingDiagnosis.Kind.STUCK);
        assertThat(found.sentence()).contains("2.303", "ln 10", "0.0004").contains("at most 0.25");
    }

    @Test
    void with_relu_it_is_not_put_down_to_sigmoid() {
        TrainingDiagnosis slow = TrainingDiagnosis.of(points(20, 2.303, 0.002), 10, HiddenActivation.RELU);
        assertThat(slow.kind()).isEqualTo(TrainingDiagnosis.Kind.STUCK);
        assertThat(slow.sentence()).contains("Train longer").doesNotContain("sigmoid");
        TrainingDiagnosis dead = TrainingDiagnosis.of(points(20, 2.303, 0), 10, HiddenActivation.RELU);
        assertThat(dead.sentence()).contains("dead ReLUs").doesNotContain("sigmoid");
    }

    @Test
    void the_start_of_a_run_is_not_stuck_yet() {
        assertThat(TrainingDiagnosis.of(points(19, 2.303, 0.0004), 10, HiddenActivation.SIGMOID))
                .isNull();
    }

    @Test
    void a_gradient_that_is_there_or_a_loss_that_fell_is_not_stuck() {
        assertThat(TrainingDiagnosis.of(points(30, 2.303, 0.2), 10, HiddenActivation.SIGMOID))
                .isNull();
        assertThat(TrainingDiagnosis.of(points(30, 1.9, 0.0004), 10, HiddenActivation.SIGMOID))
                .isNull();
    }

    @Test
    void a_loss_that_is_no_number_has_diverged() {
        List<StepMetrics> points = points(3, 1.5, 0.1);
        points.add(point(40, Double.NaN, Double.NaN));
        TrainingDiagnosis found = TrainingDiagnosis.of(points, 10, HiddenActivation.SIGMOID);
        assertThat(found.kind()).isEqualTo(TrainingDiagnosis.Kind.DIVERGED);
        assertThat(found.sentence()).contains("step 40", "loss NaN", "learning rate 0.01");
    }

    @Test
    void it_is_said_in_the_language_in_use() {
        Language.use(Language.TURKISH);
        try {
            assertThat(TrainingDiagnosis.diverged(40, Double.NaN, 0.01).sentence())
                    .startsWith("40. adımda ıraksadı: kayıp artık")
                    .contains("(kayıp NaN)", "0.01 öğrenme oranıyla");
            assertThat(TrainingDiagnosis.diverged(40, 2.5, 0.01).sentence()).contains("bir ağırlık artık");
            assertThat(TrainingDiagnosis.of(points(20, 2.303, 0), 10, HiddenActivation.RELU)
                            .sentence())
                    .startsWith("Öğrenmiyor: kayıp 2.303 değerinde duruyor")
                    .contains("ln 10", "ölü ReLU");
            assertThat(TrainingDiagnosis.of(points(20, 2.303, 0.0004), 10, HiddenActivation.SIGMOID)
                            .sentence())
                    .contains("0.00040", "en çok 0.25");
            assertThat(TrainingDiagnosis.notSaved(3, new AccessDeniedException("runs"))
                            .sentence())
                    .startsWith("Bu koşu kaydedilemiyor: runs okunamıyor");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }
}
