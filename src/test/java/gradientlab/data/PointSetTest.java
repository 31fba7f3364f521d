package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointSetTest {
    private final PointSet points = new PointSet(new double[] {0, 3, 0}, new double[] {0, 4, 1}, new int[] {0, 1, 1});

    @Test
    void some_of_them_in_another_order() {
        PointSet some = points.at(new int[] {2, 1});
        assertThat(some.x()).containsExactly(0, 3);
        assertThat(some.y()).containsExactly(1, 4);
        assertThat(some.labels()).containsExactly(1, 1);
    }

    @Test
    void targets_are_the_labels_as_numbers() {
        assertThat(points.targets()).isDeepEqualTo(new double[][] {{0, 1, 1}});
        assertThat(points.inputs()).isDeepEqualTo(new double[][] {{0, 3, 0}, {0, 4, 1}});
    }

    @Test
    void lengths_must_agree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PointSet(new double[2], new double[2], new int[1]))
                .withMessageContaining("2, 2, 1");
    }
}
