package gradientlab.training.xor;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The same run from many seeds: how much of a result is luck (course part 1.2; ReLU can vary by over 45 points).
 *
 * @param validationAccuracies final accuracies by seed, in the order of the seeds; shorter when cancelled
 */
public record SeedStudy(double[] validationAccuracies) {
    public static final int MAX_SEEDS = 1000;

    /** The blobs of every seed's own: weights, order and points are luck. */
    public static SeedStudy run(XorConfig config, int count, IntConsumer finished, BooleanSupplier cancelled) {
        return run(config, XorData::of, count, finished, cancelled);
    }

    /**
     * Runs config.seed(), config.seed() + 1, and so on. From-scratch runs share the cores; Deeplearning4j runs follow
     * each other, since it uses the cores itself.
     *
     * @param data what a seed's run learns from; the same points for all leave only weights and order to luck
     * @param count 1 to {@value #MAX_SEEDS}
     * @param finished told how many runs are done, from any thread
     */
    public static SeedStudy run(
            XorConfig config,
            Function<XorConfig, XorData> data,
            int count,
            IntConsumer finished,
            BooleanSupplier cancelled) {
        AtomicInteger done = new AtomicInteger();
        IntStream seeds = IntStream.range(0, count);
        if (config.engine() == EngineKind.SCRATCH) {
            seeds = seeds.parallel();
        }
        double[] accuracies = seeds.mapToDouble(i -> {
                    if (cancelled.getAsBoolean()) {
                        return Double.NEGATIVE_INFINITY;
                    }
                    XorConfig one = config.withSeed(config.seed() + i);
                    XorRun run = XorRun.train(one, data.apply(one), cancelled);
                    if (run.epochs() < config.epochs() && cancelled.getAsBoolean()) {
                        return Double.NEGATIVE_INFINITY;
                    }
                    finished.accept(done.incrementAndGet());
                    return run.validationAccuracy();
                })
                .toArray();
        return new SeedStudy(Arrays.stream(accuracies)
                .filter(accuracy -> accuracy != Double.NEGATIVE_INFINITY)
                .toArray());
    }
}
