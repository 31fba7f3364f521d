package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What the cards claim, held against the functions. */
class ActivationCatalogTest {
    static Stream<ActivationChoice> choices() {
        return ActivationCatalog.choices().stream();
    }

    @Test
    void theListIsTheActivationsOfTheLabWithTheirUsualParameters() {
        assertThat(choices().map(choice -> choice.make().apply(choice.usual())))
                .containsExactlyElementsOf(Activation.all());
        assertThat(choices().map(ActivationChoice::index)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void formulasCanBeTypeset(ActivationChoice choice) {
        assertThatCode(() -> new TeXFormula(choice.formula())).doesNotThrowAnyException();
        assertThatCode(() -> new TeXFormula(choice.derivative())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void rangesAreTheInfimumAndSupremumOfTheFunction(ActivationChoice choice) {
        double[] parameters = choice.parameter()
                .map(parameter -> new double[] {parameter.min(), parameter.usual(), parameter.max()})
                .orElse(new double[] {0});
        for (double value : parameters) {
            Activation activation = choice.make().apply(value);
            String range = choice.range().apply(value);
            Matcher ends = Pattern.compile("[\\[(](.*), (.*)\\)").matcher(range);
            assertThat(ends.matches()).as(range).isTrue();
            double low = activation.value(Double.NEGATIVE_INFINITY);
            double high = activation.value(Double.POSITIVE_INFINITY);
            boolean reached = false;
            for (double x = -200; x <= 200; x += 0.001) {
                double y = activation.value(x);
                reached |= y < low;
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
            reached |= activation.value(-1) == low && Double.isFinite(low);
            assertClose(range, ends.group(1), low);
            assertClose(range, ends.group(2), high);
            assertThat(range.startsWith("[")).as("%s of %s", range, activation).isEqualTo(reached);
        }
    }

    private static void assertClose(String range, String shown, double end) {
        double number = Double.parseDouble(shown.replace('−', '-').replace("∞", "Infinity"));
        if (Double.isInfinite(number)) {
            assertThat(end).as(range).isEqualTo(number);
        } else {
            assertThat(end).as(range).isCloseTo(number, within(Math.max(6e-5, Math.abs(number) * 2e-4)));
        }
    }

    @Test
    void minimaAreWhereTheRemarksSay() {
        assertThat(new Activation.Gelu().derivative(-0.752)).isCloseTo(0, within(1e-3));
        assertThat(new Activation.Silu(1).derivative(-1.278)).isCloseTo(0, within(1e-3));
        assertThat(new Activation.Mish().derivative(-1.192)).isCloseTo(0, within(1e-3));
        double steepest = 0;
        for (double x = 0; x < 10; x += 0.001) {
            steepest = Math.max(steepest, new Activation.Silu(1).derivative(x));
        }
        assertThat(steepest).as("SiLU's slope rises to about 1.1").isCloseTo(1.1, within(0.005));
    }
}
