package gradientlab.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Which checkpoints of a run are kept: all, as long as there is room. Else the first, the newest, those at 0, 10, 40, 160,
 * 640, ... steps, where a network changes most, and of the others so many that their spacing doubles as a run gets twice as
 * long.
 *
 * <p>A stored run takes {@value #MOST} checkpoints at most, and {@value #MOST_BYTES} bytes for them, or three checkpoints
 * where these are more; one takes four bytes a parameter, twice that with momentum and three times with Adam. An XOR network
 * is so small that nearly every run keeps all of its epochs.
 */
public final class CheckpointPolicy {
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
     * @param most how many may stay, 2 or more
     */
    public static <T> List<T> thinned(List<T> kept, ToIntFunction<T> step, int most) {
        if (kept.size() <= most) {
            return kept;
        }
        int[] worth =
                IntStream.range(0, kept.size()).map(i -> worth(kept, step, i)).toArray();
        return IntStream.range(0, worth.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> worth[i])
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .limit(most)
                .sorted()
                .map(kept::get)
                .toList();
    }

    /** Up to which spacing, a power of two, it is the first behind a multiple of the spacing. */
    private static <T> int worth(List<T> kept, ToIntFunction<T> step, int i) {
        if (i == 0 || i == kept.size() - 1) {
            return Integer.MAX_VALUE;
        }
        int at = step.applyAsInt(kept.get(i));
        return due(at) ? Integer.MAX_VALUE - 1 : Integer.highestOneBit(at ^ step.applyAsInt(kept.get(i - 1)));
    }

    /**
     * The newest at or before a step, or null.
     *
     * @param kept in ascending order of their steps
     */
    public static <T> T newestUpTo(List<T> kept, ToIntFunction<T> step, int last) {
        int from = 0;
        int to = kept.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (step.applyAsInt(kept.get(middle)) <= last) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? null : kept.get(from - 1);
    }
}
