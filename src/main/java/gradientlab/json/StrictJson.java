package gradientlab.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/** JSON that means exactly one thing: nothing unknown, missing, doubled or of another type, and every number finite. */
public final class StrictJson {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STRING = 20_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Enum, text -> text.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(StrictNumbers.module())
            .build();

    private StrictJson() {}

    /** @throws Refused unless the bytes are one JSON value within the limits */
    public static JsonNode read(byte[] json) throws Refused {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw JsonComplaint.about(broken);
        }
    }

    /**
     * The value that the JSON stands for; of a record, what is marked {@link Added} may be missing.
     *
     * @throws Refused when anything else is missing, unknown, of another type, or refused by the type's constructor
     */
    public static <T> T bind(JsonNode tree, Class<T> type) throws Refused {
        try {
            T bound = MAPPER.treeToValue(Completed.of(tree, type), type);
            if (bound == null) { // JSON's null
                throw JsonComplaint.type("", type);
            }
            return bound;
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            throw JsonComplaint.about(wrong);
        }
    }

    /** @throws Refused when a number is not finite, or the value's own writer refuses */
    public static JsonNode tree(Object value) throws Refused {
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException wrong) {
            throw JsonComplaint.about(wrong);
        }
    }

    /** @param pretty whether in indented lines */
    public static byte[] write(JsonNode tree, boolean pretty) {
        try {
            return pretty
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree)
                    : MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the tree was made here, of plain values
        }
    }

    /** What Jackson found wrong, as a sentence. */
    public static Refused refused(JsonProcessingException problem) {
        return JsonComplaint.about(problem);
    }
}
