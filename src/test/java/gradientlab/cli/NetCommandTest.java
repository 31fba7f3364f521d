package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetCommandTest {
    private static final String OWN = """
            {"name": "own", "input": [3, 32, 32], "layers": [
              {"kind": "conv", "out": 4, "kernel": 5}, {"kind": "activation", "function": "sigmoid"},
              {"kind": "max_pool", "size": 4}, {"kind": "activation"}, {"kind": "dense", "units": 10}]}
            """;

    @TempDir
    private Path data;

    private String file(String text) throws IOException {
        return Files.writeString(data.resolve("own.json"), text).toString();
    }

    @Test
    void aNetworkOfTheCourse() {
        JsonNode json = Cli.run("net", "check", "cnn_3", "--json").json();
        assertThat(json.get("parameters").asLong()).isEqualTo(11_394);
        JsonNode conv = json.get("layers").get(2);
        assertThat(conv.get("kind").asText()).isEqualTo("conv");
        assertThat(conv.get("output").toString()).isEqualTo("[8,26,26]");
        assertThat(conv.get("parameters").asLong()).isEqualTo(3208);
        assertThat(conv.get("receptive_field").asInt()).isEqualTo(7);
        assertThat(StreamSupport.stream(json.get("layers").spliterator(), false)
                        .map(layer -> layer.get("kind").asText()))
                .endsWith("conv", "max_pool", "dense");
        assertThat(Cli.run("net", "check", "cnn_3").out()).contains("11,394 parameters", "16 x 30 x 30", "20 x 20");
    }

    @Test
    void theHelpShowsAFileThatCanBeUsed() throws IOException {
        String help = Cli.run("net", "check", "--help").out();
        String example = help.substring(help.indexOf("  {\"name\""), help.lastIndexOf('}') + 1);
        Cli check = Cli.run("net", "check", file(example));
        assertThat(check.status()).as(check.err()).isZero();
        assertThat(check.out()).contains("AvgPool 2x2", "32 x 4 x 4");
    }

    @Test
    void strideAndPadding() throws IOException {
        String strided = file(OWN.replace("\"kernel\": 5", "\"kernel\": 5, \"stride\": 2, \"padding\": 2"));
        assertThat(Cli.run("net", "check", strided).out())
                .contains("Conv 5x5x4, stride 2, padding 2    4 x 16 x 16          304      5 x 5           76,800");
        JsonNode conv = Cli.run("net", "check", strided, "--json")
                .json()
                .get("network")
                .get("layers")
                .get(0);
        assertThat(conv.toString()).endsWith("\"kernel\":5,\"stride\":2,\"padding\":2}");
    }

    @Test
    void whatIsPrintedOfANetworkIsAFileForIt() throws IOException {
        String printed =
                Cli.run("net", "check", "mlp_2", "--json").json().get("network").toString();
        assertThat(Cli.run("net", "check", file(printed), "--json").json())
                .isEqualTo(Cli.run("net", "check", "mlp_2", "--json").json());
    }

    @Test
    void aNetworkOfOnesOwnIsTrainedAndComesBack() throws IOException {
        Cli run = Cli.run(
                "run",
                "architectures",
                "--network",
                file(OWN),
                "--epochs",
                "1",
                "--train-limit",
                "60",
                "--val-limit",
                "10",
                "--data-dir",
                data.toString(),
                "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode only = run.json().get("runs").get(0);
        assertThat(only.get("name").asText()).isEqualTo("own");
        assertThat(only.get("parameters").asLong()).isEqualTo(4 * 76 + 10 * 197);
        JsonNode stored = Cli.run("runs", "show", only.get("id").asText(), "--data-dir", data.toString(), "--json")
                .json();
        assertThat(stored.get("config").get("network").get("layers").get(1).toString())
                .isEqualTo("{\"kind\":\"activation\",\"function\":\"sigmoid\"}");
    }

    @Test
    void whateverIsWrongWithAFileHasOneForm() throws IOException {
        String noClasses = OWN.replace(", {\"kind\": \"dense\", \"units\": 10}", "");
        for (String wrong : List.of("{}", OWN.replace("conv", "cnov"), noClasses)) {
            String file = file(wrong);
            for (Cli cli : List.of(Cli.run("net", "check", file), Cli.run("run", "architectures", "--network", file))) {
                assertThat(cli.status()).isEqualTo(1);
                assertThat(cli.err()).startsWith("lab: " + file + " is no network that can be built: ");
            }
        }
    }

    @Test
    void whatDoesNotFitIsSaidInOneSentence() throws IOException {
        Cli large = Cli.run("net", "check", file(OWN.replace("\"kernel\": 5", "\"kernel\": 55")));
        assertThat(large.status()).isEqualTo(1);
        assertThat(large.out()).isEmpty();
        assertThat(large.err()).contains("own, layer 1 (Conv 55x55x4): a kernel of 55 x 55 does not fit");
        Cli other = Cli.run(
                "run",
                "architectures",
                "--network",
                file(OWN.replace("32, 32", "28, 28")),
                "--data-dir",
                data.toString());
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("own takes images of 3x28x28");
        assertThat(Cli.run("net", "check", "cnn_9").err()).contains("mlp_1, mlp_2, cnn_3");
        Cli gone = Cli.run("net", "check", data.resolve("gone.json").toString());
        assertThat(gone.status()).isEqualTo(1);
        assertThat(gone.err()).contains("gone.json");
        assertThat(Cli.run("runs", "list", "--data-dir", data.toString(), "--json")
                        .json()
                        .get("runs"))
                .isEmpty();
    }
}
