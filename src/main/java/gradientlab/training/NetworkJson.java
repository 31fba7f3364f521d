package gradientlab.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.disk.AtomicFile;
import gradientlab.json.Quoted;
import gradientlab.json.Refused;
import gradientlab.json.StrictJson;
import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A network as JSON, in a file of its own and in what is stored of a run; what is wrong with one is said in a sentence
 * that names the layer:
 *
 * <pre>{@code
 * {"name": "tiny", "input": [3, 32, 32], "layers": [
 *   {"kind": "conv", "out": 8, "kernel": 5}, {"kind": "activation"}, {"kind": "max_pool", "size": 2},
 *   {"kind": "dense", "units": 10}]}
 * }</pre>
 *
 * <p>Weights may begin otherwise, {@code "initialisation": {"scheme": "normal", "deviation": 0.01}}. A convolution may have a
 * {@code stride} and a {@code padding}, an activation may name a {@code function}, with its parameter where that is not the
 * usual one ({@code "slope"}, {@code "alpha"}, {@code "beta"}), a dense layer may be without {@code bias}; a {@code skip} has
 * {@code layers}, a {@code dropout} its {@code p}. What an older version does not know it refuses by name, since it takes
 * nothing unknown. A text instead of the object is the name of one of {@link CourseNetworks}: older files hold no more.
 */
public final class NetworkJson {
    private static final Texts TEXTS = Texts.of(NetworkJson.class);

    private static final List<String> KINDS =
            List.of("activation", "avg_pool", "batch_norm", "conv", "dense", "dropout", "max_pool", "skip");

    /** What is not written of a convolution: older versions do not know it, and a plain one is a plain one. */
    private static final Map<String, JsonNode> UNSAID =
            Map.of("stride", IntNode.valueOf(1), "padding", IntNode.valueOf(0));

    /** The whole file. */
    private record Written(String name, List<Integer> input, List<ObjectNode> layers) {}

    /** How weights begin. */
    private record Begun(String scheme, double deviation) {}

    /** A skip connection. */
    private record Inside(List<ObjectNode> layers) {}

    /** An activation that names its function. */
    private record Named(String function) {}

    private NetworkJson() {}

    /**
     * Reads a network's file.
     *
     * @throws IOException with a sentence when it is none, its layers do not fit each other, or the last does not tell classes
     *     apart
     */
    public static Architecture read(Path file) throws IOException {
        if (Files.size(file) > RunFile.MOST_BYTES) {
            throw new IOException(TEXTS.get("net.large", file));
        }
        try {
            return read(StrictJson.read(Files.readAllBytes(file))).requireLogits();
        } catch (Refused | InvalidSetting wrong) {
            throw new IOException(TEXTS.get("net.file", file, wrong.getMessage()), wrong);
        }
    }

    /** @throws InvalidSetting with a sentence when this is no network */
    public static Architecture read(JsonNode node) {
        if (node.isTextual()) {
            return CourseNetworks.named(node.textValue());
        }
        return readDraft(node).whole();
    }

    private static Draft readDraft(JsonNode node) {
        try {
            ObjectNode whole = StrictJson.bind(node, ObjectNode.class).deepCopy();
            Initialisation initialisation = initialisation(whole.remove("initialisation"));
            Written written = StrictJson.bind(whole, Written.class);
            return new Draft(written.name(), shape(written.input()), layers(written.layers()), initialisation);
        } catch (Refused wrong) {
            throw new InvalidSetting("models", wrong.getMessage());
        }
    }

    /** @param said null for a file that does not say */
    private static Initialisation initialisation(JsonNode said) throws Refused {
        if (said == null) {
            return Initialisation.PYTORCH;
        }
        ObjectNode settings = StrictJson.bind(said, ObjectNode.class).deepCopy();
        settings.putIfAbsent("deviation", DoubleNode.valueOf(0));
        Begun begun = StrictJson.bind(settings, Begun.class);
        return new Initialisation(Initialisation.Scheme.of(begun.scheme()), begun.deviation());
    }

    private static List<Layer> layers(List<ObjectNode> nodes) {
        List<Layer> layers = new ArrayList<>();
        for (ObjectNode layer : nodes) {
            layers.add(layer(layer, layers.size() + 1));
        }
        return layers;
    }

    private static Layer layer(ObjectNode node, int number) {
        try {
            String kind = node.path("kind").asText();
            ObjectNode settings = node.without("kind");
            return switch (kind) {
                case "conv" -> {
                    UNSAID.forEach(settings::putIfAbsent);
                    yield StrictJson.bind(settings, Conv.class);
                }
                case "max_pool" -> StrictJson.bind(settings, MaxPool.class);
                case "avg_pool" -> StrictJson.bind(settings, AvgPool.class);
                case "dense" -> StrictJson.bind(node.has("bias") ? settings : settings.put("bias", true), Dense.class);
                case "dropout" -> StrictJson.bind(settings, Dropout.class);
                case "batch_norm" -> StrictJson.bind(settings, BatchNormalisation.class);
                case "skip" ->
                    new Skip(layers(StrictJson.bind(settings, Inside.class).layers()));
                case "activation" -> settings.isEmpty() ? Layer.activate() : named(settings);
                default -> throw refused("net.kind", Quoted.of(kind), String.join(", ", KINDS));
            };
        } catch (Refused | InvalidSetting wrong) {
            throw refused("net.layer", number, wrong.getMessage());
        }
    }

    private static Layer named(ObjectNode settings) throws Refused {
        Activation usual = Activation.named(settings.path("function").asText());
        Activation.Parameter parameter = usual.parameter().orElse(null);
        if (parameter == null || !settings.has(parameter.name())) {
            StrictJson.bind(settings, Named.class);
            return Layer.activate(usual);
        }
        JsonNode value = settings.remove(parameter.name());
        if (!value.isNumber()) {
            throw new Refused(TEXTS.get("net.number", parameter.name()));
        }
        StrictJson.bind(settings, Named.class);
        return Layer.activate(usual.with(value.asDouble()));
    }

    private static Shape shape(List<Integer> sides) {
        if (sides.size() != 1 && sides.size() != 3) {
            throw refused("net.input");
        }
        return Shape.of(sides);
    }

    private static InvalidSetting refused(String reason, Object... arguments) {
        return new InvalidSetting("models", TEXTS.get(reason, arguments));
    }

    /** Writes what {@link #read(Path)} reads, whole or not at all. */
    public static void write(Architecture network, Path file) throws IOException {
        AtomicFile.write(file, StrictJson.write(write(network), true));
    }

    /** What {@link #read(Path)} reads: of every layer its kind, and what its record says. */
    public static ObjectNode write(Architecture network) {
        return write(Draft.of(network));
    }

    private static ObjectNode write(Draft network) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", network.name());
        network.input().sizes().forEach(node.putArray("input")::add);
        write(network.layers(), node.putArray("layers"));
        Initialisation initialisation = network.initialisation();
        if (!initialisation.equals(Initialisation.PYTORCH)) {
            ObjectNode begun = node.putObject("initialisation")
                    .put("scheme", initialisation.scheme().key());
            if (initialisation.deviation() != 0) {
                begun.put("deviation", initialisation.deviation());
            }
        }
        return node;
    }

    private static void write(List<Layer> layers, ArrayNode to) {
        for (Layer layer : layers) {
            ObjectNode written = to.addObject().put("kind", layer.kind());
            if (layer.activates()) {
                layer.function().ifPresent(function -> {
                    written.put("function", function.name());
                    Activate.unusualParameter(function)
                            .ifPresent(parameter -> written.put(parameter.name(), parameter.value()));
                });
            } else if (!layer.inside().isEmpty()) {
                write(layer.inside(), written.putArray("layers"));
            } else {
                written.setAll(settings(layer));
            }
        }
    }

    private static ObjectNode settings(Layer layer) {
        try {
            ObjectNode settings = (ObjectNode) StrictJson.tree(layer);
            UNSAID.forEach((name, value) -> {
                if (value.equals(settings.get(name))) {
                    settings.remove(name);
                }
            });
            return settings;
        } catch (Refused impossible) { // whole numbers and flags
            throw new IllegalStateException(impossible);
        }
    }

    /** For Jackson: a configuration's network. */
    static final class Writer extends JsonSerializer<Architecture> {
        @Override
        public void serialize(Architecture network, JsonGenerator to, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(write(network), to);
        }
    }

    /** For Jackson: a configuration's network. */
    static final class Reader extends JsonDeserializer<Architecture> {
        @Override
        public Architecture deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return read(context.readTree(from));
        }
    }

    /** For Jackson: a network that is being built. */
    public static final class DraftWriter extends JsonSerializer<Draft> {
        @Override
        public void serialize(Draft draft, JsonGenerator to, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(write(draft), to);
        }
    }

    /** For Jackson: a network that is being built. */
    public static final class DraftReader extends JsonDeserializer<Draft> {
        @Override
        public Draft deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return readDraft(context.readTree(from));
        }
    }
}
