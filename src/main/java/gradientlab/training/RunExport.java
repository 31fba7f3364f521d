package gradientlab.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import gradientlab.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * A stored run for other programs: the points as CSV, everything as JSON. Whatever writes a run as JSON writes it here, so
 * that a key means the same everywhere: {@code name} is the network's, {@code label} what the user calls the run. Keys are
 * in snake_case, words of a closed list in lower case, and NaN is the string "NaN".
 */
public final class RunExport {
    private static final Texts TEXTS = Texts.of(RunExport.class);

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .registerModule(new SimpleModule().addSerializer(new LowerCase()));

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
        RunJson.write(file, everything(run));
    }

    /**
     * What a run comes to, for JSON, always in the same order.
     *
     * @param run with its points
     */
    public static LinkedHashMap<String, Object> summary(StoredRun run) {
        TrainingConfig config = run.config();
        TrainingLog log = run.log();
        TrainingDiagnosis diagnosis = log.diagnosis();
        LinkedHashMap<String, Object> json = new LinkedHashMap<>();
        json.put("name", config.network().name());
        json.put("id", run.id());
        json.put("label", run.name());
        json.put("status", plain(run.status()));
        json.put("dataset", config.dataset());
        json.put("activation", plain(config.activation()));
        json.put("optimizer", plain(config.optimizer()));
        json.put("learning_rate", config.learningRate());
        json.put("weight_decay", config.weightDecay());
        json.put("engine", plain(config.engine()));
        json.put("seed", config.seed());
        json.put("parameters", config.network().parameters());
        json.put("epochs", log.epochs().size());
        json.put("step", run.step());
        json.put("total_steps", run.totalSteps());
        json.put("train_loss", log.trainLoss());
        json.put("train_accuracy", log.trainAccuracy());
        json.put("val_accuracy", log.bestValidation());
        json.put("test_accuracy", log.testAccuracy());
        json.put("seconds", run.seconds());
        json.put("steps_per_second", run.stepsPerSecond());
        json.put("first_layer_gradient", log.firstLayerGradient());
        json.put("diagnosis_kind", diagnosis == null ? null : plain(diagnosis.kind()));
        json.put("diagnosis", diagnosis == null ? null : diagnosis.sentence());
        return json;
    }

    /** {@link #summary}, and all that was set and recorded. */
    public static LinkedHashMap<String, Object> everything(StoredRun run) {
        LinkedHashMap<String, Object> json = summary(run);
        json.put("parent", run.parent() == null ? null : run.parent().id());
        json.put("parent_step", run.parent() == null ? null : run.parent().step());
        json.put("created", run.created().toString());
        json.put("message", run.message());
        json.put("config", plain(run.config()));
        json.put("test", plain(run.log().test()));
        json.put("epoch_ends", plain(run.log().epochs()));
        json.put("gradient_names", run.gradientNames());
        json.put("points", plain(run.log().points()));
        return json;
    }

    private static Object plain(Object value) {
        return JSON.convertValue(value, Object.class);
    }

    /** {@code COMPLETED} as "completed". */
    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends StdSerializer<Enum> {
        LowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
