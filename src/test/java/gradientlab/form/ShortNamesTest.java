package gradientlab.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    private static final List<String> SHAPES =
            List.of("circle", "horizontal stripes", "vertical stripes", "diagonal stripes");

    private static List<String> of(List<String> names, int letters) {
        return ShortNames.of(names, text -> text.length() <= letters);
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(of(SHAPES, 18)).isEqualTo(SHAPES);
        assertThat(ShortNames.legend(SHAPES, SHAPES)).isEmpty();
    }

    @Test
    void theWordsByWhichNamesDifferStayLongest() {
        assertThat(of(SHAPES, 13)).containsExactly("circle", "horizontal s.", "vertical str.", "diagonal str.");
        assertThat(of(SHAPES, 8)).containsExactly("circle", "hori. s.", "vert. s.", "diag. s.");
    }

    @Test
    void oneWordIsCutWithAFullStop() {
        assertThat(of(List.of("automobile", "airplane"), 8)).containsExactly("automob.", "airplane");
    }

    @Test
    void namesThatWouldLookAlikeAreNumbered() {
        assertThat(of(List.of("bicycle", "bicycles"), 4)).containsExactly("1", "2");
    }

    @Test
    void theLegendNamesWhatWasCut() {
        assertThat(ShortNames.legend(of(SHAPES, 16), SHAPES)).isEqualTo("horizontal stri. = horizontal stripes");
    }
}
