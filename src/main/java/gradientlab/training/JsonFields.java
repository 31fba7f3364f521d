package gradientlab.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.function.Predicate;

/** An object of JSON that is taken apart, field by field; what is missing, of another type or left over is refused. */
final class JsonFields {
    private static final Texts TEXTS = Texts.of(JsonFields.class);
    private final ObjectNode left;

    /** @throws InvalidSetting with a sentence when this is no object, as for every other problem */
    JsonFields(JsonNode node) {
        if (node == null || !node.isObject()) {
            throw new InvalidSetting("models", TEXTS.get("fields.object", String.valueOf(node)));
        }
        left = node.deepCopy();
    }

    boolean has(String name) {
        return left.has(name);
    }

    JsonNode list(String name) {
        return take(name, JsonNode::isArray, "fields.list");
    }

    int whole(String name) {
        return take(name, JsonNode::isInt, "fields.whole").intValue();
    }

    boolean flag(String name) {
        return take(name, JsonNode::isBoolean, "fields.flag").booleanValue();
    }

    String text(String name) {
        return take(name, JsonNode::isTextual, "fields.text").textValue();
    }

    private JsonNode take(String name, Predicate<JsonNode> type, String otherwise) {
        JsonNode value = left.path(name);
        if (!type.test(value)) {
            throw new InvalidSetting("models", TEXTS.get(otherwise, name));
        }
        return left.remove(name);
    }

    /** Nothing more is asked for. */
    void end() {
        if (!left.isEmpty()) {
            throw new InvalidSetting(
                    "models", TEXTS.get("fields.unknown", left.fieldNames().next()));
        }
    }
}
