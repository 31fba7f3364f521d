package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.text.Language;
import gradientlab.training.RunStatus;
import org.junit.jupiter.api.Test;

class AccuracyTextTest {
    @Test
    void what_was_not_measured_is_said_and_not_a_number() {
        assertThat(AccuracyText.of(0.5235, RunStatus.COMPLETED)).isEqualTo("52.4\u00a0%");
        assertThat(AccuracyText.of(Double.NaN, RunStatus.RUNNING)).isEqualTo("not yet");
        assertThat(AccuracyText.of(Double.NaN, RunStatus.STOPPED)).isEqualTo("not yet");
        assertThat(AccuracyText.of(Double.NaN, RunStatus.DIVERGED)).isEqualTo("diverged");
        Language.use(Language.TURKISH);
        try {
            assertThat(AccuracyText.of(0.5235, RunStatus.COMPLETED)).isEqualTo("%52.4");
            assertThat(AccuracyText.of(Double.NaN, RunStatus.QUEUED)).isEqualTo("henüz yok");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }
}
