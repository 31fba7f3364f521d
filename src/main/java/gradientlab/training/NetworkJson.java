package gradientlab.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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
 * <p>An activation may name a {@code function}, a dense layer may be without {@code bias}. A text instead of the object is
 * the name of one of {@link CourseNetworks}: older files hold no more.
 */
public final class NetworkJson {
    private static final Texts TEXTS = Texts.of(NetworkJson.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How each kind is read; what is written is {@link Words}'s. */
    private static final Map<String, Function<JsonFields, Layer>> KINDS = new TreeMap<>(Map.of(
            "conv", fields -> Layer.conv(fields.whole("out"), fields.whole("kernel")),
            "activation",
                    fields -> fields.has("function")
                            ? Layer.activate(HiddenActivation.ofImages(fields.text("function"))
                                    .function())
                            : Layer.activate(),
            "max_pool", fields -> Layer.maxPool(fields.whole("size")),
            "dense",
                    fields -> !fields.has("bias") || fields.flag("bias")
                            ? Layer.dense(fields.whole("units"))
                            : Layer.denseWithoutBias(fields.whole("units"))));

    private NetworkJson() {}

    /**
     * Reads a network's file.
     *
     * @throws IOException with a sentence when it is none, or its layers do not fit each other
     */
    public static Architecture read(Path file) throws IOException {
        if (Files.size(file) > RunFile.MOST_BYTES) {
            throw new IOException(TEXTS.get("net.large", file));
        }
        try {
            return read(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException wrong) {
            throw new IOException(TEXTS.get("net.file", file, wrong.getOriginalMessage()), wrong);
        } catch (InvalidSetting wrong) {
            throw new IOException(TEXTS.get("net.file", file, wrong.getMessage()), wrong);
        }
    }

    /** @throws InvalidSetting with a sentence when this is no network */
    static Architecture read(JsonNode node) {
        if (node != null && node.isTextual()) {
            return CourseNetworks.named(node.textValue());
        }
        JsonFields fields = new JsonFields(node);
        String name = fields.text("name");
        Shape input = shape(fields.list("input"));
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : fields.list("layers")) {
            try {
                layers.add(layer(new JsonFields(layer)));
            } catch (InvalidSetting wrong) {
                throw refused("net.layer", layers.size() + 1, wrong.getMessage());
            }
        }
        fields.end();
        return new Architecture(name, input, layers);
    }

    private static Layer layer(JsonFields fields) {
        String kind = fields.text("kind");
        if (!KINDS.containsKey(kind)) {
            throw refused("net.kind", kind, String.join(", ", KINDS.keySet()));
        }
        Layer layer = KINDS.get(kind).apply(fields);
        fields.end();
        return layer;
    }

    private static Shape shape(JsonNode sizes) {
        List<Integer> numbers = new ArrayList<>();
        sizes.forEach(size -> numbers.add(size.isInt() ? size.intValue() : 0)); // no side of a shape is 0
        if (numbers.size() != 1 && numbers.size() != 3) {
            throw refused("net.input");
        }
        return numbers.size() == 1
                ? Shape.vector(numbers.get(0))
                : new Shape(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static InvalidSetting refused(String reason, Object... arguments) {
        return new InvalidSetting("models", TEXTS.get(reason, arguments));
    }

    /** What {@link #read(Path)} reads. */
    public static ObjectNode write(Architecture network) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", network.name());
        network.input().sizes().forEach(node.putArray("input")::add);
        for (Layer layer : network.layers()) {
            node.withArray("layers").add(layer.accept(new Words(layer)));
        }
        return node;
    }

    private record Words(ObjectNode node) implements LayerVisitor<ObjectNode> {
        Words(Layer layer) {
            this(JsonNodeFactory.instance.objectNode().put("kind", layer.kind()));
        }

        @Override
        public ObjectNode conv(Conv conv) {
            return node.put("out", conv.out()).put("kernel", conv.kernel());
        }

        @Override
        public ObjectNode activate(Activate activate) {
            activate.function().ifPresent(function -> node.put("function", function.name()));
            return node;
        }

        @Override
        public ObjectNode maxPool(MaxPool pool) {
            return node.put("size", pool.size());
        }

        @Override
        public ObjectNode dense(Dense dense) {
            return node.put("units", dense.units()).put("bias", dense.bias());
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
}
