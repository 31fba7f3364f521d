package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gradientlab.data.PointSet;
import gradientlab.data.plane.PlaneSet;
import gradientlab.data.plane.PointTable;
import gradientlab.nn.net.HiddenActivation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A student's table as what a run learns from. */
class OwnPointsTest {
    private static XorConfig on(PointSet points) {
        PointTable table = new PointTable(points, List.of("width", "height"), List.of("A", "B"));
        return XorConfig.course(HiddenActivation.TANH).withOwn(OwnPoints.of("own.csv", table));
    }

    @Test
    void aFifthIsHeldOutAndTheSeedSaysWhich() {
        XorConfig config = on(PlaneSet.MOONS.generate(103, 0.1, 1, "train"));
        XorData data = XorData.of(config);
        assertThat(data.train().size()).isEqualTo(83).isEqualTo(config.trainSize());
        assertThat(data.validation().size()).isEqualTo(20);
        double[] all = IntStream.of(0, 1)
                .mapToObj(i -> (i == 0 ? data.train() : data.validation()).x())
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double[] own = PlaneSet.MOONS.generate(103, 0.1, 1, "train").x().clone();
        Arrays.sort(own);
        assertThat(all).isEqualTo(own);
        assertThat(XorData.of(config)).usingRecursiveComparison().isEqualTo(data);
        assertThat(XorData.of(config.withSeed(2)).train().x())
                .isNotEqualTo(data.train().x());
    }

    @Test
    void aColumnThatIsNoneOfThePlaneIsBroughtThereAndBack() {
        PointSet kilograms =
                new PointSet(new double[] {-2, 2, 1, 0}, new double[] {50, 90, 60, 70}, new int[] {0, 1, 0, 1});
        PlaneScale scale = PlaneScale.of(kilograms);
        PointSet plane = scale.plane(kilograms);
        assertThat(plane.x()).as("on the map already").isEqualTo(kilograms.x());
        assertThat(plane.y()).containsExactly(-2, 2, -1, 0);
        assertThat(scale.own(plane).y()).containsExactly(kilograms.y(), offset(1e-9));
        PointSet flat = new PointSet(new double[] {7, 7}, new double[] {0, 0.001}, new int[] {0, 1});
        assertThat(PlaneScale.of(flat).plane(flat).x()).containsExactly(0, 0);
        assertThat(PlaneScale.of(flat).plane(flat).y()).containsExactly(-2, 2);
    }
}
