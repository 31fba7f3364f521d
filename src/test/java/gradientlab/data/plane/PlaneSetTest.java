package gradientlab.data.plane;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.PointSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaneSetTest {
    /** Frozen: every run of the course's since the first version began with these. */
    @Test
    void theCoursesBlobsAreTheSameToTheBit() {
        PointSet blobs = PlaneSet.BLOBS.generate(1000, 0.4, 1, "train");
        assertThat(blobs.x()[0]).isEqualTo(-0.8974476129767557);
        assertThat(blobs.y()[999]).isEqualTo(-0.8749694728017904);
        assertThat(Arrays.hashCode(blobs.x())).isEqualTo(-1584098077);
        assertThat(Arrays.hashCode(blobs.y())).isEqualTo(-336184240);
        assertThat(Arrays.hashCode(blobs.labels())).isEqualTo(-1967809581);
        PointSet validation = PlaneSet.BLOBS.generate(100, 0.4, 1, "validation");
        assertThat(Arrays.hashCode(validation.x())).isEqualTo(113943579);
        assertThat(Arrays.hashCode(validation.labels())).isEqualTo(-2054399421);
    }

    @ParameterizedTest
    @EnumSource
    void everySetFillsTheMapWithTwoClassesAndHasItsSeedsPoints(PlaneSet set) {
        PointSet points = set.generate(1000, 0, 3, "train");
        assertThat(points.size()).isEqualTo(1000);
        assertThat(IntStream.of(points.labels()).sum()).isBetween(440, 560);
        assertThat(Arrays.stream(points.x()).max().orElseThrow()).isBetween(0.9, 2.0);
        assertThat(Arrays.stream(points.y()).min().orElseThrow()).isBetween(-2.0, -0.9);
        assertThat(set.generate(1000, 0, 3, "train")).usingRecursiveComparison().isEqualTo(points);
        assertThat(set.generate(1000, 0, 3, "validation"))
                .usingRecursiveComparison()
                .isNotEqualTo(points);
        assertThat(set.label()).isNotEqualTo(set.description());
    }

    @Test
    void noiseMovesPointsAndNotTheirClass() {
        PointSet still = PlaneSet.CIRCLES.generate(50, 0, 3, "train");
        PointSet noisy = PlaneSet.CIRCLES.generate(50, 0.01, 3, "train");
        assertThat(noisy.labels()).isEqualTo(still.labels());
        assertThat(noisy.x()).isNotEqualTo(still.x());
        for (int i = 0; i < 50; i++) {
            double radius = Math.hypot(noisy.x()[i], noisy.y()[i]);
            assertThat(radius).isBetween(noisy.labels()[i] + 0.94, noisy.labels()[i] + 1.06);
        }
    }
}
