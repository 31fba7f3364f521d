package gradientlab.desk;

import gradientlab.plot.SeriesColors;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import java.util.Collection;
import java.util.Map;

/**
 * Which look a run gets, for its whole life: its network's colour if those it starts with leave it, and a symbol with
 * which it differs from every other run as long as there are looks left.
 */
final class RunColors {
    private static final int WRONG_COLOR = 1_000_000;
    private static final int TAKEN = 1_000;
    private static final int ANOTHER_COLOR = 100;

    private RunColors() {}

    /**
     * @param config of the run
     * @param together configurations and looks of those that start with it, which are compared first of all
     * @param taken the looks of all other runs
     * @return an index of {@link SeriesColors}
     */
    static int choose(TrainingConfig config, Map<TrainingConfig, Integer> together, Collection<Integer> taken) {
        int wanted = SeriesColors.color(networkColor(config) + together(config, together));
        int best = 0;
        long lowest = Long.MAX_VALUE;
        for (int look = 0; look < SeriesColors.LOOKS; look++) {
            int candidate = look;
            long cost = WRONG_COLOR * clashes(config, look, together)
                    + TAKEN * taken.stream().filter(other -> other == candidate).count()
                    + (SeriesColors.color(look) == wanted ? 0 : ANOTHER_COLOR)
                    + look / SeriesColors.COLORS;
            if (cost < lowest) {
                lowest = cost;
                best = look;
            }
        }
        return best;
    }

    /** So that mlp_1 is blue today as it was yesterday. */
    private static int networkColor(TrainingConfig config) {
        return Math.max(0, CourseNetworks.names().indexOf(config.network().name()));
    }

    /** How many runs of the same network before it want a colour of their own. */
    private static int together(TrainingConfig config, Map<TrainingConfig, Integer> together) {
        return (int) together.entrySet().stream()
                .filter(other -> other.getKey().network().equals(config.network()) && !twins(config, other.getKey()))
                .map(other -> SeriesColors.color(other.getValue()))
                .distinct()
                .count();
    }

    /** Those side by side have a colour each, but twins share one. */
    private static long clashes(TrainingConfig config, int look, Map<TrainingConfig, Integer> together) {
        int color = SeriesColors.color(look);
        return together.entrySet().stream()
                .filter(other -> twins(config, other.getKey()) != (SeriesColors.color(other.getValue()) == color))
                .count();
    }

    /** The same but for the activation: they are compared with each other, and told apart by solid and dashed lines. */
    private static boolean twins(TrainingConfig one, TrainingConfig other) {
        return one.withActivation(other.activation()).equals(other) && one.activation() != other.activation();
    }
}
