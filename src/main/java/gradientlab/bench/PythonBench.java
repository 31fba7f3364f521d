package gradientlab.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Python library measured beside the lab: on this machine, in this run, with as many threads, by the same stopwatch.
 * Where there is no Python with that library it says so, and what would help.
 *
 * @param library for a label: {@code "NumPy"}
 * @param debian the package that has it
 * @param script a resource of this package; run after {@code stopwatch.py}
 * @param limit after this much time it is ended
 */
record PythonBench(String library, String debian, String script, Duration limit) {
    static final PythonBench NUMPY = new PythonBench("NumPy", "python3-numpy", "numpy_xor.py", Duration.ofMinutes(1));

    static final PythonBench PYTORCH =
            new PythonBench("PyTorch", "python3-torch", "pytorch_nets.py", Duration.ofMinutes(5));

    /** The status of a script whose library is not there. */
    private static final int MISSING = 3;

    private static final List<String> NAMES = List.of("python3", "python", "python3.exe", "python.exe");

    /**
     * What was measured.
     *
     * @param label library and version, or a sentence why there is no number
     * @param numbers as the script calls them, in seconds; empty when nothing was measured
     */
    record Result(String label, Map<String, Double> numbers) {
        /** A baseline in the unit of so many to a second; without a number when it was not measured. */
        BenchRow.Baseline baseline(String key, double perSecond) {
            Double seconds = numbers.get(key);
            return new BenchRow.Baseline(label, seconds == null ? null : perSecond * seconds);
        }
    }

    /** Every Python of this computer: those on the PATH, and the system's own, which a virtual environment hides. */
    static List<Path> interpreters() {
        String path = System.getenv().getOrDefault("PATH", "");
        Set<Path> found = new LinkedHashSet<>();
        Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/bin"))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Asks one interpreter after the other until one has the library. */
    Result measure(List<Path> interpreters, int threads) throws IOException {
        String why = "not measured here: install " + debian + " (Debian)";
        for (Path interpreter : interpreters) {
            String answer = run(interpreter, threads);
            Map<String, Double> numbers = new HashMap<>();
            String version = read(answer, numbers);
            if (!numbers.isEmpty()) {
                return new Result(library + " " + version, numbers);
            }
            if (!answer.isEmpty()) {
                why = "not measured here: " + interpreter + " " + answer;
            }
        }
        return new Result(library + " " + why, Map.of());
    }

    /** What it printed, nothing when it lacks the library, or what went wrong. */
    private String run(Path interpreter, int threads) throws IOException {
        Path printed = Files.createTempFile("lab-bench", ".txt");
        Process process = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(interpreter.toString(), "-", String.valueOf(threads))
                    .redirectOutput(printed.toFile())
                    .redirectError(Redirect.DISCARD);
            builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
            process = builder.start();
            feed(process);
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return "gave no answer in " + limit.toSeconds() + " s";
            }
            int status = process.exitValue();
            if (status != 0) {
                return status == MISSING ? "" : "ended with status " + status;
            }
            return Files.readString(printed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while measuring.", stop);
        } catch (IOException notStarted) {
            return "cannot be started";
        } finally {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            Files.deleteIfExists(printed);
        }
    }

    /** Stopwatch and script, a few kilobytes; whoever does not read them ends with a status of its own. */
    private void feed(Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(resource("stopwatch.py"));
            in.write(resource(script));
        } catch (IOException notRead) {
            // its status tells
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PythonBench.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** Lines of a key, a tab and a number; the version is returned. */
    private static String read(String answer, Map<String, Double> numbers) {
        String version = "";
        for (String line : answer.lines().toList()) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2 && parts[0].equals("version")) {
                version = parts[1];
            } else if (parts.length == 2) {
                numbers.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        return version;
    }
}
