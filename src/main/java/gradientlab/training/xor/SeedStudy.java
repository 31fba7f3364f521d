package gradientlab.training.xor;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The same run from many seeds: how much of a result is luck (course part 1.2; ReLU can vary by over 45 points).
 *
 * @param validationAccuracies final accuracies by seed, in the order of the seeds; shorter when cancelled
 */
public record SeedStudy(double[] validationAccuracies) {
    public static final int MAX_SEEDS = 1000;

    /** The blobs of every seed's own: weights, order and points are luck. */
    public static SeedStudy run(
            XorConfig config, int count, int cores, IntConsumer finished, BooleanSupplier cancelled) {
        return run(config, XorData::of, count, cores, finished, cancelled);
    }

    /**
     * Runs config.seed(), config.seed() + 1, and so on. From-scratch runs share the cores; Deeplearning4j runs follow
     * each other, since it uses the cores itself.
     *
     * @param data what a seed's run learns from; the same points for all leave only weights and order to luck
     * @param count 1 to {@value #MAX_SEEDS}
     * @param cores that from-scratch runs share, at least 1
     * @param finished told how many runs are done, from any thread
     */
    public static SeedStudy run(
            XorConfig config,
            Function<XorConfig, XorData> data,
            int count,
            int cores,
            IntConsumer finished,
            BooleanSupplier cancelled) {
        AtomicInteger done = new AtomicInteger();
        IntToDoubleFunction accuracy = seed -> {
            if (cancelled.getAsBoolean()) {
                return Double.NEGATIVE_INFINITY;
            }
            XorConfig one = config.withSeed(config.seed() + seed);
            XorRun run = XorRun.train(one, data.apply(one), cancelled);
            if (run.epochs() < config.epochs() && cancelled.getAsBoolean()) {
                return Double.NEGATIVE_INFINITY;
            }
            synchronized (done) { // so that what is told grows
                finished.accept(done.incrementAndGet());
            }
            return run.validationAccuracy();
        };
        IntStream seeds = IntStream.range(0, count);
        double[] accuracies = config.engine() == EngineKind.SCRATCH
                ? sharing(cores, seeds.parallel().mapToDouble(accuracy))
                : seeds.mapToDouble(accuracy).toArray();
        return new SeedStudy(Arrays.stream(accuracies)
                .filter(value -> value != Double.NEGATIVE_INFINITY)
                .toArray());
    }

    /** In a pool of its own: the common one, with the caller, takes all cores, the window's too. */
    private static double[] sharing(int cores, DoubleStream work) {
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(() -> work.toArray()).join();
        } finally {
            pool.shutdown();
        }
    }
}
