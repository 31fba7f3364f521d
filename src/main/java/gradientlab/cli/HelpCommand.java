package gradientlab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lab help}: as {@code --help} of the command named, at any depth; picocli's own looks at the first word only. */
@Command(name = "help", helpCommand = true, description = "Says how a command is used: 'lab help runs branch'.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", description = "A command, and those below it (default: lab itself).")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine().getParent();
        for (String word : words) {
            CommandLine below = command.getSubcommands().get(word);
            if (below == null) {
                throw new ParameterException(
                        command, command.getCommandSpec().qualifiedName() + " has no command '" + word + "'.");
            }
            command = below;
        }
        command.usage(spec.commandLine().getOut());
        return 0;
    }
}
