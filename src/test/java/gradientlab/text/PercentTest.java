package gradientlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @AfterEach
    void english() {
        Language.use(Language.ENGLISH);
    }

    /** 0.5235 is stored just below itself; what a reader sees as 0.5235 is rounded up like any other half. */
    @ParameterizedTest
    @CsvSource({"0.5235, 52.4", "0.5234, 52.3", "0, 0.0", "1, 100.0", "0.411, 41.1", "-0.031, −3.1", "0.00049, 0.0"})
    void oneDecimalRoundedFromTheDecimalNumber(double fraction, String number) {
        assertThat(Percent.of(fraction)).isEqualTo(number + "\u00a0%");
    }

    @Test
    void theSignStandsWhereTheLanguageHasIt() {
        assertThat(Percent.of(0.23)).isEqualTo("23.0\u00a0%");
        Language.use(Language.TURKISH);
        assertThat(Percent.of(0.23)).isEqualTo("%23.0");
    }

    @Test
    void whatIsNoNumberIsSaidAsSuch() {
        assertThat(Percent.of(Double.NaN)).isEqualTo("NaN");
        assertThat(Percent.of(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void aDifferenceIsInPercentagePoints() {
        assertThat(Percent.points(0.2501)).isEqualTo("25.0 percentage points");
        assertThat(Percent.points(0.01)).isEqualTo("1.0 percentage point");
    }
}
