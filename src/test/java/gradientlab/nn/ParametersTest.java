package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void standard_normal_has_the_moments_of_the_course_and_zero_biases() {
        Parameters parameters = Parameters.standardNormal(new Random(1), 100, 200, 1);
        double[] weights = Arrays.stream(parameters.weights()[0])
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double mean = Arrays.stream(weights).average().orElseThrow();
        double variance = Arrays.stream(weights)
                .map(w -> (w - mean) * (w - mean))
                .average()
                .orElseThrow();
        assertThat(weights).hasSize(20_000);
        assertThat(mean).isCloseTo(0, within(0.03)); // four standard errors
        assertThat(variance).isCloseTo(1, within(0.04));
        assertThat(parameters.biases()[0]).hasSize(200).containsOnly(0);
    }

    @Test
    void what_was_laid_flat_is_put_back() {
        Parameters original = Parameters.standardNormal(new Random(1), 2, 3, 1);
        original.biases()[0][2] = 5;
        double[] flat = original.flat();
        assertThat(flat).hasSize(13).startsWith(original.weights()[0][0]).endsWith(0, 0, 5, 0);
        Parameters back = Parameters.zeros(2, 3, 1);
        back.set(flat);
        assertThat(back).usingRecursiveComparison().isEqualTo(original);
    }

    @Test
    void a_copy_shares_nothing() {
        Parameters original = Parameters.standardNormal(new Random(1), 2, 3, 1);
        Parameters copy = original.copy();
        assertThat(copy).usingRecursiveComparison().isEqualTo(original);
        double kept = original.weights()[0][0][0];
        copy.weights()[0][0][0] = 99;
        copy.biases()[1][0] = 99;
        assertThat(original.weights()[0][0][0]).isEqualTo(kept).isNotEqualTo(99);
        assertThat(original.biases()[1][0]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void one_number_that_is_not_finite_is_found_wherever_it_is(double bad) {
        Parameters parameters = Parameters.standardNormal(new Random(1), 2, 3, 1);
        assertThat(parameters.finite()).isTrue();
        Parameters inWeights = parameters.copy();
        inWeights.weights()[1][2][0] = bad;
        Parameters inBiases = parameters.copy();
        inBiases.biases()[0][1] = bad;
        assertThat(inWeights.finite()).isFalse();
        assertThat(inBiases.finite()).isFalse();
    }

    @Test
    void the_largest_number_is_finite() {
        Parameters parameters = Parameters.zeros(1, 1);
        parameters.weights()[0][0][0] = Double.MAX_VALUE;
        assertThat(parameters.finite()).isTrue();
    }
}
