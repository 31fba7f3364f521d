package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointSetTest {
    private final PointSet points = new PointSet(new double[] {0, 3, 0}, new double[] {0, 4, 1}, new int[] {0, 1, 1});

    @Test
    void one_more_point_leaves_the_old_set_alone() {
        PointSet more = points.with(0.5, -0.5, 1);
        assertThat(more.size()).isEqualTo(4);
        assertThat(more.x()).containsExactly(0, 3, 0, 0.5);
        assertThat(more.y()).containsExactly(0, 4, 1, -0.5);
        assertThat(more.labels()).containsExactly(0, 1, 1, 1);
        assertThat(points.size()).isEqualTo(3);
    }

    @Test
    void erasing_takes_every_point_within_the_radius_its_edge_included() {
        assertThat(points.without(0, 0, 5).size()).isZero();
        PointSet far = points.without(0, 0, 4.9);
        assertThat(far.x()).containsExactly(3);
        assertThat(far.y()).containsExactly(4);
        assertThat(far.labels()).containsExactly(1);
    }

    @Test
    void erasing_where_nothing_is_changes_nothing() {
        assertThat(points.without(-9, -9, 1)).usingRecursiveComparison().isEqualTo(points);
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
