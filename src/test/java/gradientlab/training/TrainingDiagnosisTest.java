package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.InputScale;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Language;
import gradientlab.training.TrainingDiagnosis.Control;
import gradientlab.training.TrainingDiagnosis.Kind;
import gradientlab.training.TrainingDiagnosis.Remedy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDiagnosisTest {
    private static final TrainingConfig RELU = Runs.config("cnn_5", OptimizerKind.SGD);
    private static final TrainingConfig SIGMOID = RELU.withActivation(HiddenActivation.SIGMOID);

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

    private static TrainingDiagnosis of(List<StepMetrics> points, TrainingConfig config) {
        return TrainingDiagnosis.of(points, 10, config);
    }

    @Test
    void guessing_with_hardly_any_gradient_is_stuck() {
        TrainingDiagnosis found = of(points(20, 2.295, 0.0004), SIGMOID);
        assertThat(found.kind()).isEqualTo(Kind.STUCK);
        assertThat(found.sentence())
                .contains("about 2.295, near ln 10", "only 0.0004")
                .contains("at most 0.25")
                .endsWith("Try ReLU, Adam or a larger learning rate.");
    }

    @Test
    void with_relu_it_is_not_put_down_to_sigmoid() {
        TrainingDiagnosis slow = of(points(20, 2.303, 0.002), RELU);
        assertThat(slow.kind()).isEqualTo(Kind.STUCK);
        assertThat(slow.sentence()).contains("more epochs").doesNotContain("sigmoid");
    }

    @Test
    void a_first_layer_without_any_gradient_is_dead_after_a_few_points_whatever_the_loss_does() {
        List<StepMetrics> points = points(7, 2.1, 0.3);
        for (int i = 8; i <= 11; i++) {
            points.add(point(10 * i, 2.31 + 0.04 * i, 0));
            assertThat(of(points, RELU)).isNull();
        }
        points.add(point(120, 2.9, 0));
        TrainingDiagnosis dead = of(points, RELU);
        assertThat(dead.kind()).isEqualTo(Kind.DEAD);
        assertThat(dead.sentence())
                .contains("exactly 0", "ReLUs that are off")
                .endsWith("Try a smaller learning rate or another seed.");
        assertThat(of(points, RELU.withInputScale(InputScale.RAW_255)).remedies())
                .contains(Remedy.NORMALISED_INPUT);
    }

    @Test
    void the_start_of_a_run_is_not_stuck_yet() {
        assertThat(of(points(19, 2.303, 0.0004), SIGMOID)).isNull();
    }

    @Test
    void a_gradient_that_is_there_or_a_loss_that_fell_is_not_stuck() {
        assertThat(of(points(30, 2.303, 0.2), SIGMOID)).isNull();
        assertThat(of(points(30, 1.9, 0.0004), SIGMOID)).isNull();
    }

    @Test
    void stuck_is_withdrawn_once_most_of_the_last_points_tell_otherwise_and_divergence_never() {
        List<StepMetrics> points = points(20, 2.303, 0.0004);
        TrainingDiagnosis stuck = TrainingDiagnosis.next(null, points, 10, SIGMOID);
        assertThat(stuck.kind()).isEqualTo(Kind.STUCK);
        points.add(point(210, 2.2, 0.1));
        points.add(point(220, 2.303, 0.001));
        points.add(point(230, 2.1, 0.1));
        assertThat(TrainingDiagnosis.next(stuck, points, 10, SIGMOID))
                .as("one batch is luckier than another")
                .isSameAs(stuck);
        points.add(point(240, 2.0, 0.1));
        assertThat(TrainingDiagnosis.next(stuck, points, 10, SIGMOID)).isNull();
        points.add(point(250, Double.NaN, Double.NaN));
        TrainingDiagnosis diverged = TrainingDiagnosis.next(null, points, 10, SIGMOID);
        points.add(point(260, 2.0, 0.1));
        assertThat(TrainingDiagnosis.next(diverged, points, 10, SIGMOID)).isSameAs(diverged);
    }

    @Test
    void a_loss_that_is_no_number_has_diverged() {
        List<StepMetrics> points = points(3, 1.5, 0.1);
        points.add(point(40, Double.NaN, Double.NaN));
        TrainingDiagnosis found = of(points, SIGMOID);
        assertThat(found.kind()).isEqualTo(Kind.DIVERGED);
        assertThat(found.sentence())
                .contains("step 40", "loss NaN", "learning rate 0.01")
                .endsWith("Try a tenth of the rate or Adam.");
    }

    private static StepMetrics finalOf(List<StepMetrics> points) {
        return points.get(points.size() - 1);
    }

    private static Evaluation tested(double loss) {
        return new Evaluation(100, loss, 0.1, new int[10][10]);
    }

    @Test
    void a_loss_that_stays_far_above_guessing_has_diverged_though_it_is_a_number() {
        List<StepMetrics> points = points(1, 2.34, 0.1);
        for (int i = 2; i <= 5; i++) {
            points.add(point(i, 30 + i, 5));
            assertThat(TrainingDiagnosis.next(null, points, 10, RELU))
                    .as("an overshoot of a few steps")
                    .isNull();
        }
        points.add(point(6, 1.2345e27, 5));
        TrainingDiagnosis found = TrainingDiagnosis.next(null, points, 10, RELU);
        assertThat(found.kind()).isEqualTo(Kind.DIVERGED);
        assertThat(found.sentence())
                .contains("step 6", "the loss is 1.235×10²⁷", "far above ln 10")
                .endsWith("Try a tenth of the rate or Adam.");
        points.add(point(7, Double.NaN, Double.NaN));
        assertThat(TrainingDiagnosis.next(found, points, 10, RELU).step())
                .as("that it is lost for good is new")
                .isEqualTo(7);
    }

    @Test
    void it_is_withdrawn_when_the_overshoot_is_made_up_for() {
        List<StepMetrics> points = points(1, 2.34, 0.1);
        for (int i = 2; i <= 6; i++) {
            points.add(point(i, 40 + i, 5));
        }
        TrainingDiagnosis diverged = TrainingDiagnosis.next(null, points, 10, RELU);
        points.add(point(7, 3, 5));
        points.add(point(8, 2.4, 5));
        assertThat(TrainingDiagnosis.next(diverged, points, 10, RELU)).isSameAs(diverged);
        points.add(point(9, 2.3, 5));
        assertThat(TrainingDiagnosis.next(diverged, points, 10, RELU)).isNull();
    }

    @Test
    void a_slow_way_down_from_an_early_peak_is_no_divergence() {
        List<StepMetrics> points = points(1, 2.31, 0.1);
        for (double loss : new double[] {209, 443, 171, 159, 185, 153, 153, 178, 94.5, 49.2, 176, 95.8}) {
            points.add(point(points.size() + 1, loss, 5)); // mlp_2, Adam with 0.1
            assertThat(of(points, RELU)).isNull();
        }
        assertThat(TrainingDiagnosis.atEnd(null, tested(90), points, 10, RELU)).isNull();
    }

    @Test
    void a_loss_that_is_large_from_the_start_is_no_divergence() {
        List<StepMetrics> points = points(1, 180, 30);
        for (int i = 2; i <= 9; i++) {
            points.add(point(i, 200, 30));
        }
        assertThat(of(points, RELU)).as("inputs of 0 to 255").isNull();
    }

    @Test
    void at_its_end_a_run_is_judged_by_the_test_images() {
        List<StepMetrics> points = points(1, 2.34, 0.1);
        points.add(point(2, 1e6, 5));
        assertThat(TrainingDiagnosis.atEnd(null, tested(2.2), points, 10, RELU))
                .as("one unlucky batch")
                .isNull();
        TrainingDiagnosis found = TrainingDiagnosis.atEnd(null, tested(1e6), points, 10, RELU);
        assertThat(found.kind()).isEqualTo(Kind.DIVERGED);
        assertThat(found.step()).isEqualTo(finalOf(points).step());
        assertThat(TrainingDiagnosis.atEnd(found, tested(2.2), points, 10, RELU))
                .as("it came back in its last steps")
                .isNull();
        TrainingDiagnosis stuck = of(points(20, 2.303, 0.0004), SIGMOID);
        assertThat(TrainingDiagnosis.atEnd(stuck, tested(2.303), points, 10, SIGMOID))
                .isSameAs(stuck);
    }

    @Test
    void advice_names_only_what_can_be_changed_here() {
        TrainingDiagnosis stuck = of(points(20, 2.303, 0.0004), SIGMOID);
        assertThat(stuck.sentence(Set.of(Control.INPUT_RANGE))).doesNotContain("Try");
        assertThat(stuck.sentence(Set.of(Control.LEARNING_RATE))).endsWith("Try a larger learning rate.");
        assertThat(of(points(20, 2.303, 0.0004), SIGMOID.withOptimizer(OptimizerKind.ADAM))
                        .sentence())
                .as("it is Adam already")
                .endsWith("Try ReLU or a larger learning rate.");
    }

    @Test
    void it_is_worded_when_it_is_shown_in_the_language_then_in_use() {
        List<StepMetrics> lost = points(3, 1.5, 0.1);
        lost.add(point(40, Double.NaN, Double.NaN));
        TrainingDiagnosis diverged = of(lost, RELU);
        TrainingDiagnosis dead = of(points(20, 2.303, 0), RELU);
        TrainingDiagnosis stuck = of(points(20, 2.303, 0.0004), SIGMOID);
        Language.use(Language.TURKISH);
        try {
            assertThat(diverged.sentence())
                    .startsWith("40. adımda ıraksadı: kayıp artık")
                    .contains("(kayıp NaN)", "0.01 öğrenme oranıyla")
                    .endsWith("Deneyebilecekleriniz: oranın onda biri ya da Adam.");
            assertThat(dead.sentence()).startsWith("Ölü: ilk katmanın gradyanı");
            assertThat(stuck.sentence())
                    .startsWith("Öğrenmiyor: kayıp yaklaşık 2.303")
                    .contains("en çok 0.25");
            assertThat(TrainingDiagnosis.notSaved(3, new AccessDeniedException("runs"))
                            .sentence())
                    .startsWith("Bu koşu kaydedilemiyor: runs okunamıyor");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    @Test
    void what_an_earlier_version_stored_is_said_as_it_was(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("diagnosis.json");
        Files.writeString(file, "{\"kind\": \"STUCK\", \"step\": 200, \"sentence\": \"Not learning: so it was.\"}");
        TrainingDiagnosis old = RunJson.read(file, TrainingDiagnosis.class);
        assertThat(old.kind()).isEqualTo(Kind.STUCK);
        assertThat(old.sentence()).isEqualTo("Not learning: so it was.");
        TrainingDiagnosis now = of(points(20, 2.303, 0.0004), SIGMOID);
        RunJson.write(file, now);
        assertThat(RunJson.read(file, TrainingDiagnosis.class)).isEqualTo(now);
    }
}
