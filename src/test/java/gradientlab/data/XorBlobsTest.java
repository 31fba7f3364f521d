package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.plane.PlaneSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XorBlobsTest {
    /** Points of std 0 lie on their centre, so the counts by blob can be read off. */
    @ParameterizedTest
    @CsvSource({"1000, 250, 250, 250, 250", "6, 2, 2, 1, 1", "7, 2, 2, 2, 1", "1, 1, 0, 0, 0", "0, 0, 0, 0, 0"})
    void every_blob_has_its_share(int size, int upperRight, int lowerLeft, int lowerRight, int upperLeft) {
        PointSet points = PlaneSet.BLOBS.generate(size, 0, 9, "train");
        assertThat(points.size()).isEqualTo(size);
        assertThat(countAt(points, 1, 1)).isEqualTo(upperRight);
        assertThat(countAt(points, -1, -1)).isEqualTo(lowerLeft);
        assertThat(countAt(points, 1, -1)).isEqualTo(lowerRight);
        assertThat(countAt(points, -1, 1)).isEqualTo(upperLeft);
    }

    private static long countAt(PointSet points, double x, double y) {
        return IntStream.range(0, points.size())
                .filter(i -> points.x()[i] == x && points.y()[i] == y)
                .count();
    }

    @Test
    void equal_signs_are_class_0_and_different_signs_class_1() {
        PointSet points = PlaneSet.BLOBS.generate(1000, 0, 9, "train");
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.labels()[i]).isEqualTo(points.x()[i] * points.y()[i] > 0 ? 0 : 1);
        }
        assertThat(IntStream.of(points.labels()).sum()).isEqualTo(500);
    }

    @Test
    void a_blob_has_the_chosen_standard_deviation_in_both_directions() {
        PointSet points = PlaneSet.BLOBS.generate(40_000, 0.1, 3, "train"); // so narrow that signs tell the blobs apart
        double[] dx = IntStream.range(0, points.size())
                .mapToDouble(i -> points.x()[i] - Math.signum(points.x()[i]))
                .toArray();
        double[] dy = IntStream.range(0, points.size())
                .mapToDouble(i -> points.y()[i] - Math.signum(points.y()[i]))
                .toArray();
        assertThat(mean(dx)).isCloseTo(0, within(0.002)); // four standard errors
        assertThat(mean(dy)).isCloseTo(0, within(0.002));
        assertThat(Math.sqrt(meanProduct(dx, dx))).isCloseTo(0.1, within(0.0015));
        assertThat(Math.sqrt(meanProduct(dy, dy))).isCloseTo(0.1, within(0.0015));
        assertThat(meanProduct(dx, dy)).isCloseTo(0, within(0.0002)); // isotropic
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double meanProduct(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] * b[i])
                .average()
                .orElseThrow();
    }

    @Test
    void the_classes_are_shuffled() {
        int[] labels = PlaneSet.BLOBS.generate(1000, 0.4, 1, "train").labels();
        int changes = (int) IntStream.range(1, labels.length)
                .filter(i -> labels[i] != labels[i - 1])
                .count();
        assertThat(changes).isBetween(430, 570); // 500 expected, standard deviation 16
    }

    @Test
    void seed_and_purpose_decide_the_points() {
        PointSet points = PlaneSet.BLOBS.generate(100, 0.4, 1, "train");
        assertThat(PlaneSet.BLOBS.generate(100, 0.4, 1, "train"))
                .usingRecursiveComparison()
                .isEqualTo(points);
        assertThat(PlaneSet.BLOBS.generate(100, 0.4, 2, "train").x()).isNotEqualTo(points.x());
        assertThat(PlaneSet.BLOBS.generate(100, 0.4, 1, "validation").x()).isNotEqualTo(points.x());
    }

    @Test
    void the_axes_get_right_what_the_overlap_leaves() {
        assertThat(XorBlobs.accuracyOfTheAxes(PlaneSet.BLOBS.generate(200_000, 0.4, 1, "train")))
                .isCloseTo(0.9877, within(0.002));
        assertThat(XorBlobs.accuracyOfTheAxes(PlaneSet.BLOBS.generate(200_000, 0.99, 1, "train")))
                .isCloseTo(0.7364, within(0.004));
    }
}
