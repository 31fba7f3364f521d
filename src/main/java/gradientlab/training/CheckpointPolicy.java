package gradientlab.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints of a run stay in its folder: the first, the newest, those at 0, 10, 40, 160, 640, ... steps, where a
 * network changes most, and of the others as many as there is room for, evenly: when there are too many, the one that
 * leaves the smallest gap goes, so that the spacing doubles as a run gets twice as long.
 *
 * <p>A run takes {@value #MOST} checkpoints at most, and {@value #MOST_BYTES} bytes for them, or three checkpoints where
 * these are more; one takes four bytes a parameter, twice that with momentum and three times with Adam.
 */
final class CheckpointPolicy {
    static final int MOST = 32;
    static final long MOST_BYTES = 256L << 20;
    private static final int FEWEST = 3;

    private CheckpointPolicy() {}

    /** Whether a checkpoint is made at this step whatever the clock says. */
    static boolean due(int step) {
        int next = TrainingConfig.STEPS_BETWEEN_POINTS;
        while (next < step && next < Integer.MAX_VALUE / 4) {
            next *= 4;
        }
        return step == 0 || step == next;
    }

    /** @param bytes of one checkpoint */
    static int most(long bytes) {
        return (int) Math.max(FEWEST, Math.min(MOST, MOST_BYTES / Math.max(1, bytes)));
    }

    /**
     * What stays of these.
     *
     * @param kept in ascending order of their steps
     * @param most how many may stay, 3 or more
     */
    static List<Kept> thinned(List<Kept> kept, int most) {
        List<Kept> left = new ArrayList<>(kept);
        while (left.size() > most) {
            left.remove(narrowest(left));
        }
        return left;
    }

    private static int narrowest(List<Kept> kept) {
        int narrowest = 1;
        long least = Long.MAX_VALUE;
        for (int i = 1; i < kept.size() - 1; i++) {
            long gap = kept.get(i + 1).step() - kept.get(i - 1).step();
            if (due(kept.get(i).step())) {
                gap += Integer.MAX_VALUE; // goes only when no other is left
            }
            if (gap < least) {
                least = gap;
                narrowest = i;
            }
        }
        return narrowest;
    }
}
