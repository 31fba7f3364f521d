package gradientlab.bench;

import java.io.IOException;
import java.util.List;

/** What the window costs the training, and how it keeps up: measured in a process of its own, where there is a display. */
final class WindowBenchRows {
    private static final String GROUP = "window";

    /** By name: what the command line measures must not depend on the window. */
    private static final String MAIN = "gradientlab.app.bench.WindowBench$Main";

    private WindowBenchRows() {}

    static List<BenchRow> rows() throws IOException {
        if (!ChildJvm.hasDisplay()) {
            return List.of(new BenchRow(GROUP, "XOR in the window", Double.NaN, "epochs/s")
                    .withNote("no display: run 'xvfb-run ./lab bench --only window'"));
        }
        double[] numbers = ChildJvm.numbers(MAIN);
        return List.of(
                new BenchRow(GROUP, "XOR at full speed, window open", numbers[1], "epochs/s")
                        .against("no window", numbers[0])
                        .withNote("target: 0.9x or more"),
                new BenchRow(GROUP, "boundary 100x100 while training", numbers[2], "frames/s").against("target", 30),
                new BenchRow(GROUP, "longest frame while training", numbers[3], "ms").against("limit", 50));
    }
}
