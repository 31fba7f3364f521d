package gradientlab.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;

/** A record's JSON with what an earlier version did not write: the components marked {@link Added}. */
final class Completed {
    private Completed() {}

    static JsonNode of(JsonNode json, Class<?> type) throws Refused {
        if (!type.isRecord()) {
            return json;
        }
        JsonNode whole = json.deepCopy();
        complete(whole, type);
        return whole;
    }

    private static void complete(JsonNode json, Class<?> type) throws Refused {
        if (!(json instanceof ObjectNode fields) || !type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty inFiles = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = inFiles == null ? component.getName() : inFiles.value();
            Added added = component.getAnnotation(Added.class);
            if (fields.has(name)) {
                complete(fields.get(name), component.getType());
            } else if (added != null) {
                fields.set(name, missing(added, component.getType()));
            }
        }
    }

    private static JsonNode missing(Added added, Class<?> type) throws Refused {
        if (!added.value().isEmpty()) {
            return StrictJson.read(added.value().getBytes(StandardCharsets.UTF_8));
        }
        if (type.isPrimitive()) {
            return JsonNodeFactory.instance.numberNode(0.0);
        }
        return type.isEnum()
                ? JsonNodeFactory.instance.textNode(((Enum<?>) type.getEnumConstants()[0]).name())
                : JsonNodeFactory.instance.arrayNode();
    }
}
