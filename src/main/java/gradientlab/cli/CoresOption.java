package gradientlab.cli;

import gradientlab.engine.Cores;
import gradientlab.nn.InvalidSetting;
import picocli.CommandLine.Option;

/** How much of the computer a command that trains may take; used as a picocli mixin. */
final class CoresOption {
    private static final int MOST = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Cores that the engine java may use (default: all). Several runs train side by side on them, one"
                            + " run on several; the results are the same for any number. The other engines have"
                            + " OMP_NUM_THREADS, and train one run after the other.")
    private Integer threads;

    int cores() {
        if (threads != null && (threads < 1 || threads > MOST)) {
            throw new InvalidSetting("threads", "--threads must be 1 to " + MOST + ".");
        }
        return threads == null ? Cores.all() : threads;
    }
}
