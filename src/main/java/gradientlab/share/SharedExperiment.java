package gradientlab.share;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.json.Refused;
import gradientlab.json.StrictJson;
import java.lang.reflect.RecordComponent;

/**
 * What a file or a pasted text holds. The state is still plain data: only the experiment that it names knows its type.
 *
 * @param experiment the id of a tab
 * @param lesson what an instructor added
 * @param state of the experiment
 */
public record SharedExperiment(String experiment, Lesson lesson, JsonNode state) {
    /** @param state a record of numbers, words, {@link NumberArray}s, and records and lists of these */
    public static SharedExperiment of(String experiment, Lesson lesson, Record state) throws Refused {
        return new SharedExperiment(experiment, lesson, StrictJson.tree(state));
    }

    /**
     * The state as the experiment's own record, checked by its constructor.
     *
     * @throws Refused with a sentence when anything is missing, unknown, of another type or out of range
     */
    public <S extends Record> S stateAs(Class<S> type) throws Refused {
        JsonNode whole = state.deepCopy();
        complete(whole, type);
        return StrictJson.bind(whole, type);
    }

    /** Adds what an earlier version's state, or a record in it, did not have. */
    private static void complete(JsonNode state, Class<?> type) {
        if (!(state instanceof ObjectNode fields) || !type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty inFiles = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = inFiles == null ? component.getName() : inFiles.value();
            if (fields.has(name)) {
                complete(fields.get(name), component.getType());
            } else if (component.isAnnotationPresent(Added.class)) {
                fields.set(name, nothing(component.getType()));
            }
        }
    }

    private static JsonNode nothing(Class<?> type) {
        if (type.isPrimitive()) {
            return JsonNodeFactory.instance.numberNode(0.0);
        }
        return type.isEnum()
                ? JsonNodeFactory.instance.textNode(((Enum<?>) type.getEnumConstants()[0]).name())
                : JsonNodeFactory.instance.arrayNode();
    }
}
