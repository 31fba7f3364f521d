package gradientlab.bench;

import gradientlab.engine.Cores;
import gradientlab.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
public final class Machine {
    private Machine() {}

    /** One line: Java, system, processor, cores, vectors. */
    public static String describe() {
        return String.format(
                Locale.ROOT,
                "Java %s, %s %s, %s, %d cores; medians. Engine: %s.",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                processor(Path.of("/proc/cpuinfo")),
                Runtime.getRuntime().availableProcessors(),
                Engine.JAVA.describe(Cores.besideWindow()));
    }

    /** The processor's name, where the system says it. */
    static String processor(Path cpuInfo) {
        String unknown = System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", "unnamed processor"); // Windows names it
        try (Stream<String> lines = Files.lines(cpuInfo)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(unknown);
        } catch (IOException notHere) {
            return unknown;
        }
    }
}
