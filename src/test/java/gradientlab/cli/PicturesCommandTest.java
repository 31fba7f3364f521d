package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.data.pictures.Drawn;
import gradientlab.training.RunFile;
import gradientlab.training.RunStore;
import gradientlab.training.TrainingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty drawn pictures from the folder to the test accuracy, by the command line. */
class PicturesCommandTest {
    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private Path folder;

    @BeforeEach
    void draw() throws IOException {
        folder = Drawn.folder(elsewhere.resolve("My drawings"), Drawn.thirty());
    }

    private Cli lab(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", data.toString(), "--json"));
        return Cli.run(all.toArray(String[]::new));
    }

    private Cli train(String dataset, String models) {
        return lab(
                "run",
                "architectures",
                "--models",
                models,
                "--dataset",
                dataset,
                "--epochs",
                "3",
                "--batch",
                "8",
                "--threads",
                "1");
    }

    @Test
    void a_folder_is_added_listed_trained_on_branched_and_removed() throws IOException {
        Cli added = lab("data", "add", folder.toString(), "--name", "Çizim", "--size", "28", "--grey");
        assertThat(added.status()).as(added.err()).isZero();
        assertThat(added.json().get("name").asText()).isEqualTo("Çizim");
        assertThat(added.json().get("train").asInt()).isEqualTo(24);
        assertThat(added.json().get("test").asInt()).isEqualTo(6);
        assertThat(added.json().get("classes")).extracting(JsonNode::asText).containsExactlyElementsOf(Drawn.CLASSES);
        Cli listed = lab("data", "list");
        assertThat(listed.json().get("datasets").findValuesAsText("name")).endsWith("Çizim");
        assertThat(listed.err()).contains("30 pictures in 3 classes (circle, line, square), 28x28 in grey");
        assertThat(lab("data", "verify", "Çizim").json().get("verified").asBoolean())
                .isTrue();

        Cli trained = train("çizim", "mlp_1,cnn_3");
        assertThat(trained.status()).as(trained.err()).isZero();
        JsonNode first = trained.json().get("runs").get(0);
        assertThat(first.get("parameters").asInt())
                .as("28 x 28 grey, three classes")
                .isEqualTo(784 * 32 + 32 + 32 * 3 + 3);
        assertThat(first.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(train("Çizim", "mlp_1").json().get("runs").get(0).get("train_loss"))
                .as("the same configuration, the same curve")
                .isEqualTo(first.get("train_loss"));

        String id = first.get("id").asText();
        TrainingConfig config = new RunStore(data).open(id).config();
        Path file = Files.writeString(elsewhere.resolve("run.json"), new RunFile.Images(config).text());
        assertThat(lab("run", "file", file.toString()).json().get("runs").get(0).get("train_loss"))
                .as("handed on and repeated")
                .isEqualTo(first.get("train_loss"));
        assertThat(Cli.run(
                                "run",
                                "file",
                                file.toString(),
                                "--data-dir",
                                elsewhere.resolve("other").toString())
                        .err())
                .as("on another computer")
                .contains("The pictures 'Çizim'")
                .contains("add the same folder");
        Files.copy(folder.resolve("line/0.png"), folder.resolve("circle/odd.png"));
        Cli branched = lab("runs", "branch", id, "--step", "2", "--learning-rate", "0.01");
        assertThat(branched.status()).as(branched.err()).isZero();
        assertThat(branched.err()).contains("has changed since 'Çizim' was added");
        assertThat(lab("runs", "export", id, "--out", elsewhere.resolve("out").toString())
                        .err())
                .contains("has changed since 'Çizim' was added");

        assertThat(lab("data", "remove", "Çizim").json().get("removed").asInt()).isEqualTo(1);
        Cli without = lab("runs", "branch", id, "--step", "2");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err()).contains("The pictures 'Çizim'").contains("not on this computer");
        assertThat(lab("data", "remove", "Çizim").status()).isEqualTo(2);
    }

    @Test
    void a_folder_can_be_named_where_it_is_and_small_pictures_say_which_network_they_are_too_small_for() {
        Cli trained = train("folder:" + folder, "mlp_2");
        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.err()).contains("My drawings: 30 pictures in 3 classes");
        assertThat(lab("data", "add", folder.toString(), "--name", "tiny", "--size", "16")
                        .status())
                .isZero();
        assertThat(train("tiny", "mlp_1").status()).isZero();
        Cli refused = train("tiny", "cnn_3");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines().filter(line -> line.startsWith("lab: ")))
                .hasSize(1)
                .allMatch(line -> line.contains("cnn_3") && line.contains("7"));
        Cli none = train("folder:" + elsewhere.resolve("none"), "mlp_1");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("no such file or folder");
    }
}
