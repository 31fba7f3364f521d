package gradientlab.console;

import gradientlab.control.Palette;
import java.util.Collection;

/** Which colour a run gets: one that nobody beside it has, as long as there are enough. */
final class RunColors {
    private RunColors() {}

    /**
     * @param beside runs in the same charts
     * @param others runs elsewhere on the desk
     * @return the colour fewest of them have, those beside counting first
     */
    static int choose(Collection<LiveRun> beside, Collection<LiveRun> others) {
        int best = 0;
        long lowest = Long.MAX_VALUE;
        for (int color = 0; color < Palette.SIZE; color++) {
            long cost = 1000 * count(beside, color) + count(others, color);
            if (cost < lowest) {
                lowest = cost;
                best = color;
            }
        }
        return best;
    }

    private static long count(Collection<LiveRun> runs, int color) {
        return runs.stream().filter(run -> run.colorIndex() == color).count();
    }
}
