package gradientlab.nn.net;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static Draft draft(Layer... layers) {
        return new Draft("mine", Shape.CIFAR10, List.of(layers), Initialisation.PYTORCH);
    }

    private static List<String> words(List<Fix> fixes) {
        return fixes.stream().map(Fix::words).toList();
    }

    @Test
    void aDraftThatFitsSaysWhatItsNetworkSays() {
        Draft draft = draft(conv(8, 3), activate(), maxPool(2), dense(10));
        assertThat(draft.places())
                .allSatisfy(place -> assertThat(place.problem()).isEmpty());
        assertThat(draft.places().stream().map(place -> place.summary().orElseThrow()))
                .containsExactlyElementsOf(draft.network().summary());
        assertThat(draft.problem(10)).isEmpty();
        assertThat(draft.fixes(10)).isEmpty();
    }

    @Test
    void aKernelThatIsTooLargeIsToldAtItsLayerAndWhatComesBehindWaits() {
        Draft draft = draft(maxPool(8), conv(8, 5), activate(), dense(10));
        List<Place> places = draft.places();
        assertThat(places.get(0).summary()).isPresent();
        assertThat(places.get(1).problem()).contains("5 x 5").contains("4 x 4");
        assertThat(words(places.get(1).fixes()))
                .containsExactly(
                        "Set the side of the kernel to 4",
                        "Set the padding to 1",
                        "Move it before MaxPool 8x8",
                        "Take it out");
        assertThat(places.get(2).summary()).isEmpty();
        assertThat(places.get(2).problem()).isEmpty();
        assertThat(draft.problem(10)).contains("layer 2");
        assertThat(draft.fixes(10)).isEmpty();
    }

    @Test
    void mapsAreWantedBeforeTheFirstDenseLayer() {
        Place place =
                draft(dense(32), activate(), avgPool(2), dense(10)).places().get(2);
        assertThat(place.problem()).contains("before the dense one");
        assertThat(words(place.fixes())).containsExactly("Move it before FC-32", "Take it out");
        assertThat(place.fixes().get(0).layers()).containsExactly(avgPool(2), dense(32), activate(), dense(10));
    }

    @Test
    void anActivationThatComesFirstMovesBehindTheNextLayer() {
        Place place = draft(activate(), dense(10), dense(10)).places().get(0);
        assertThat(words(place.fixes())).containsExactly("Move it behind FC-10", "Take it out");
        assertThat(place.fixes().get(0).layers()).containsExactly(dense(10), activate(), dense(10));
    }

    @Test
    void aBlockUnderASkipConnectionLearnsToKeepItsShape() {
        Place place = draft(conv(6, 3), skip(conv(8, 4), batchNorm(), activate(), conv(4, 3, 2, 0)), dense(10))
                .places()
                .get(1);
        assertThat(place.problem()).contains("must have the shape");
        assertThat(words(place.fixes()))
                .containsExactly(
                        "Let its layers keep the shape", "Leave out the connection, keep its layers", "Take it out");
        assertThat(place.fixes().get(0).layers().get(1))
                .isEqualTo(skip(conv(8, 3, 1, 1), batchNorm(), activate(), conv(6, 3, 1, 1)));
        assertThat(place.fixes().get(1).layers()).hasSize(6);
    }

    @Test
    void outputsBecomeLogitsOfTheClasses() {
        assertThat(draft(dense(12)).problem(10)).contains("12").contains("10");
        assertThat(words(draft(dense(12)).fixes(10)))
                .containsExactly("Give the last layer 10 units", "Add a dense layer of 10 units");
        assertThat(words(draft(conv(8, 3), activate()).fixes(10))).containsExactly("Add a dense layer of 10 units");
        assertThat(words(draft(dense(10), activate()).fixes(10)))
                .containsExactly("Take out the last layer", "Add a dense layer of 10 units");
        assertThat(words(draft().fixes(10))).containsExactly("Add a dense layer of 10 units");
    }

    @Test
    void aNameThatNoNetworkCanHaveIsRefused() {
        assertThatThrownBy(() -> draft(dense(10)).named("a b")).isInstanceOf(InvalidSetting.class);
    }

    /** Whatever was clicked together: a click or two on what is offered lead to a network that can be trained. */
    @Test
    void fixesLeadToANetwork() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Draft draft = draft(random.ints(random.nextInt(9), 0, 5)
                    .mapToObj(kind -> switch (kind) {
                        case 0 -> conv(1 + random.nextInt(8), 1 + random.nextInt(9), 1 + random.nextInt(3), 0);
                        case 1 -> activate();
                        case 2 -> maxPool(2 + random.nextInt(4));
                        case 3 -> avgPool(2 + random.nextInt(4));
                        default -> dense(1 + random.nextInt(20));
                    })
                    .toArray(Layer[]::new));
            String first = draft.toString();
            for (int click = 0; click < 30 && !draft.problem(10).isEmpty(); click++) {
                List<Fix> fixes = new ArrayList<>(draft.fixes(10));
                draft.places().forEach(place -> fixes.addAll(place.fixes()));
                assertThat(fixes).as("%s: %s", draft, draft.problem(10)).isNotEmpty();
                draft = draft.withLayers(fixes.get(0).layers());
            }
            assertThat(draft.problem(10)).as(first).isEmpty();
        }
    }
}
