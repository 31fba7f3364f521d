package gradientlab.bench;

import java.io.IOException;
import java.util.List;

/** What the side bar's window costs the training of a network, and how its charts answer with long curves in them. */
final class TrainingBenchRows {
    private static final String GROUP = "training";

    /** By name: what the command line measures must not depend on the window. */
    private static final String MAIN = "gradientlab.app.bench.TrainingWindowBench$Main";

    private static final double LIMIT_MILLIS = 16;

    private TrainingBenchRows() {}

    static List<BenchRow> rows() throws IOException {
        if (!ChildJvm.hasDisplay()) {
            return List.of(new BenchRow(GROUP, "cnn_3 in the window", Double.NaN, "steps/s")
                    .withNote("no display: run 'xvfb-run ./lab bench --only training'"));
        }
        double[] numbers = ChildJvm.numbers(MAIN);
        return List.of(
                new BenchRow(GROUP, "cnn_3 steps, window open", numbers[1], "steps/s")
                        .against("no window", numbers[0])
                        .withNote("target: 0.9x or more"),
                new BenchRow(GROUP, "hover over 4 linked charts, 2 million points", numbers[2], "ms")
                        .against("limit", LIMIT_MILLIS)
                        .withNote("95th percentile on the FX thread; longest " + BenchRow.threeDigits(numbers[3])
                                + " ms"),
                new BenchRow(GROUP, "zoom of the chart with 2 million points", numbers[4], "ms")
                        .against("limit", LIMIT_MILLIS)
                        .withNote("95th percentile on the FX thread; longest " + BenchRow.threeDigits(numbers[5])
                                + " ms"));
    }
}
