package gradientlab.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.disk.AtomicFile;
import gradientlab.json.StrictJson;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads and writes a run's JSON files; NaN is written as the string "NaN". */
final class RunJson {
    private static final Texts TEXTS = Texts.of(RunJson.class);

    /** No honest state is larger; a larger file is not read into memory. */
    private static final long MAX_BYTES = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false) // of a later version
            .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

    private RunJson() {}

    static <T> T read(Path file, Class<T> type) throws IOException {
        return read(file, type, asItIs -> {});
    }

    /** @param upgrade makes what older versions wrote what this one would have written */
    static <T> T read(Path file, Class<T> type, Consumer<ObjectNode> upgrade) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(TEXTS.get("file.gone", file));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(TEXTS.get("json.large", file));
        }
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                upgrade.accept(object);
                return JSON.treeToValue(object, type);
            }
            throw new IOException(TEXTS.get("json.empty", file));
        } catch (CharConversionException noText) {
            throw new IOException(TEXTS.get("json.damaged", file, Problems.sentence(noText)), noText);
        } catch (JsonProcessingException damaged) {
            throw new IOException(
                    TEXTS.get("json.damaged", file, StrictJson.refused(damaged).getMessage()), damaged);
        }
    }

    /** Whoever reads sees the old file or the new one, also after a power cut. */
    static void write(Path file, Object value) throws IOException {
        AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }
}
