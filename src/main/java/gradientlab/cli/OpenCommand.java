package gradientlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./lab open}: the window with an experiment that somebody shared as a file. */
@Command(name = "open", description = "Opens the window on a shared experiment.")
final class OpenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Mixin
    private Common common;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file of the window's Share menu, usually .lab.json.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (common.json()) {
            throw new ParameterException(spec.commandLine(), "'open' opens a window: it has no --json.");
        }
        Path shared = file.toAbsolutePath();
        if (!Files.exists(shared)) { // before a window opens; what is in it the window judges
            throw new NoSuchFileException(file.toString());
        }
        return lab.window().open(common.dataDirectory(), shared);
    }
}
