package gradientlab.cli;

import picocli.CommandLine.Command;

/** {@code ./lab run}: trains an experiment without a window. */
@Command(
        name = "run",
        description = "Trains an experiment without a window.",
        subcommands = {RunXorCommand.class, RunArchitecturesCommand.class, RunFileCommand.class})
final class RunCommand {}
