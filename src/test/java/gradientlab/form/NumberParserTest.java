package gradientlab.form;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.form.NumberParser.Whole;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
    @ParameterizedTest
    @CsvSource({"1,1", "0.001,0.001", "1e-3,0.001", ".5,0.5", "5.,5", " +2 ,2", "−3,-3", "1E9,1e9"})
    void readsWhatStudentsType(String text, double value) {
        assertThat(NumberParser.problem(text, Whole.NO, "Rate")).isNull();
        assertThat(NumberParser.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "abc", "1,5", "1f", "0x10", "NaN", "Infinity", "1e", "--1", "1 2", "1e999", "1e99999"})
    void explainsEverythingElse(String text) {
        assertThat(NumberParser.problem(text, Whole.NO, "Rate"))
                .containsIgnoringCase("rate")
                .endsWith(".");
    }

    @Test
    void wholeNumbersAreWhole() {
        assertThat(NumberParser.problem("10", Whole.INT, "Epochs")).isNull();
        assertThat(NumberParser.problem("1e4", Whole.INT, "Epochs")).isNull();
        assertThat(NumberParser.problem("1.5", Whole.INT, "Epochs")).isEqualTo("Epochs must be a whole number.");
        assertThat(NumberParser.problem("3e9", Whole.INT, "Epochs")).contains("two billion");
        assertThat(NumberParser.problem("3e9", Whole.LONG, "Seed")).isNull();
        assertThat(NumberParser.problem("-9223372036854775807", Whole.LONG, "Seed"))
                .isNull();
        assertThat(NumberParser.problem("9223372036854775808", Whole.LONG, "Seed"))
                .contains("9223372036854775807");
        assertThat(NumberParser.problem("9007199254740993.5", Whole.LONG, "Seed"))
                .contains("whole number");
        assertThat(NumberParser.parseWhole("9007199254740993")).isEqualTo(9_007_199_254_740_993L);
    }

    @ParameterizedTest
    @CsvSource({"0.001,0.001", "0.00001,0.00001", "0.000001,1e-6", "1000,1000", "10000000000,1e10", "0,0", "-2.50,-2.5"
    })
    void writesWithoutClutter(double value, String text) {
        assertThat(NumberParser.format(value)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            assertThat(NumberParser.parse(NumberParser.format(value))).isEqualTo(value);
        }
    }

    @Test
    void stepsChangeTheLeadingDigit() {
        assertThat(NumberParser.stepped(0.001, 0, true)).isEqualTo(0.002);
        assertThat(NumberParser.stepped(0.001, 0, false)).isEqualTo(0.0009);
        assertThat(NumberParser.stepped(0.009, 0, true)).isEqualTo(0.01);
        assertThat(NumberParser.stepped(-0.5, 0, false)).isEqualTo(-0.6);
        assertThat(NumberParser.stepped(0, 0, true)).isEqualTo(0.1);
    }

    @Test
    void fixedStepsLeaveNoRoundingDust() {
        double value = 0;
        for (int i = 0; i < 10; i++) {
            value = NumberParser.stepped(value, 0.1, true);
        }
        assertThat(value).isEqualTo(1);
    }

    /** As every text of the guide writes it. */
    @Test
    void aFractionIsANumber() {
        assertThat(NumberParser.problem("1/4", NumberParser.Whole.NO, "n")).isNull();
        assertThat(NumberParser.parse("1/4")).isEqualTo(0.25);
        assertThat(NumberParser.parse("−1 / 3")).isEqualTo(-1.0 / 3);
        assertThat(NumberParser.problem("1/0", NumberParser.Whole.NO, "n")).isNotNull();
        assertThat(NumberParser.problem("0/0", NumberParser.Whole.NO, "n")).isNotNull();
        assertThat(NumberParser.problem("1/4", NumberParser.Whole.INT, "n")).isNotNull();
    }
}
