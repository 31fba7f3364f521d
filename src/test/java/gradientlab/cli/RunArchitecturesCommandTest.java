package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.Datasets;
import gradientlab.training.CourseNetworks;
import gradientlab.training.RunStore;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunArchitecturesCommandTest {
    @TempDir
    private Path data;

    private Cli architectures(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "architectures", "--data-dir", data.toString(), "--json"));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private Cli runs(String... options) {
        List<String> arguments = new ArrayList<>(List.of("runs"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--data-dir", data.toString(), "--json"));
        return Cli.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--models        | cnn_9  | cnn_4",
                "--dataset       | birds  | shapes, cifar10",
                "--epochs        | 0      | 1 to 10,000",
                "--batch         | 0      | 1 to 10,000",
                "--optimizer     | lion   | lion",
                "--learning-rate | 0      | above 0",
                "--learning-rate | NaN    | above 0",
                "--weight-decay  | 1.5    | Weight decay must be 0 to 1",
                "--schedule      | 5      | STEP:RATE",
                "--activation    | swish  | swish",
                "--train-limit   | 0      | 1 or more",
                "--val-limit     | -1     | 1 or more",
                "--seed          | 0      | not be 0"
            })
    void a_setting_that_cannot_work_is_refused_with_status_2_and_leaves_no_run(
            String option, String value, String hint) {
        Cli cli = architectures(option, value);
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("lab: ").contains(hint).doesNotContain("\tat ");
        assertThat(runs("list").json().get("runs")).isEmpty();
    }

    @Test
    void a_data_set_that_is_not_here_is_said_with_what_to_do() {
        Cli cli = architectures("--dataset", "cifar10");
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).contains("lab data fetch cifar10");
    }

    @Test
    void a_run_is_trained_reported_kept_and_exported() throws Exception {
        Path out = data.resolve("out");
        Cli cli = architectures(
                "--models=mlp_1", "--activation=relu,sigmoid", "--train-limit=500", "--epochs=2", "--out=" + out);
        assertThat(cli.status()).as(cli.err()).isZero();
        JsonNode trained = cli.json().get("runs");
        assertThat(trained).hasSize(2);
        for (JsonNode run : trained) {
            assertThat(run.get("name").asText()).isEqualTo("mlp_1");
            assertThat(run.get("parameters").asInt()).isEqualTo(98_666);
            assertThat(run.get("epochs").asInt()).isEqualTo(2);
            assertThat(run.get("train_loss").asDouble()).isBetween(0.5, 3.5);
            for (String accuracy : List.of("train_accuracy", "val_accuracy", "test_accuracy")) {
                assertThat(run.get(accuracy).asDouble()).isBetween(0.02, 0.98);
            }
            assertThat(run.get("steps_per_second").asDouble()).isPositive();
            assertThat(run.get("first_layer_gradient").asDouble()).isPositive();
        }
        assertThat(cli.err()).contains("epoch 1 of 2", "epoch 2 of 2");

        String id = trained.get(0).get("id").asText();
        assertThat(Files.readAllLines(out.resolve(id + ".csv")))
                .as("a heading, and each of the first twenty steps")
                .hasSize(21);
        assertThat(runs("list").json().get("runs")).hasSize(2);
        assertThat(runs("list").json().get("runs").get(1)).isEqualTo(trained.get(0));
        assertThat(runs("resume", id).json()).isEqualTo(trained.get(0));
        JsonNode shown = runs("show", id).json();
        assertThat(shown.fields())
                .toIterable()
                .as("the same keys in the same order, then more")
                .startsWith(entries(trained.get(0)));
        assertThat(shown.get("epoch_ends")).hasSize(2);
        assertThat(keys(shown)).isNotEmpty().allMatch(key -> key.matches("[a-z][a-z0-9_]*"));
        JsonNode renamed = runs("rename", id, "the first").json();
        assertThat(renamed.get("label").asText()).isEqualTo("the first");
        assertThat(renamed.get("name").asText()).isEqualTo("mlp_1");
        assertThat(runs("export", id, "--out", out.resolve("deep/er").toString())
                        .json()
                        .get("files"))
                .hasSize(2);
        assertThat(runs("delete", id).status()).isZero();
        assertThat(runs("list").json().get("runs")).hasSize(1);
        assertThat(runs("delete", "--undo", id).status()).isZero();
        assertThat(runs("show", id).json().get("label").asText()).isEqualTo("the first");
    }

    @Test
    void a_run_branches_at_any_step_and_says_what_a_branch_cannot_change() {
        Cli trained = architectures("--models=mlp_1", "--train-limit=500", "--epochs=2");
        String id = trained.json().get("runs").get(0).get("id").asText();
        Cli refused = runs("branch", id, "--step", "13", "--batch", "10");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("has the batch of its run");
        assertThat(runs("branch", id, "--step", "21").err()).contains("a branch can begin at 0 to 20, not at 21");
        assertThat(runs("list").json().get("runs")).hasSize(1);

        Cli same = runs("branch", id, "--step", "13");
        assertThat(same.status()).as(same.err()).isZero();
        String branch = same.json().get("id").asText();
        assertThat(branch).isNotEqualTo(id);
        Cli show = runs("show", branch);
        assertThat(show.err()).contains("goes on from step 13 of run " + id);
        JsonNode shown = show.json();
        assertThat(shown.get("parent").asText()).isEqualTo(id);
        assertThat(shown.get("parent_step").asInt()).isEqualTo(13);
        JsonNode parent = runs("show", id).json();
        assertThat(parent.get("parent").isNull()).isTrue();
        assertThat(shown.get("points")).isEqualTo(parent.get("points"));
        Cli other = runs(
                "branch", id, "--step", "13", "--optimizer", "sgd", "--learning-rate", "0.1", "--weight-decay", "0.5");
        assertThat(other.json().get("weight_decay").asDouble()).isEqualTo(0.5);
        JsonNode points = runs("show", other.json().get("id").asText()).json().get("points");
        assertThat(points.get(12)).isEqualTo(parent.get("points").get(12));
        assertThat(points.get(15)).isNotEqualTo(parent.get("points").get(15));
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, JsonNode>[] entries(JsonNode object) {
        return object.properties().toArray(Map.Entry[]::new);
    }

    /** Every key at any depth. */
    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> keys.addAll(keys(child)));
        return keys;
    }

    @Test
    void a_run_that_blows_up_is_said_to_have_diverged_wherever_it_is_told_and_its_loss_is_no_row_of_digits() {
        Cli cli = architectures(
                "--models=mlp_1", "--train-limit=500", "--epochs=1", "--optimizer=sgd", "--learning-rate=10");
        JsonNode run = cli.json().get("runs").get(0);
        assertThat(run.get("status").asText()).isEqualTo("diverged");
        assertThat(run.get("diagnosis_kind").asText()).isEqualTo("diverged");
        assertThat(run.get("diagnosis").asText()).startsWith("Diverged at step").contains("far above ln 10");
        assertThat(cli.err()).contains(run.get("diagnosis").asText(), "×10").doesNotContainPattern("\\d{9}[^-\\d]");
        assertThat(runs("list").json().get("runs").get(0)).isEqualTo(run);
        Cli shown = runs("show", run.get("id").asText());
        assertThat(shown.json().get("diagnosis")).isEqualTo(run.get("diagnosis"));
        assertThat(shown.err()).contains(run.get("diagnosis").asText()).doesNotContainPattern("\\d{9}[^-\\d]");
    }

    @Test
    void runs_of_one_command_train_side_by_side_and_come_to_what_each_comes_to_alone() {
        String[] few = {"--train-limit=100", "--val-limit=10", "--epochs=1"};
        Cli both = architectures("--models=mlp_2,cnn_5", "--threads=2", few[0], few[1], few[2]);
        assertThat(both.status()).as(both.err()).isZero();
        assertThat(both.err()).contains(", 2 cores");
        JsonNode together = both.json().get("runs");
        for (int i = 0; i < 2; i++) {
            String name = together.get(i).get("name").asText();
            assertThat(name).isEqualTo(i == 0 ? "mlp_2" : "cnn_5");
            Cli one = architectures("--models=" + name, "--threads=1", few[0], few[1], few[2]);
            assertThat(one.err()).contains(", 1 core");
            JsonNode alone = one.json().get("runs").get(0);
            for (String key : List.of("train_loss", "val_accuracy", "test_accuracy", "first_layer_gradient")) {
                assertThat(alone.get(key)).as(key).isEqualTo(together.get(i).get(key));
            }
        }
        assertThat(architectures("--threads=0").err()).contains("--threads must be 1 to");
    }

    @Test
    void the_engine_is_shown_wherever_a_run_is_shown_or_trained() {
        Cli trained = architectures("--models=mlp_1", "--train-limit=100", "--epochs=1", "--engine=dl4j");
        String id = trained.json().get("runs").get(0).get("id").asText();
        assertThat(runs("list").err()).contains("Deeplearning4j");
        assertThat(runs("show", id).err()).contains("Deeplearning4j");
    }

    @Test
    void a_run_resumed_or_branched_says_what_computes_it_and_what_to_do_about_a_damaged_file() throws Exception {
        RunStore store = new RunStore(data);
        TrainingConfig config = TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
                .with()
                .epochs(1)
                .trainLimit(500)
                .build();
        String id = store.create(config, "", "test");
        AtomicInteger points = new AtomicInteger();
        Trainer.fit(
                store.lock(id),
                Datasets.load("shapes", data),
                event -> points.addAndGet(event instanceof TrainingEvent.Point ? 1 : 0),
                () -> points.get() > 4);
        Path folder = data.resolve("runs").resolve(id);
        Path network;
        try (Stream<Path> files = Files.list(folder)) {
            network = files.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(network);
        Files.write(network, Arrays.copyOf(whole, whole.length / 2));
        int step = store.open(id).step();
        for (Cli cli : List.of(runs("resume", id), runs("branch", id, "--step", String.valueOf(step)))) {
            assertThat(cli.status()).isEqualTo(1);
            assertThat(cli.err())
                    .contains(
                            "lab: " + network + " is no Deeplearning4j model file, or it is damaged. Put back a copy",
                            "branch from a step before " + step);
        }
        Files.write(network, whole);
        Cli resumed = runs("resume", id);
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("Java, ");
        assertThat(runs("branch", id, "--step", "1").err()).contains("Java, ");

        Files.write(folder.resolve("metrics.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(runs("show", id).err()).contains("metrics.csv is damaged", "Put back a copy");
        Files.delete(folder.resolve("metrics.csv"));
        assertThat(runs("show", id).err()).contains("There is no file", "metrics.csv. Put back a copy");
        Files.write(folder.resolve("state.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(runs("show", id).err()).contains("state.json is damaged", "Put back a copy");
    }

    /** What Ctrl-C does: the process is told to end. */
    @Test
    @DisabledOnOs(OS.WINDOWS) // where a process can only be killed
    void a_command_told_to_end_prints_its_object_and_leaves_runs_that_go_on() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "gradientlab.app.Launcher",
                        "run",
                        "architectures",
                        "--models=mlp_1,mlp_2",
                        "--epochs=9999",
                        "--data-dir=" + data,
                        "--json")
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            RunStore store = new RunStore(data);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (store.list().runs().stream().filter(run -> run.step() > 0).count() < 2) {
                assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(System.nanoTime()).isLessThan(end);
            }
            process.toHandle().destroy();
            JsonNode object =
                    new ObjectMapper().readTree(process.getInputStream().readAllBytes());
            assertThat(object.get("status").asText()).isEqualTo("interrupted");
            assertThat(object.get("runs")).hasSize(2).allSatisfy(run -> {
                assertThat(run.get("status").asText()).isEqualTo("interrupted");
                assertThat(store.open(run.get("id").asText()).resumable()).isTrue();
            });
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void help_says_what_the_keys_mean() {
        assertThat(Cli.run("runs", "--help").out().replaceAll("\\s+", " "))
                .contains("name, the network's", "label, what you call the run");
    }

    @Test
    void an_unknown_run_is_refused_with_status_1() {
        Cli cli = runs("show", "../../etc");
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err()).contains("runs list");
    }
}
