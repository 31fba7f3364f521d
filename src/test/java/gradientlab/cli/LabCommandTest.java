package gradientlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LabCommandTest {
    @Test
    void no_command_opens_the_window_on_the_data_directory(@TempDir Path folder) {
        Cli cli = Cli.run("--data-dir", folder.resolve("new").toString());
        assertThat(cli.status()).isZero();
        assertThat(cli.windows()).containsExactly(folder.resolve("new"));
        assertThat(folder.resolve("new")).isDirectory();
    }

    /** The command line wants a decimal point; that must not make a Turkish system look English to the window. */
    @ParameterizedTest
    @CsvSource({"tr, TURKISH", "en, ENGLISH", "ja, ENGLISH"})
    void the_window_finds_the_systems_language(String spoken, Language expected, @TempDir Path folder) {
        String before = System.getProperty("user.language");
        List<Language> found = new ArrayList<>();
        try {
            System.setProperty("user.language", spoken);
            LabCommand.execute(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()),
                    (directory, shared) -> {
                        found.add(Language.ofSystem());
                        return 0;
                    },
                    "--data-dir",
                    folder.toString());
        } finally {
            System.setProperty("user.language", before);
        }
        assertThat(found).containsExactly(expected);
    }

    @Test
    void open_hands_the_shared_file_to_the_window(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lesson.lab.json"), "{}");
        Cli cli = Cli.run("open", file.toString(), "--data-dir", folder.toString());
        assertThat(cli.status()).isZero();
        assertThat(cli.windows()).containsExactly(folder);
        assertThat(cli.shared()).containsExactly(file);
    }

    @Test
    void open_of_nothing_is_one_line_and_no_window(@TempDir Path folder) {
        Path none = folder.resolve("none.lab.json");
        Cli cli = Cli.run("open", none.toString(), "--data-dir", folder.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.err().strip()).isEqualTo("lab: " + none + ": no such file.");
        assertThat(cli.windows()).isEmpty();
    }

    @Test
    void a_data_directory_that_cannot_be_used_is_one_line_and_status_1(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Cli cli = Cli.run("--data-dir", file.toString());
        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.windows()).isEmpty();
        assertThat(cli.err().strip())
                .isEqualTo("lab: The data directory " + file + " is a file. Choose another with --data-dir.");
    }

    @Test
    void it_speaks_english_whatever_the_system_speaks_and_says_so() {
        Locale before = Locale.getDefault();
        String language = System.setProperty("user.language", "tr");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Cli.run("run", "xor", "--hidden", "99").err()).startsWith("lab: The hidden layer needs 1 to 16");
            assertThat(Cli.run("--help").out().replaceAll("\\s+", " "))
                    .contains("The command line speaks English everywhere");
        } finally {
            Locale.setDefault(before);
            System.setProperty("user.language", language == null ? "en" : language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "run", "run frobnicate", "--frobnicate", "--json", "run xor surplus", "open"})
    void wrong_usage_is_status_2_and_names_a_help_that_exists(String line) {
        Cli cli = Cli.run(line.split(" "));
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .startsWith("lab: ")
                .containsPattern("Try 'lab.* --help'")
                .doesNotContain("\tat ");
        String help = cli.err().replaceFirst("(?s).*Try 'lab ?(.*)'.*", "$1").strip();
        assertThat(Cli.run(help.split(" ")).out()).contains("Usage: lab " + help.replaceFirst(" ?--help", ""));
        assertThat(cli.windows()).isEmpty();
    }

    @Test
    void help_and_version_of_the_commands_are_on_stdout() {
        assertThat(Cli.run("help").out()).contains("run", "bench");
        assertThat(Cli.run("--help").status()).isZero();
        assertThat(Cli.run("bench", "--help").out()).contains("--only", "--json");
    }

    @Test
    void an_unknown_group_of_the_benchmark_is_answered_with_the_known_ones() {
        Cli cli = Cli.run("bench", "--only", "speed", "--json");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("--only speed", "xor");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void debug_adds_the_stack_trace_and_keeps_the_sentence() {
        Cli cli = Cli.run("run", "xor", "--hidden", "0", "--debug");
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err()).contains("\tat gradientlab", "lab: The hidden layer needs");
    }

    @Test
    void problems_are_told_in_one_line() {
        assertThat(LabCommand.sentence(new NoSuchFileException("a.npy"))).isEqualTo("a.npy: no such file.");
        assertThat(LabCommand.sentence(new AccessDeniedException("a.npy")))
                .startsWith("a.npy may not be read or written:");
        assertThat(LabCommand.sentence(new DirectoryNotEmptyException("a")))
                .isEqualTo("a cannot be used (DirectoryNotEmptyException).");
        assertThat(LabCommand.sentence(new IOException("First.\nSecond."))).isEqualTo("First.");
        assertThat(LabCommand.sentence(new IOException(""))).startsWith("It did not work: ");
        assertThat(LabCommand.sentence(new InvalidSetting("epochs", "Too few.")))
                .isEqualTo("Too few.");
    }

    @Test
    void what_nobody_foresaw_is_called_an_internal_error() {
        assertThat(LabCommand.sentence(new IllegalStateException("odd")))
                .startsWith("internal error: ")
                .contains("odd", "--debug");
        assertThat(LabCommand.sentence(new IOException())).startsWith("internal error: ");
    }

    @Test
    void itTellsItsVersion() {
        Cli version = Cli.run("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("Gradient Lab ");
    }

    @Test
    void everyCommandAnswersHelp() {
        CommandLine root = LabCommand.line((directory, file) -> 0);
        commands(root).forEach(command -> {
            List<String> words = new ArrayList<>(
                    List.of(command.getCommandSpec().qualifiedName().split(" ")));
            words.remove(0);
            words.add("--help");
            Cli help = Cli.run(words.toArray(String[]::new));
            assertThat(help.status()).as("%s: %s", words, help.err()).isZero();
            assertThat(help.out()).as("%s", words).contains("Usage:");
            assertThat(help.windows()).isEmpty();
        });
        assertThat(commands(root).toList()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs branch", "run architectures", "net check", "bench"})
    void help_of_a_command_is_its_own_at_any_depth(String command) {
        Cli help = Cli.run(("help " + command).split(" "));
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .startsWith("Usage: lab " + command)
                .isEqualTo(Cli.run((command + " --help").split(" ")).out());
    }

    @Test
    void help_of_what_is_no_command_says_so() {
        Cli help = Cli.run("help", "runs", "branhc");
        assertThat(help.status()).isEqualTo(2);
        assertThat(help.err()).contains("lab runs has no command 'branhc'", "Try 'lab runs --help'");
    }

    @Test
    void help_of_a_branch_shows_what_it_can_change_and_its_runs_settings_as_defaults() {
        String help = Cli.run("help", "runs", "branch").out().replaceAll("\\s+", " ");
        assertThat(help)
                .contains("java, dl4j or onednn (default: the run's).", "--optimizer", "Default: the run's.")
                .doesNotContain(
                        "--batch", "--seed", "--dataset", "--train-limit", "--val-limit", "for adam", "(default: java");
        assertThat(Cli.run("help", "run", "architectures").out()).contains("--batch", "(default: java)");
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(LabCommandTest::commands));
    }

    @Test
    void aNameThatNoFileCanHaveIsRefusedWithAReason() {
        Cli refused = Cli.run("data", "list", "--data-dir", "a\0b");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("cannot be the name of a file here", "LC_ALL=C.UTF-8");
        assertThat(refused.err()).doesNotContain("java.nio");
    }
}
