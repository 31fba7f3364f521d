package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.data.plane.PlaneSet;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.HiddenLayer;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunXorCommandTest {
    private static Cli xor(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "xor"));
        arguments.addAll(List.of(options));
        return Cli.run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--learning-rate | 0      | would never change a weight",
                "--learning-rate | -1     | climbs the loss",
                "--learning-rate | 1e9    | at most 1000",
                "--learning-rate | NaN    | must be a number",
                "--learning-rate | fast   | fast",
                "--epochs        | 0      | whole number from 1",
                "--epochs        | -5     | whole number from 1",
                "--epochs        | 1.5    | 1.5",
                "--epochs        | 99999999999 | 99999999999",
                "--hidden        | 0      | 1 to 16",
                "--hidden        | 17     | 1 to 16",
                "--hidden        | four   | four",
                "--activation    | swish  | swish",
                "--engine        | torch  | torch",
                "--batch         | 0      | 'full' or a whole number",
                "--batch         | -3     | 'full' or a whole number",
                "--batch         | some   | 'full' or a whole number",
                "--std           | -0.1   | between 0 and 2",
                "--seed          | x      | x",
                "--seeds         | 0      | from 1 to 1000",
                "--seeds         | 1001   | from 1 to 1000",
                "--sead          | 1      | --sead"
            })
    void a_setting_that_cannot_work_is_refused_with_status_2_and_a_line(String option, String value, String hint) {
        Cli cli = xor(option, value, "--json");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("lab: ").contains(hint).doesNotContain("\tat ", "Exception");
        assertThat(cli.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_wrong_activation_is_answered_with_the_right_ones() {
        assertThat(xor("--activation", "swish").err())
                .containsIgnoringCase("sigmoid")
                .containsIgnoringCase("relu");
    }

    @Test
    void the_courses_sigmoid_network_learns_xor() {
        Cli cli = xor("--activation", "sigmoid", "--seed", "7", "--json");
        JsonNode result = cli.json();
        assertThat(cli.status()).isZero();
        assertThat(result.get("val_accuracy").doubleValue()).isGreaterThanOrEqualTo(0.95);
        assertThat(result.get("epochs").intValue()).isEqualTo(10_000);
        assertThat(result.get("train_loss").doubleValue()).isBetween(0.0, 0.05);
        assertThat(result.get("seconds").doubleValue()).isPositive();
        assertThat(cli.err()).contains("10000 epochs", "validation accuracy");
    }

    @Test
    void without_json_the_text_is_on_stdout() {
        Cli cli = xor("--epochs", "3", "--activation", "TANH");
        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("tanh, From scratch, seed 1: 3 epochs").doesNotContain("{");
        assertThat(cli.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"scratch, 1e-12", "dl4j, 1e-3"})
    void every_option_reaches_the_run(String engine, double tolerance) {
        JsonNode result = xor(
                        "--engine",
                        engine,
                        "--activation",
                        "relu",
                        "--sigmoid-output",
                        "--epochs",
                        "4",
                        "--learning-rate",
                        "0.01",
                        "--batch",
                        "250",
                        "--hidden",
                        "6",
                        "--std",
                        "0.3",
                        "--seed",
                        "12",
                        "--json")
                .json();
        XorConfig course = XorConfig.course(HiddenActivation.RELU);
        XorRun expected = XorRun.train(
                new XorConfig(HiddenActivation.RELU, true, course.engine(), 6, 0.01, 250, 4, 0.3, 12), () -> false);
        assertThat(result.get("train_loss").doubleValue())
                .isCloseTo(expected.trainLoss(), org.assertj.core.api.Assertions.within(tolerance));
        assertThat(result.get("epochs").intValue()).isEqualTo(4);
    }

    @Test
    void a_set_of_the_plane_or_a_students_table_is_learnt_from(@TempDir Path folder) throws IOException {
        XorRun moons = XorRun.train(
                XorConfig.course(HiddenActivation.TANH)
                        .on(PlaneSet.MOONS)
                        .withSize(200)
                        .withEpochs(20),
                () -> false);
        assertThat(xor("--activation", "tanh", "--data", "moons", "--size", "200", "--epochs", "20", "--json")
                        .json()
                        .get("train_loss")
                        .doubleValue())
                .isEqualTo(moons.trainLoss());
        XorRun deep = XorRun.train(
                XorConfig.course(HiddenActivation.TANH)
                        .withLayers(Collections.nCopies(3, new HiddenLayer(5, HiddenActivation.TANH)))
                        .withEpochs(20),
                () -> false);
        assertThat(xor("--activation", "tanh", "--layers", "5,5,5", "--epochs", "20", "--json")
                        .json()
                        .get("train_loss")
                        .doubleValue())
                .isEqualTo(deep.trainLoss());
        assertThat(xor("--layers", "2,2,2,2,2,2,2").err()).contains("1 to 6 hidden layers");
        Path table = Files.writeString(folder.resolve("own.csv"), "1,5;2;A\n3;4;B\n-5;6;A\n7;80;B\n");
        assertThat(xor("--points", table.toString(), "--epochs", "3", "--json")
                        .json()
                        .get("epochs")
                        .intValue())
                .isEqualTo(3);
        Files.writeString(table, "1,5;2;A\n3;;B");
        Cli damaged = xor("--data", table.toString());
        assertThat(damaged.status()).isEqualTo(2);
        assertThat(damaged.err()).contains("Line 2: a number is missing");
        assertThat(xor("--data", "galaxies").err()).contains("no such set; sets are blobs, circles");
    }

    @Test
    void relu_defaults_to_a_hundred_epochs_of_single_samples() {
        XorRun course = XorRun.train(XorConfig.course(HiddenActivation.RELU), () -> false);
        assertThat(xor("--activation", "relu", "--json")
                        .json()
                        .get("train_loss")
                        .doubleValue())
                .isEqualTo(course.trainLoss());
    }

    @Test
    void several_seeds_give_one_accuracy_each_and_progress_on_stderr() {
        Cli cli = xor("--seeds", "4", "--seed", "3", "--epochs", "50", "--json");
        JsonNode accuracies = cli.json().get("val_accuracies");
        assertThat(accuracies).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(accuracies.get(i).doubleValue())
                    .isEqualTo(xor("--seed", String.valueOf(3 + i), "--epochs", "50", "--json")
                            .json()
                            .get("val_accuracy")
                            .doubleValue());
        }
        assertThat(cli.err()).contains("4 of 4 seeds", "median");
    }

    @Test
    void a_network_that_dies_is_a_result_with_its_reason() {
        Cli cli = xor("--activation", "relu", "--learning-rate", "10", "--json");
        assertThat(cli.status()).isZero();
        assertThat(cli.err()).contains("output ReLU is dead");
        assertThat(cli.json().get("epochs").intValue()).isLessThan(100);
    }

    @Test
    void the_help_lists_every_option() {
        Cli cli = xor("--help");
        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("--activation", "--engine", "--epochs", "--learning-rate", "--batch", "--hidden")
                .contains("--seed", "--seeds", "--json", "--debug", "--data-dir");
    }
}
