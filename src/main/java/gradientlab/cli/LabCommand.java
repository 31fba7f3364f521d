package gradientlab.cli;

import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lab}: the root of the command line. Exit status: 0 done, 1 failed with one line, 2 wrong usage. */
@Command(
        name = "lab",
        description = "Gradient Lab: a learning lab for deep learning. With no command it opens the window.",
        mixinStandardHelpOptions = true,
        subcommands = {
            HelpCommand.class,
            ConvCommand.class,
            DataCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ReportCommand.class,
            OpenCommand.class,
            BenchCommand.class
        },
        footer = {"", "./lab test runs all tests; ./lab format formats the sources."})
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
        CommandLine line = new CommandLine(new LabCommand(window))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> {
                    err.println("lab: " + problem.getMessage());
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

    /** One line that a user can act on. */
    static String sentence(Exception problem) {
        String message = problem.getMessage();
        if (problem instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return file.getFile() + ": "
                    + switch (file.getClass().getSimpleName()) {
                        case "NoSuchFileException" -> "no such file.";
                        case "AccessDeniedException" -> "permission denied.";
                        default -> reason;
                    };
        }
        if (problem instanceof InvalidSetting || (problem instanceof IOException && message != null)) {
            return message.lines().findFirst().orElse("failed.");
        }
        return "internal error: " + problem + " (run again with --debug for the details).";
    }
}
