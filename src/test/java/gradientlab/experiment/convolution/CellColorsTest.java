package gradientlab.experiment.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.control.Contrast;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellColorsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyNumberIsReadableInItsCell(boolean dark) {
        for (int i = -100; i <= 100; i++) {
            assertReadable(CellColors.number(i, 100, dark));
        }
        assertReadable(CellColors.padding(dark));
    }

    private static void assertReadable(int argb) {
        int ink = CellColors.ink(argb).equals(Color.BLACK) ? 0xFF000000 : 0xFFFFFFFF;
        assertThat(Contrast.ratio(ink, argb)).isGreaterThan(4.5);
    }
}
