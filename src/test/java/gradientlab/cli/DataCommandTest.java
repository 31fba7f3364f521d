package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lab(String... arguments) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(arguments), java.util.stream.Stream.of("--data-dir", home.toString()))
                .toArray(String[]::new);
        return LabCommand.execute(new PrintWriter(out), new PrintWriter(err), (directory, file) -> 99, all);
    }

    @Test
    void list_names_every_data_set_and_what_is_here() throws IOException {
        assertThat(lab("data", "list", "--json")).isZero();
        JsonNode sets = new ObjectMapper().readTree(out.toString()).get("datasets");
        assertThat(sets.findValuesAsText("name"))
                .startsWith("shapes", "xor", "digits", "cifar10")
                .contains("cifar10_grey", "mnist", "fashion_mnist");
        assertThat(sets.get(0).get("verified").asBoolean()).isTrue();
        assertThat(sets.get(0).get("path").isNull()).isTrue();
        assertThat(sets.get(3).get("verified").asBoolean()).isFalse();
        assertThat(sets.get(3).get("train").asInt()).isEqualTo(50_000);
        assertThat(err.toString()).contains("cifar10").contains("not here");
    }

    @Test
    void built_in_data_needs_no_fetching() throws IOException {
        assertThat(lab("data", "fetch", "shapes", "--json")).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(result.get("name").asText()).isEqualTo("shapes");
        assertThat(result.get("verified").asBoolean()).isTrue();
    }

    @Test
    void verifying_absent_data_fails_with_one_line_and_says_so_in_json() throws IOException {
        assertThat(lab("data", "verify", "mnist", "--json")).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(out.toString()).get("verified").asBoolean())
                .isFalse();
        assertThat(err.toString().lines())
                .containsExactly("lab: mnist is not on this computer. Get it with 'lab data fetch mnist'.");
    }

    @Test
    void looking_needs_no_right_to_write() throws IOException {
        assertThat(lab("data", "list")).isZero();
        assertThat(home).isEmptyDirectory();
        assumeThat(home.toFile().setWritable(false) && !Files.isWritable(home))
                .as("permissions hold for this user")
                .isTrue();
        assertThat(lab("data", "list")).isZero();
        assertThat(lab("data", "fetch", "cifar10")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    void importing_something_else_fails_with_one_line_and_leaves_nothing() throws IOException {
        Path text = Files.writeString(home.resolve("notes.txt"), "not an archive");
        assertThat(lab("data", "import", "cifar10", text.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("lab: notes.txt is refused: it is not a .tar.gz, or damaged.");
        assertThat(home.resolve("datasets/cifar10")).doesNotExist();
        assertThat(home.resolve("datasets/.cifar10.work/fresh")).doesNotExist();
    }

    @Test
    void an_unknown_name_or_a_missing_command_is_wrong_usage() {
        assertThat(lab("data", "fetch", "imagenet")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no data set 'imagenet'");
        assertThat(LabCommand.execute(new PrintWriter(out), new PrintWriter(err), (directory, file) -> 99, "data"))
                .isEqualTo(2);
    }
}
