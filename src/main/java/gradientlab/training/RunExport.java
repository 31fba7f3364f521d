package gradientlab.training;

import gradientlab.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored run for other programs: the points as CSV, everything as JSON. */
public final class RunExport {
    private static final Texts TEXTS = Texts.of(RunExport.class);

    private RunExport() {}

    /** Writes {@code ID.csv} and {@code ID.json}; returns them. */
    public static List<Path> write(StoredRun run, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new IOException(TEXTS.get("export.file", folder), file);
        }
        Path csv = folder.resolve(run.id() + ".csv");
        Path json = folder.resolve(run.id() + ".json");
        writeCsv(run, csv);
        writeJson(run, json);
        return List.of(csv, json);
    }

    /** A row a recorded point. */
    public static void writeCsv(StoredRun run, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            MetricsFile.write(writer, run.gradientNames(), run.log().points());
        }
    }

    public static void writeJson(StoredRun run, Path file) throws IOException {
        RunJson.write(file, content(run));
    }

    /** Everything that is known of a run, for JSON. */
    public static Map<String, Object> content(StoredRun run) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", run.id());
        content.put("name", run.name());
        content.put("created", run.created().toString());
        content.put("status", run.status());
        content.put("message", run.message());
        content.put("config", run.config());
        content.put("parameters", run.parameters());
        content.put("step", run.step());
        content.put("total_steps", run.totalSteps());
        content.put("seconds", run.seconds());
        content.put("best_val_accuracy", run.log().bestValidation());
        content.put("test", run.log().test());
        content.put("diagnosis", run.log().diagnosis());
        content.put(
                "diagnosis_sentence",
                run.log().diagnosis() == null ? null : run.log().diagnosis().sentence());
        content.put("epochs", run.log().epochs());
        content.put("gradient_names", run.gradientNames());
        content.put("points", run.log().points());
        return content;
    }
}
