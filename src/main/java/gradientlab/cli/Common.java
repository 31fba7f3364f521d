package gradientlab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.data.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options and output rules every command shares; used as a picocli mixin. */
public final class Common {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print exactly one JSON object on stdout; everything else on stderr.")
    private boolean json;

    @Option(names = "--debug", description = "Show stack traces.")
    private boolean debug;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where settings, data sets and runs are kept (default: the user data directory, or"
                    + " GRADIENTLAB_HOME).")
    private Path dataDirectory;

    private final AtomicBoolean printed = new AtomicBoolean();

    boolean json() {
        return json;
    }

    /**
     * The result of a command that was told to end before it was done.
     *
     * @param object what it came to until then; is given the {@code status} "interrupted"
     * @return the exit status
     */
    int interrupted(LinkedHashMap<String, Object> object) {
        object.put("status", "interrupted");
        result(object);
        return 1;
    }

    /** The data directory, created and writable. */
    Path dataDirectory() throws IOException {
        return DataDirectory.prepare(dataDirectory == null ? DataDirectory.standard() : dataDirectory.toAbsolutePath());
    }

    /** The data directory as it is when there is one, for commands that only look: it may be on a read-only disk. */
    Path dataDirectoryToRead() throws IOException {
        Path chosen = dataDirectory == null ? DataDirectory.standard() : dataDirectory.toAbsolutePath();
        return Files.isDirectory(chosen) ? chosen : DataDirectory.prepare(chosen);
    }

    /** A line for a person: stdout, or stderr when stdout carries JSON. */
    void say(String line) {
        (json ? command.commandLine().getErr() : command.commandLine().getOut()).println(line);
    }

    /** Progress or a warning: always stderr. */
    void note(String line) {
        command.commandLine().getErr().println(line);
    }

    /** The stack trace of what went wrong, for who asked for it. */
    void trace(Throwable problem) {
        if (debug) {
            problem.printStackTrace(command.commandLine().getErr());
        }
    }

    /** As {@link #result(LinkedHashMap)}, of one key. */
    void result(String key, Object value) {
        LinkedHashMap<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        result(object);
    }

    /**
     * The result: printed with {@code --json} only, once, on one line. NaN is written as the string "NaN". A command that is
     * told to end says what it came to as well, before it lets the process end.
     *
     * @param object its keys come in this order, the same in every process
     */
    void result(LinkedHashMap<String, ?> object) {
        if (json && !printed.getAndSet(true)) {
            try {
                PrintWriter out = command.commandLine().getOut();
                out.println(JSON.writeValueAsString(object));
                out.flush();
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
