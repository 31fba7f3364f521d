package gradientlab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lab run}: trains an experiment without a window. */
@Command(
        name = "run",
        description = "Trains an experiment without a window.",
        subcommands = {RunXorCommand.class, RunArchitecturesCommand.class, RunFileCommand.class})
final class RunCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which experiment? 'lab help run' lists them.");
    }
}
