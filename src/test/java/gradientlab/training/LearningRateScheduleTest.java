package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRateScheduleTest {
    private final LearningRateSchedule schedule = LearningRateSchedule.parse("10000:0.001, 5000:0.01");

    @Test
    void each_rate_holds_from_its_step_on() {
        assertThat(schedule.rateAfter(0, 0.1)).isEqualTo(0.1);
        assertThat(schedule.rateAfter(4999, 0.1)).isEqualTo(0.1);
        assertThat(schedule.rateAfter(5000, 0.1)).isEqualTo(0.01);
        assertThat(schedule.rateAfter(9999, 0.1)).isEqualTo(0.01);
        assertThat(schedule.rateAfter(1_000_000, 0.1)).isEqualTo(0.001);
    }

    @Test
    void its_text_reads_back_in_order() {
        assertThat(schedule.text()).isEqualTo("5000:0.01,10000:0.001");
        assertThat(LearningRateSchedule.parse(schedule.text())).isEqualTo(schedule);
        assertThat(LearningRateSchedule.parse("7:1e-7").text()).isEqualTo("7:0.0000001");
        assertThat(LearningRateSchedule.parse(" ")).isEqualTo(LearningRateSchedule.CONSTANT);
    }

    @Test
    void a_drop_replaces_one_at_the_same_step() {
        assertThat(schedule.with(new RateDrop(5000, 0.02)).text()).isEqualTo("5000:0.02,10000:0.001");
        assertThat(schedule.with(new RateDrop(1, 0.5)).text()).isEqualTo("1:0.5,5000:0.01,10000:0.001");
    }

    @Test
    void a_drop_by_hand_takes_the_place_of_a_later_one_to_the_same_rate() {
        assertThat(schedule.dropped(new RateDrop(900, 0.01), 0.1).text()).isEqualTo("900:0.01,10000:0.001");
        assertThat(schedule.dropped(new RateDrop(900, 0.02), 0.1).text()).isEqualTo("900:0.02,5000:0.01,10000:0.001");
        assertThat(schedule.dropped(new RateDrop(900, 0.1), 0.1))
                .as("its rate already")
                .isEqualTo(schedule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "5:",
                ":0.1",
                "5:0.1:3",
                "5:abc",
                "-5:0.1",
                "5:0",
                "5:-1",
                "5:NaN",
                "5:Infinity",
                "5:0.1,",
                "5:0.1,5:0.2",
                "99999999999:1"
            })
    void nonsense_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> LearningRateSchedule.parse(text))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageEndingWith(".")
                .hasMessageMatching("(?s).{20,}");
    }
}
