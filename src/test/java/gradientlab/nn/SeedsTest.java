package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void seed_and_purpose_decide_the_stream() {
        assertThat(first(5, "weights")).isEqualTo(first(5, "weights"));
        assertThat(first(5, "weights")).isNotEqualTo(first(5, "order")).isNotEqualTo(first(6, "weights"));
    }

    @Test
    void neighbouring_seeds_are_unrelated() {
        double[] firsts = LongStream.range(0, 10_000)
                .mapToDouble(seed -> first(seed, "x"))
                .toArray();
        double mean = 0;
        double product = 0;
        for (int i = 0; i < firsts.length; i++) {
            mean += firsts[i] / firsts.length;
            product += firsts[i] * firsts[(i + 1) % firsts.length] / firsts.length;
        }
        assertThat(mean).isCloseTo(0, within(0.04)); // four standard errors of a N(0, 1)
        assertThat(product).isCloseTo(0, within(0.04));
    }

    private static double first(long seed, String purpose) {
        return Seeds.stream(seed, purpose).nextGaussian();
    }
}
