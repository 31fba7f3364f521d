package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.data.NpyWriter;
import gradientlab.nn.Tensor4;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheCoursesFiles() throws IOException {
        Tensor4 samples = MnistDigits.samples(7);
        Tensor4 kernel = CourseKernels.bank();
        NpyWriter.write(file("samples.npy"), "u1", samples.shape(), samples.values());
        NpyWriter.write(file("kernel.npy"), "f8", kernel.shape(), kernel.values());
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private int run(String input, String kernel, String output, String... options) {
        String[] command = {
            "conv",
            file(input).toString(),
            file(kernel).toString(),
            file(output).toString()
        };
        String[] all =
                Stream.concat(Arrays.stream(command), Arrays.stream(options)).toArray(String[]::new);
        return LabCommand.execute(new PrintWriter(out), new PrintWriter(err), (directory, file) -> 99, all);
    }

    @Test
    void writesTheOutputAndReportsItAsOneJsonObject() throws IOException {
        assertThat(run("samples.npy", "kernel.npy", "out.npy", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("output_shape").toString()).isEqualTo("[5,8,25,25]");
        assertThat(json.get("min").doubleValue()).isCloseTo(-765.1633, within(1e-2));
        assertThat(json.get("max").doubleValue()).isCloseTo(647.4416, within(1e-2));
        assertThat(json.get("sum").doubleValue()).isCloseTo(670169.60, within(1e-2));
        NpyArray written = NpyFile.read(file("out.npy"));
        assertThat(Files.size(file("out.npy"))).as("32-bit floats").isEqualTo(128 + 4L * written.values().length);
        assertThat(Arrays.stream(written.values()).sum()).isCloseTo(670169.60, within(1e-2));
        assertThat(err.toString()).contains("[5, 8, 25, 25]");
    }

    @Test
    void takesStridePaddingAndDilation() throws IOException {
        assertThat(run("samples.npy", "kernel.npy", "o", "--stride", "2", "--padding", "1", "--dilation", "3"))
                .isZero();
        assertThat(NpyFile.read(file("o")).shape()).containsExactly(5, 8, 11, 11);
        assertThat(run("samples.npy", "kernel.npy", "o", "--padding", "same")).isZero();
        assertThat(NpyFile.read(file("o")).shape()).containsExactly(5, 8, 28, 28);
    }

    @Test
    void aShapeMismatchFailsWithBothShapesAndWritesNothing() {
        assertThat(run("kernel.npy", "samples.npy", "out.npy")).isEqualTo(1);
        assertThat(err.toString()).contains("[8, 1, 4, 4]", "[5, 1, 28, 28]").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(file("out.npy")).doesNotExist();
    }

    @Test
    void wrongUsageAndBadFilesAreToldApart() throws IOException {
        assertThat(run("samples.npy", "kernel.npy", "o", "--stride", "0")).isEqualTo(2);
        assertThat(run("samples.npy", "kernel.npy", "o", "--padding", "some")).isEqualTo(2);
        assertThat(run("none.npy", "kernel.npy", "o")).isEqualTo(1);
        Files.writeString(file("text.npy"), "not an array");
        assertThat(run("text.npy", "kernel.npy", "o")).isEqualTo(1);
        NpyWriter.write(file("flat.npy"), "f8", new int[] {2}, new double[2]);
        assertThat(run("flat.npy", "kernel.npy", "o")).isEqualTo(1);
        assertThat(err.toString())
                .contains("no such file", "not a NumPy .npy or .npz file", "images have [rows, columns]");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void missingAxesAreAddedAndToldOnStderr() throws IOException {
        NpyWriter.write(file("image.npy"), "f2", new int[] {28, 28}, new double[784]);
        assertThat(run("image.npy", "kernel.npy", "o")).isZero();
        assertThat(NpyFile.read(file("o")).shape()).containsExactly(1, 8, 25, 25);
        assertThat(err.toString()).contains("image.npy: [28, 28] read as one image of one channel: [1, 1, 28, 28].");
    }
}
