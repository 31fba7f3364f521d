package gradientlab.bench;

import java.util.Arrays;

/**
 * The median of repeated timed runs after a warm-up.
 *
 * <p>Why not JMH: it measures one method in a JVM of its own, and builds a second artefact to do so. Here one process
 * also measures whole epochs, native code whose settings are the process's, and training beside an open window; and the
 * differences that matter are factors, not per cents.
 *
 * <p>A median of many short runs, since other programs want the cores too: a run of half a millisecond is more often than
 * not left alone even on a busy machine, a run of 20 ms never is.
 */
final class Stopwatch {
    private static final double WARM_UP_SECONDS = 0.7;
    private static final double RUN_SECONDS = 0.0005;
    private static final double MEASURE_SECONDS = 1;
    private static final int MIN_RUNS = 15;
    private static final int MAX_RUNS = 10_000;

    private Stopwatch() {}

    /** Median seconds of one call, measured for a second, or for 15 calls of slow work, after a warm-up of 0.7 s. */
    static double seconds(Runnable work) {
        double warmUp = 0;
        int calls = 0;
        while (warmUp < WARM_UP_SECONDS || calls < 2) {
            warmUp += time(1, work);
            calls++;
        }
        int callsPerRun = (int) Math.max(1, RUN_SECONDS * calls / warmUp);
        double[] times = new double[MAX_RUNS];
        double elapsed = 0;
        int runs = 0;
        while (runs < MIN_RUNS || (runs < MAX_RUNS && elapsed < MEASURE_SECONDS)) {
            double run = time(callsPerRun, work);
            elapsed += run;
            times[runs++] = run / callsPerRun;
        }
        return median(Arrays.copyOf(times, runs));
    }

    private static double time(int calls, Runnable work) {
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Sorts them. */
    static double median(double[] times) {
        Arrays.sort(times);
        return (times[(times.length - 1) / 2] + times[times.length / 2]) / 2;
    }
}
