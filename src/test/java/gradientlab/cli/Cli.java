package gradientlab.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one command line did.
 *
 * @param status the exit status
 * @param out everything on stdout
 * @param err everything on stderr
 * @param windows the data directories a window was opened with
 * @param shared the files it was opened with
 */
record Cli(int status, String out, String err, List<Path> windows, List<Path> shared) {
    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Cli run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<Path> windows = new ArrayList<>();
        List<Path> shared = new ArrayList<>();
        int status = LabCommand.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                (directory, file) -> {
                    windows.add(directory);
                    if (file != null) {
                        shared.add(file);
                    }
                    return 0;
                },
                arguments);
        return new Cli(status, out.toString(), err.toString(), windows, shared);
    }

    /** Stdout as JSON; fails unless it is exactly one object on one line. */
    JsonNode json() {
        try {
            JsonNode object = STRICT.readTree(out);
            if (!object.isObject() || out.strip().contains("\n")) {
                throw new AssertionError("not one JSON object on one line: " + out);
            }
            return object;
        } catch (IOException notJson) {
            throw new AssertionError("not JSON: " + out, notJson);
        }
    }
}
