package gradientlab.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * A second JVM with this one's class path and options, for what can be set only once in a process: native threads,
 * JavaCPP's limits.
 */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Runs a main class to its end.
     *
     * @param options come after this JVM's own, so they win
     * @param environment added to this process's
     * @return what it printed on stdout; its stderr is this one's
     * @throws IOException with a sentence when it fails
     */
    static String run(Class<?> main, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        return run(main.getName(), options, environment, arguments);
    }

    /** As above, for a main class this package must not know. */
    static String run(String main, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", absoluteClassPath(), main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("A measuring process ended with status " + status + "; the reason is above.");
            }
            return printed;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while measuring.", stop);
        } finally {
            process.destroy();
        }
    }

    /** Whether a window can open here. */
    static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** What a main class prints that prints nothing but numbers. Its temporary folders go with it. */
    static double[] numbers(String main) throws IOException {
        Path temporary = Files.createTempDirectory("lab-bench");
        String printed;
        try {
            printed = run(main, List.of("-Djava.io.tmpdir=" + temporary), Map.of());
        } finally {
            PathUtils.deleteDirectory(temporary);
        }
        return Arrays.stream(printed.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
