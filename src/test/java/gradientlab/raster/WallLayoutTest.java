package gradientlab.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "32, 32, 320, 500, 14, 1",
        "32, 32, 900, 700, 14, 2",
        "16, 3, 300, 560, 14, 1",
        "8, 3, 300, 200, 0, 1.5",
        "1, 32, 60, 60, 14, 1",
        "12, 32, 300, 118, 14, 1"
    })
    void everyPictureIsInsideAndFoundWhereItStands(
            int count, int side, double width, double height, double caption, double scale) {
        WallLayout layout = WallLayout.of(count, side, side, width, height, caption, scale, 28);
        for (int i = 0; i < count; i++) {
            assertThat(layout.x(i)).isGreaterThanOrEqualTo(0);
            assertThat(layout.x(i) + layout.pictureWidth()).isLessThanOrEqualTo(width + 1e-6);
            assertThat(layout.y(i) + layout.pictureHeight() + caption).isLessThanOrEqualTo(height + 1e-6);
            double middleX = layout.x(i) + layout.pictureWidth() / 2;
            double middleY = layout.y(i) + layout.pictureHeight() / 2;
            assertThat(layout.pictureAt(middleX, middleY, count)).isEqualTo(i);
        }
        assertThat(layout.pictureAt(layout.x(0) - 1, layout.y(0) + 1, count)).isEqualTo(-1);
        assertThat(layout.pictureAt(layout.x(0) + 1, layout.y(0) + layout.pictureHeight() + 1, count))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"16, 3, 300, 560, 1", "8, 5, 400, 400, 2"})
    void largePixelsAreWholeOnTheScreen(int count, int side, double width, double height, double scale) {
        WallLayout layout = WallLayout.of(count, side, side, width, height, 14, scale, 28);
        double zoom = layout.pictureWidth() / side * scale;
        assertThat(zoom).isEqualTo(Math.rint(zoom)).isGreaterThanOrEqualTo(3);
    }
}
