package gradientlab.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.engine.Engine;
import gradientlab.json.Quoted;
import gradientlab.json.Refused;
import gradientlab.json.StrictJson;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that decides one run, as a small JSON file to hand on: {@code {"gradientlab": 4, "experiment": "xor", "config":
 * {...}}}. Reading it takes nothing on trust.
 */
public sealed interface RunFile {
    /** A run of the XOR experiment. */
    record Xor(XorConfig config) implements RunFile {
        @Override
        public String experiment() {
            return "xor";
        }
    }

    /** A run of parts 3 to 5. */
    record Images(TrainingConfig config) implements RunFile {
        @Override
        public String experiment() {
            return "architectures";
        }
    }

    /**
     * What this version writes. It reads 3 too, without weight decay, 2, in which a network is a name, and 1, in which
     * {@code shapes} are the first drawing as well.
     */
    int VERSION = 5;

    /** An honest file is a few hundred bytes, with a table of own points up to one and a half million. */
    int MOST_BYTES = 2 << 20;

    /** What decides the run. */
    Record config();

    /** What the file calls this kind of run. */
    String experiment();

    /** This run as JSON. */
    default String text() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        try {
            root.put("gradientlab", VERSION).put("experiment", experiment()).set("config", StrictJson.tree(config()));
        } catch (Refused impossible) { // a configuration's numbers are finite
            throw new IllegalStateException(impossible);
        }
        return new String(StrictJson.write(root, true), StandardCharsets.UTF_8) + "\n";
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
            return parse(StrictJson.read(Files.readAllBytes(file)));
        } catch (Refused wrong) {
            throw new IOException(sentence("file.other", file, wrong.getMessage()), wrong);
        }
    }

    private static RunFile parse(JsonNode root) throws Refused {
        int version = root.path("gradientlab").asInt(-1);
        if (version < 1 || version > VERSION) {
            throw new Refused(sentence("file.version", VERSION));
        }
        if (!(root.path("config") instanceof ObjectNode config)) {
            throw new Refused(sentence("file.config"));
        }
        String experiment = root.path("experiment").asText();
        return switch (experiment) {
            case "xor" -> new Xor(StrictJson.bind(config, XorConfig.class));
            case "architectures" -> {
                if (version < 4) {
                    config.putIfAbsent("weightDecay", config.numberNode(0.0));
                }
                if (version < 5) {
                    config.putIfAbsent("engine", config.textNode(Engine.ONEDNN.name()));
                }
                TrainingConfig images = StrictJson.bind(config, TrainingConfig.class);
                yield new Images(version == 1 ? images.ofFirstDrawing() : images);
            }
            default -> throw new Refused(sentence("file.experiment", Quoted.of(experiment)));
        };
    }

    /** Looked up here, since a constant of an interface would be public. */
    private static String sentence(String key, Object... arguments) {
        return Texts.of(RunFile.class).get(key, arguments);
    }
}
