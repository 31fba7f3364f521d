package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.SeriesColors;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunColorsTest {
    private final List<Integer> taken = new ArrayList<>();

    private static TrainingConfig net(String name) {
        return TrainingConfig.course(CourseNetworks.named(name), "shapes");
    }

    private List<Integer> start(List<TrainingConfig> configs) {
        Map<TrainingConfig, Integer> together = new LinkedHashMap<>();
        for (TrainingConfig config : configs) {
            int look = RunColors.choose(config, together, taken);
            together.put(config, look);
            taken.add(look);
        }
        return List.copyOf(together.values());
    }

    private static List<Integer> colors(List<Integer> looks) {
        return looks.stream().map(SeriesColors::color).toList();
    }

    @Test
    void a_network_has_the_same_colour_every_day_and_another_symbol_each_time() {
        List<TrainingConfig> all =
                CourseNetworks.all().stream().map(net -> net(net.name())).toList();
        List<Integer> first = start(all);
        List<Integer> second = start(all);
        assertThat(colors(first)).doesNotHaveDuplicates().isEqualTo(colors(second));
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(colors(start(List.of(net("cnn_3")))))
                .containsExactly(colors(first).get(2));
    }

    @Test
    void a_hundred_runs_of_one_network_all_look_different() {
        for (int run = 0; run < SeriesColors.LOOKS; run++) {
            start(List.of(net("cnn_3").withSeed(run + 1)));
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void rates_of_one_network_have_a_colour_each_and_the_same_ones_tomorrow() {
        List<TrainingConfig> rates = List.of(0.1, 0.01, 0.001).stream()
                .map(rate -> net("cnn_4").withLearningRate(rate))
                .toList();
        List<Integer> first = start(rates);
        assertThat(colors(first)).doesNotHaveDuplicates();
        assertThat(colors(start(rates))).isEqualTo(colors(first));
    }

    @Test
    void relu_and_sigmoid_of_one_network_share_a_colour_and_differ_in_their_symbol() {
        TrainingConfig cnn = net("cnn_5");
        TrainingConfig mlp = net("mlp_2");
        List<Integer> looks = start(List.of(
                mlp, mlp.withActivation(HiddenActivation.SIGMOID), cnn, cnn.withActivation(HiddenActivation.SIGMOID)));
        List<Integer> colors = colors(looks);
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(colors.get(0)).isEqualTo(colors.get(1)).isNotEqualTo(colors.get(2));
        assertThat(colors.get(2)).isEqualTo(colors.get(3));
    }
}
