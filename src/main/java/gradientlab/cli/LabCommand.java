package gradientlab.cli;

import gradientlab.nn.InvalidSetting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Locale;
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
        subcommands = {ConvCommand.class, HelpCommand.class},
        footer = {"", "./lab test runs all tests; ./lab format formats the sources."})
public final class LabCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Common common;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'lab help' lists them.");
    }

    /** Runs one command line. Never throws, never exits the JVM. */
    public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Locale.setDefault(Locale.ROOT); // numbers on the command line have a decimal point everywhere
        CommandLine line = new CommandLine(new LabCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> {
                    err.println("lab: " + problem.getMessage());
                    err.println("Try 'lab help "
                            + problem.getCommandLine()
                                    .getCommandSpec()
                                    .qualifiedName()
                                    .replaceFirst("^lab ?", "")
                            + "'.");
                    return 2;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (java.util.Arrays.asList(arguments).contains("--debug")) {
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
