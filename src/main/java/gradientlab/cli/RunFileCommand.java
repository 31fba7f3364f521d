package gradientlab.cli;

import gradientlab.training.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lab run file}: repeats the run that a file describes, for instance one of a report. */
@Command(name = "file", description = "Repeats the run that a run file of a report describes.")
final class RunFileCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Parameters(index = "0", paramLabel = "FILE", description = "A run file (JSON).")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Parts 3 to 5: write points and results there as well.")
    private Path out;

    @Mixin
    private CoresOption cores;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFile run = RunFile.read(file);
        if (run instanceof RunFile.Images images) {
            return RunArchitecturesCommand.train(List.of(images.config()), common, cores.cores(), out);
        }
        return RunXorCommand.single(((RunFile.Xor) run).config(), common);
    }
}
