package gradientlab.bench;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * One group of rows; a new one is one line in {@link #ALL}.
 *
 * @param group what {@code --only} selects
 * @param rows measures them
 */
public record Bench(String group, Callable<List<BenchRow>> rows) {
    public static final List<Bench> ALL = List.of(
            new Bench("xor", XorBench::rows),
            new Bench("conv", ConvBench::rows),
            new Bench("nets", NetworkBench::rows),
            new Bench("window", WindowBenchRows::rows),
            new Bench("training", TrainingBenchRows::rows));
}
