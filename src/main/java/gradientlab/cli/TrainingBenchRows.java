package gradientlab.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the console's window costs the training of a network, and how its charts answer with long curves in them. */
final class TrainingBenchRows {
    private static final String GROUP = "training";

    /** By name: the command line must not depend on the window. */
    private static final String MAIN = "gradientlab.app.TrainingWindowBench$Main";

    private static final double LIMIT_MILLIS = 16;

    private TrainingBenchRows() {}

    static List<BenchRow> rows() throws IOException {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return List.of(new BenchRow(GROUP, "cnn_3 in the window", Double.NaN, "steps/s")
                    .withNote("no display: run 'xvfb-run ./lab bench --only training'"));
        }
        String[] numbers = ChildJvm.run(MAIN, List.of(), Map.of()).trim().split("\\s+");
        return List.of(
                new BenchRow(GROUP, "cnn_3 steps, window open", number(numbers, 1), "steps/s")
                        .against("no window", number(numbers, 0))
                        .withNote("target: 0.9x or more"),
                new BenchRow(GROUP, "hover over 4 linked charts, 2 million points", number(numbers, 2), "ms")
                        .against("limit", LIMIT_MILLIS)
                        .withNote("95th percentile on the FX thread; longest " + numbers[3] + " ms"),
                new BenchRow(GROUP, "zoom of the chart with 2 million points", number(numbers, 4), "ms")
                        .against("limit", LIMIT_MILLIS)
                        .withNote("95th percentile on the FX thread; longest " + numbers[5] + " ms"));
    }

    private static double number(String[] numbers, int index) {
        return Double.parseDouble(numbers[index]);
    }
}
