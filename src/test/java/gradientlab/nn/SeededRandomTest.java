package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
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

    @Test
    void random_numbers_are_those_of_splitmix64() {
        SeededRandom ours = new SeededRandom(42);
        SplittableRandom reference = new SplittableRandom(new SplittableRandom(42).nextLong());
        for (int i = 0; i < 100; i++) {
            assertThat(ours.nextLong()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void random_numbers_stay_in_range_and_fill_it() {
        SeededRandom random = new SeededRandom(1, 2);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        assertThat(Arrays.stream(counts).boxed().toList()).allMatch(count -> Math.abs(count - 10_000) < 500);
        assertThat(new SeededRandom(1, 2).nextLong()).isNotEqualTo(new SeededRandom(2, 1).nextLong());
    }

    private static double first(long seed, String purpose) {
        return SeededRandom.normal(seed, purpose).nextGaussian();
    }
}
