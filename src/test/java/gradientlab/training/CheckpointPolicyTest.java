package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckpointPolicyTest {
    private static List<Integer> after(int first, int last, int between, int most) {
        List<Kept> kept = new ArrayList<>();
        for (int step = first; step <= last; step++) {
            if (step == first || step == last || step % between == 0 || CheckpointPolicy.due(step)) {
                kept.add(new Kept(new Counters(step, 0, 0, 0, 0), List.of(), null));
                kept = new ArrayList<>(CheckpointPolicy.thinned(kept, Kept::step, most));
                assertThat(kept).hasSizeLessThanOrEqualTo(most);
            }
        }
        return kept.stream().map(Kept::step).toList();
    }

    @Test
    void a_short_run_keeps_all() {
        assertThat(after(0, 90, 25, 32)).containsExactly(0, 10, 25, 40, 50, 75, 90);
    }

    @Test
    void a_long_run_keeps_its_start_and_thins_the_rest_evenly() {
        List<Integer> steps = after(0, 50_001, 37, CheckpointPolicy.MOST);
        assertThat(steps)
                .hasSize(CheckpointPolicy.MOST)
                .contains(0, 10, 40, 160, 640, 2560, 10_240, 40_960)
                .endsWith(50_001);
        List<Integer> gaps = IntStream.range(1, steps.size())
                .map(i -> steps.get(i) - steps.get(i - 1))
                .boxed()
                .toList();
        assertThat(gaps).allMatch(gap -> gap < 4500);
    }

    @Test
    void a_branch_keeps_where_it_began() {
        assertThat(after(1234, 9000, 100, 5)).hasSize(5).startsWith(1234).endsWith(9000);
    }

    @Test
    void large_networks_keep_fewer() {
        assertThat(CheckpointPolicy.most(1000)).isEqualTo(32);
        assertThat(CheckpointPolicy.most(32 << 20)).isEqualTo(8);
        assertThat(CheckpointPolicy.most(1L << 40)).isEqualTo(3);
    }
}
