package gradientlab.cli;

import gradientlab.nn.InvalidSetting;
import gradientlab.report.course.Versions;
import gradientlab.text.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./lab}: the root of the command line. Exit status: 0 done, 1 failed with one line, 2 wrong usage. */
@Command(
        name = "lab",
        description = "Gradient Lab: a learning lab for deep learning. With no command it opens the window.",
        subcommands = {
            HelpCommand.class,
            ConvCommand.class,
            DataCommand.class,
            NetCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ReportCommand.class,
            OpenCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "./lab test runs all tests; ./lab format formats the sources.",
            "The window speaks the system's language where it can. The command line speaks English everywhere, so that what"
                    + " a script reads is the same on every computer."
        })
public final class LabCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    /** Opens the window; the program hands it in, so that the command line itself needs no display. */
    @FunctionalInterface
    public interface Window {
        /**
         * Returns the exit status when the window has closed.
         *
         * @param shared a file with an experiment to show first; null for the tab of last time
         */
        int open(Path dataDirectory, Path shared) throws IOException;
    }

    private final Window window;

    LabCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() throws IOException {
        if (common.json()) {
            throw new ParameterException(spec.commandLine(), "--json needs a command; 'lab help' lists them.");
        }
        return window.open(common.dataDirectory(), null);
    }

    Window window() {
        return window;
    }

    /**
     * Runs one command line. Never throws, never exits the JVM.
     *
     * @param window opened when there is no command
     */
    public static int execute(PrintWriter out, PrintWriter err, Window window, String... arguments) {
        Locale.setDefault(Locale.ROOT); // numbers on the command line have a decimal point everywhere
        CommandLine line = line(window)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> {
                    err.println("lab: " + usage(problem));
                    err.println(
                            "Try '" + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return 2;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (Arrays.asList(arguments).contains("--debug")) {
                        problem.printStackTrace(err);
                    }
                    err.println("lab: " + sentence(problem));
                    return problem instanceof InvalidSetting ? 2 : 1;
                });
        int status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    /** A command that is nothing without one of its sub-commands asks which. */
    private static String usage(ParameterException problem) {
        return problem.getMessage().equals("Missing required subcommand")
                ? "Which one: "
                        + String.join(
                                ", ", problem.getCommandLine().getSubcommands().keySet()) + "?"
                : problem.getMessage();
    }

    /** The whole tree of commands. */
    static CommandLine line(Window window) {
        CommandLine line = new CommandLine(new LabCommand(window));
        line.registerConverter(Path.class, LabCommand::path);
        answerHelp(line);
        return line;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException problem) {
            throw new TypeConversionException("'" + text + "' cannot be the name of a file here (" + problem.getReason()
                    + "). Letters beyond ASCII need a UTF-8 locale, such as LC_ALL=C.UTF-8.");
        }
    }

    /** {@code --help} and {@code --version} for every command and sub-command. */
    private static void answerHelp(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        if (!command.mixinStandardHelpOptions()) {
            command.mixinStandardHelpOptions(true);
        }
        command.versionProvider(() -> new String[] {"Gradient Lab " + Versions.lab()});
        line.getSubcommands().values().forEach(LabCommand::answerHelp);
    }

    /** One line that a user can act on. */
    static String sentence(Exception problem) {
        if (problem instanceof InvalidSetting || (problem instanceof IOException && problem.getMessage() != null)) {
            return Problems.sentence(problem).lines().findFirst().orElseThrow();
        }
        return "internal error: " + problem + " (run again with --debug for the details).";
    }
}
