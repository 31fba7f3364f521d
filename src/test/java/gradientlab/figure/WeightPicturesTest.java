package gradientlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.plot.ColorMap;
import gradientlab.training.FirstLayer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightPicturesTest {
    /** Two units over three channels of 2 rows and 3 columns; all weights 0. */
    private final float[] values = new float[2 * 3 * 2 * 3];

    private final FirstLayer layer = new FirstLayer(2, 3, 2, 3, values);

    private void set(int unit, int channel, int row, int column, float value) {
        values[((unit * 3 + channel) * 2 + row) * 3 + column] = value;
    }

    @Test
    void theCoursesScalingTakesLowestAndHighestOfTheWholeLayer() {
        set(0, 0, 0, 0, -1);
        set(1, 2, 1, 2, 3);
        WeightPictures pictures = WeightPictures.of(layer, false);
        assertThat(pictures.scales()).containsOnly(new WeightPictures.Scale(-1, 3));
        assertThat(pictures.argb().get(0)[0]).isEqualTo(0xFF004040); // 0 of red; (0 + 1) / 4 of the others
        assertThat(pictures.argb().get(1)[5]).isEqualTo(0xFF4040FF);
    }

    @Test
    void eachFilterMayHaveItsOwnScale() {
        set(0, 0, 0, 0, 0.5f);
        set(1, 0, 0, 0, 40);
        WeightPictures pictures = WeightPictures.of(layer, true);
        assertThat(pictures.scales())
                .containsExactly(new WeightPictures.Scale(0, 0.5f), new WeightPictures.Scale(0, 40));
        assertThat(pictures.argb().get(0)).isEqualTo(pictures.argb().get(1));
        assertThat(pictures.argb().get(0)[0]).isEqualTo(0xFFFF0000);
    }

    @Test
    void picturesAreTheRightWayUp() {
        set(0, 0, 0, 2, 1); // red at the end of the top row
        set(0, 1, 1, 0, 1); // green at the start of the bottom row
        int[] picture = WeightPictures.of(layer, false).argb().get(0);
        assertThat(picture).containsExactly(0xFF000000, 0xFF000000, 0xFFFF0000, 0xFF00FF00, 0xFF000000, 0xFF000000);
    }

    @Test
    void aWeightThatIsNoNumberIsNeitherHiddenNorSpoilsTheOthers() {
        set(0, 1, 0, 1, Float.NaN);
        set(0, 0, 1, 1, Float.POSITIVE_INFINITY);
        set(0, 0, 0, 0, -2);
        set(1, 0, 0, 0, 2);
        WeightPictures pictures = WeightPictures.of(layer, false);
        assertThat(pictures.scales().get(0)).isEqualTo(new WeightPictures.Scale(-2, 2));
        assertThat(pictures.argb().get(0)[1]).isEqualTo(ColorMap.NAN_COLOR);
        assertThat(pictures.argb().get(0)[4]).isEqualTo(ColorMap.NAN_COLOR);
        assertThat(pictures.argb().get(0)[0]).isEqualTo(0xFF008080);
    }

    @Test
    void weightsThatAreAllAlikeAreGrey() {
        Arrays.fill(values, 0.25f);
        assertThat(WeightPictures.of(layer, false).argb().get(1)).containsOnly(0xFF808080);
    }

    @Test
    void oneChannelIsGrey() {
        FirstLayer grey = new FirstLayer(1, 1, 1, 3, new float[] {0, 1, 2});
        assertThat(WeightPictures.of(grey, false).argb().get(0)).containsExactly(0xFF000000, 0xFF808080, 0xFFFFFFFF);
    }
}
