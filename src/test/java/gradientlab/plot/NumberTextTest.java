package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "-0.0;0",
                "1;1",
                "0.1234567;0.1235",
                "12.3456;12.35",
                "1234.56;1,235",
                "123456;123,456",
                "0.00123456;0.001235",
                "-0.5;−0.5",
                "0.00001;10⁻⁵",
                "1.23456e-7;1.235×10⁻⁷",
                "12345678;1.235×10⁷",
                "0.9999;0.9999",
                "0.99999;1",
                "NaN;NaN",
                "Infinity;∞",
                "-Infinity;−∞",
                "1e-320;10⁻³²⁰"
            })
    void compactNumbersHaveFourDigitsAndNoClutter(double value, String text) {
        assertThat(NumberText.compact(value)).isEqualTo(text);
    }

    @Test
    void numbersBelowEachOtherHaveTheSameDecimals() {
        assertThat(NumberText.column(new double[] {0.46, 0.445, 0.4}, 3)).containsExactly("0.46", "0.45", "0.40");
        assertThat(NumberText.column(new double[] {0.46, 0.445, 0.4, Double.NaN, 0}, 4))
                .containsExactly("0.460", "0.445", "0.400", "NaN", "0.000");
        assertThat(NumberText.column(new double[] {0.0456, 0.0123}, 4)).containsExactly("0.0456", "0.0123");
        assertThat(NumberText.column(new double[] {1234.5, 1000}, 4)).containsExactly("1,235", "1,000");
        assertThat(NumberText.column(new double[] {0.1, 1.5e-6}, 3)).containsExactly("0.1", "1.5×10⁻⁶");
    }

    @Test
    void fixedDropsTrailingZeros() {
        assertThat(NumberText.fixed(2.5, 3)).isEqualTo("2.5");
        assertThat(NumberText.fixed(-0.0001, 2)).isEqualTo("0");
        assertThat(NumberText.fixed(10, 0)).isEqualTo("10");
    }

    @Test
    void powersOfTenAreRaised() {
        assertThat(NumberText.powerOfTen(-12)).isEqualTo("10⁻¹²");
        assertThat(NumberText.powerOfTen(3)).isEqualTo("10³");
    }

    @Test
    void fixedIsWhatAFormatterRoundsTo() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(14) - 6);
            int decimals = random.nextInt(9);
            String formatted = String.format(Locale.ROOT, "%,." + decimals + "f", value);
            String fixed = NumberText.fixed(value, decimals);
            assertThat(NumberText.parse(fixed))
                    .as("%s with %d decimals", value, decimals)
                    .isEqualTo(Double.parseDouble(formatted.replace(",", "")) + 0.0);
            assertThat(formatted.replace('-', '−')).startsWith(fixed.equals("0") ? "" : fixed);
        }
    }
}
