package gradientlab.training;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that decides one run, as a small JSON file to hand on: {@code {"gradientlab": 3, "experiment": "xor", "config":
 * {...}}}. Reading it takes nothing on trust.
 */
public sealed interface RunFile {
    /** A run of the XOR experiment. */
    record Xor(XorConfig config) implements RunFile {}

    /** A run of parts 3 to 5. */
    record Images(TrainingConfig config) implements RunFile {}

    /**
     * What this version writes. It reads 3 too, without weight decay, 2, in which a network is a name, and 1, in which
     * {@code shapes} are the first drawing as well.
     */
    int VERSION = 4;

    /** An honest file is a few hundred bytes. */
    int MOST_BYTES = 64 << 10;

    /** This run as JSON. */
    default String text() {
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("gradientlab", VERSION);
        if (this instanceof Xor xor) {
            root.put("experiment", "xor").set("config", Json.MAPPER.valueToTree(xor.config()));
        } else if (this instanceof Images images) {
            root.put("experiment", "architectures").set("config", Json.MAPPER.valueToTree(images.config()));
        }
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IOException with a sentence when it is no such file, or its settings cannot work
     */
    static RunFile read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(sentence("file.large", file));
        }
        try {
            return parse(Json.MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException wrong) {
            if (wrong.getCause() instanceof InvalidSetting setting) {
                throw new IOException(file + ": " + setting.getMessage(), wrong);
            }
            throw new IOException(
                    wrong instanceof ValueInstantiationException
                            ? sentence("file.setting", file)
                            : sentence("file.other", file, wrong.getOriginalMessage()),
                    wrong);
        } catch (InvalidSetting wrong) {
            throw new IOException(sentence("file.other", file, wrong.getMessage()), wrong);
        }
    }

    private static RunFile parse(JsonNode root) throws JsonProcessingException {
        if (root == null || !root.isObject() || version(root) < 1 || version(root) > VERSION) {
            throw new InvalidSetting("file", sentence("file.version", VERSION));
        }
        String experiment = root.path("experiment").asText();
        JsonNode config = root.path("config");
        if (!config.isObject()) {
            throw new InvalidSetting("file", sentence("file.config"));
        }
        return switch (experiment) {
            case "xor" -> new Xor(Json.MAPPER.treeToValue(config, XorConfig.class));
            case "architectures" -> {
                if (version(root) < 4) {
                    ((ObjectNode) config).putIfAbsent("weightDecay", DoubleNode.valueOf(0));
                }
                TrainingConfig images = Json.MAPPER.treeToValue(config, TrainingConfig.class);
                yield new Images(version(root) == 1 ? images.ofFirstDrawing() : images);
            }
            default -> throw new InvalidSetting("file", sentence("file.experiment", experiment));
        };
    }

    private static int version(JsonNode root) {
        return root.path("gradientlab").asInt(-1);
    }

    /** Looked up here, since a constant of an interface would be public. */
    private static String sentence(String key, Object... arguments) {
        return Texts.of(RunFile.class).get(key, arguments);
    }

    /** Strict: a misspelt setting is an error, not a default. */
    final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
                .build();

        private Json() {}
    }
}
