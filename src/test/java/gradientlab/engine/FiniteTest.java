package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1023, 1024, 1025, 5000})
    void findsEveryPlaceInTheRangeAndNoneOutside(int count) {
        float[] values = new float[count + 20];
        Arrays.fill(values, -Float.MAX_VALUE);
        assertThat(Finite.all(values, 10, count)).isTrue();
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int place : new int[] {9, 10, 10 + count / 2, 9 + count, 10 + count}) {
                values[place] = bad;
                boolean inside = place >= 10 && place < 10 + count;
                assertThat(Finite.all(values, 10, count)).isEqualTo(!inside);
                values[place] = 1;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0})
    void nothingIsFinite(int count) {
        assertThat(Finite.all(new float[] {Float.NaN}, 0, count)).isTrue();
    }
}
