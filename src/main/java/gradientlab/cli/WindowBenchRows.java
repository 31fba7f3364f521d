package gradientlab.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the window costs the training, and how it keeps up: measured in a process of its own, where there is a display. */
final class WindowBenchRows {
    private static final String GROUP = "window";

    /** By name: the command line must not depend on the window. */
    private static final String MAIN = "gradientlab.app.WindowBench$Main";

    private WindowBenchRows() {}

    static List<BenchRow> rows() throws IOException {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return List.of(new BenchRow(GROUP, "XOR in the window", Double.NaN, "epochs/s")
                    .withNote("no display: run 'xvfb-run ./lab bench --only window'"));
        }
        String[] numbers = ChildJvm.run(MAIN, List.of(), Map.of()).trim().split("\\s+");
        double without = Double.parseDouble(numbers[0]);
        double with = Double.parseDouble(numbers[1]);
        return List.of(
                new BenchRow(GROUP, "XOR at full speed, window open", with, "epochs/s")
                        .against("no window", without)
                        .withNote("target: 0.8x or more"),
                new BenchRow(GROUP, "boundary 100x100 while training", Double.parseDouble(numbers[2]), "frames/s")
                        .against("target", 30),
                new BenchRow(GROUP, "longest frame while training", Double.parseDouble(numbers[3]), "ms")
                        .against("limit", 100));
    }
}
