package gradientlab.experiment.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.Conv2d;
import gradientlab.plot.NumberText;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever multiplies what is shown gets what is shown. */
class ShownProductTest {
    private static Conv2d.Product product(double input, double weight) {
        return new Conv2d.Product(0, 0, 0, false, input, weight);
    }

    @Test
    void theFactorsHaveTheDigitsTheirProductTakes() {
        assertThat(ShownProduct.of(product(198, 0.0624), 3)).isEqualTo(new ShownProduct("198", "0.0624", "12.4"));
        assertThat(ShownProduct.of(product(254, -0.10442), 3).value()).isEqualTo("−26.5");
        for (double number : new double[] {-6e-9, 1e-5, -1e-7, 1.234e12, 1234.5, 0, -0.25, Double.POSITIVE_INFINITY}) {
            assertThat(NumberText.parse(NumberText.precise(number))).isEqualTo(number);
        }
        assertThat(ShownProduct.of(product(200, 1.2345e-7), 3).value()).isEqualTo("2.47×10⁻⁵");
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            int digits = 1 + i % 4;
            double input = i % 2 == 0 ? random.nextInt(256) : random.nextGaussian();
            ShownProduct shown = ShownProduct.of(product(input, random.nextGaussian()), digits);
            double check = NumberText.parse(shown.input()) * NumberText.parse(shown.weight());
            assertThat(NumberText.significant(check, digits))
                    .as(shown.toString())
                    .isEqualTo(shown.value());
        }
    }
}
