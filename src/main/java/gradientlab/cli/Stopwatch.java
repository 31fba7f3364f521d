package gradientlab.cli;

import java.util.Arrays;

/**
 * The median of repeated timed runs after a warm-up.
 *
 * <p>Why not JMH: it measures one method in a JVM of its own, and builds a second artefact to do so. Here one process
 * also measures whole epochs, native code whose settings are the process's, and training beside an open window; and the
 * differences that matter are factors, not per cents. A median, since another program's burst on a shared machine must
 * not count.
 */
final class Stopwatch {
    private static final double WARM_UP_SECONDS = 0.7;
    private static final double RUN_SECONDS = 0.02;
    private static final int RUNS = 25;
    private static final int MAX_CALLS = 1_000_000;

    private Stopwatch() {}

    /** Median seconds of one call. Short work is called many times a run, slow work (0.1 s a call) takes about 3 s. */
    static double seconds(Runnable work) {
        long start = System.nanoTime();
        int calls = 0;
        double elapsed;
        do {
            work.run();
            calls++;
            elapsed = (System.nanoTime() - start) / 1e9;
        } while (elapsed < WARM_UP_SECONDS || calls < 2);
        // Compiled by now, so the warm-up's average is an overestimate: good enough to choose a repeat count.
        int callsPerRun = (int) Math.max(1, Math.min(MAX_CALLS, RUN_SECONDS * calls / elapsed));
        return seconds(RUNS, callsPerRun, work);
    }

    /** Median seconds of one call without a warm-up, for work too slow to repeat often. */
    static double seconds(int runs, int callsPerRun, Runnable work) {
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            for (int call = 0; call < callsPerRun; call++) {
                work.run();
            }
            times[run] = (System.nanoTime() - start) / 1e9 / callsPerRun;
        }
        Arrays.sort(times);
        return (times[(runs - 1) / 2] + times[runs / 2]) / 2;
    }
}
