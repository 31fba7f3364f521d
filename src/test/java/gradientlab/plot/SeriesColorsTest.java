package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesColorsTest {
    @Test
    void aHundredIndexesDifferInColourOrSymbol() {
        assertThat(SeriesColors.LOOKS).isGreaterThanOrEqualTo(40);
        assertThat(IntStream.range(0, SeriesColors.LOOKS)
                        .mapToObj(i -> SeriesColors.color(i) + "/" + SeriesColors.symbol(i)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstTenDifferInBoth() {
        assertThat(IntStream.range(0, 10).map(SeriesColors::symbol).boxed()).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 10).map(SeriesColors::onWhite).boxed()).doesNotHaveDuplicates();
    }

    @Test
    void indexesStartAgainBeyondTheLast() {
        assertThat(SeriesColors.symbol(SeriesColors.LOOKS + 3)).isEqualTo(SeriesColors.symbol(3));
        assertThat(SeriesColors.color(-1)).isEqualTo(9);
    }
}
