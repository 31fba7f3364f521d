package gradientlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every python3 here is a shell script, so that the test needs no Python and no time. */
@DisabledOnOs(OS.WINDOWS)
class PythonBenchTest {
    private static final String ANSWER = """
            printf 'version\\t1.24.2\\nsigmoid 1000\\t0.000079\\nsigmoid 1\\t2.2e-05\\n'
            """;

    @TempDir
    Path folder;

    private Path good;
    private Path lacking;
    private Path broken;

    @BeforeEach
    void interpreters() throws IOException {
        good = python("good", "cat > /dev/null\n" + ANSWER);
        lacking = python("lacking", "cat > /dev/null\nexit 3\n");
        broken = python("broken", "exit 70\n");
    }

    private Path python(String name, String lines) throws IOException {
        Path script = Files.createDirectory(folder.resolve(name)).resolve("python3");
        Files.writeString(script, "#!/bin/sh\n" + lines);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static PythonBench.Result numpy(Path... interpreters) throws IOException {
        return PythonBench.NUMPY.measure(List.of(interpreters), 1);
    }

    @Test
    void what_it_measures_is_a_baseline_in_the_rows_unit() throws IOException {
        BenchRow.Baseline step = numpy(good).baseline("sigmoid 1000", 1e3);
        assertThat(step.label()).isEqualTo("NumPy 1.24.2");
        assertThat(step.value()).isCloseTo(0.079, within(1e-12));
        assertThat(numpy(good).baseline("sigmoid 1", 1e6).value()).isCloseTo(22, within(1e-9));
        assertThat(NetworkBench.note(new BenchRow.Baseline("PyTorch 1.13.1", 12.2), 6.1))
                .isEqualTo("PyTorch 1.13.1 12.2 ms (2.00x)");
    }

    @Test
    void the_next_python_is_asked_when_one_lacks_the_library_or_fails() throws IOException {
        Path absent = folder.resolve("none/python3");
        assertThat(numpy(absent, lacking, broken, good).label()).isEqualTo("NumPy 1.24.2");
    }

    @Test
    void without_the_library_it_says_what_to_install() throws IOException {
        for (PythonBench.Result result : List.of(numpy(), numpy(lacking))) {
            assertThat(result.label()).isEqualTo("NumPy not measured here: install python3-numpy (Debian)");
            assertThat(result.baseline("sigmoid 1000", 1e3).value()).isNull();
        }
        PythonBench.Result pytorch = PythonBench.PYTORCH.measure(List.of(lacking), 1);
        assertThat(NetworkBench.note(pytorch.baseline("cnn_3 step", 1e3), 5))
                .isEqualTo("PyTorch not measured here: install python3-torch (Debian)");
    }

    @Test
    void a_python_that_fails_is_named() throws IOException {
        assertThat(numpy(broken).label()).isEqualTo("NumPy not measured here: " + broken + " ended with status 70");
    }

    @Test
    void a_python_that_hangs_is_ended() throws IOException {
        Path pid = folder.resolve("pid");
        Path hanging = python("hanging", "echo $$ > " + pid + "\nexec tail -f /dev/null\n");
        PythonBench impatient = new PythonBench("NumPy", "python3-numpy", "numpy_xor.py", Duration.ofSeconds(1));
        assertThat(impatient.measure(List.of(hanging), 1).label()).endsWith(hanging + " gave no answer in 1 s");
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(process -> process.onExit().join());
    }

    /** The scripts name what the rows ask for. */
    @ParameterizedTest
    @EnumSource(HiddenActivation.class)
    void numpy_knows_every_activation(HiddenActivation activation) throws IOException {
        assertThat(text("numpy_xor.py")).contains("\"" + activation + "\": (");
    }

    @Test
    void pytorch_knows_every_network_of_the_course() throws IOException {
        String script = text("pytorch_nets.py");
        assertThat(CourseNetworks.all())
                .allSatisfy(net -> assertThat(script).contains("\"" + net.name() + "\": layers("));
    }

    private static String text(String resource) throws IOException {
        try (var in = PythonBench.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
