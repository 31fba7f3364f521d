package gradientlab.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import gradientlab.text.Texts;
import java.io.IOException;

/** Numbers that are written as numbers and finite; Jackson alone takes "NaN" in quotes, and 1e999 for infinity. */
public final class StrictNumbers {
    private static final Texts TEXTS = Texts.of(StrictNumbers.class);

    private StrictNumbers() {}

    static SimpleModule module() {
        Finite finite = new Finite();
        return new SimpleModule("gradientlab")
                .addDeserializer(Double.class, finite)
                .addDeserializer(Double.TYPE, finite)
                .addSerializer(Double.class, new FiniteWriter(Double.class))
                .addSerializer(Double.TYPE, new FiniteWriter(Double.TYPE));
    }

    /** The number that comes now. */
    public static double read(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            return ((Number) context.handleUnexpectedToken(Double.class, parser)).doubleValue();
        }
        return finite(parser.getDoubleValue(), parser);
    }

    private static double finite(double value, JsonParser parser) throws InvalidFormatException {
        if (!Double.isFinite(value)) {
            throw InvalidFormatException.from(parser, "not finite", value, Double.class);
        }
        return value;
    }

    /** @throws Refused with a sentence when it is not finite */
    public static double requireFinite(double value) throws Refused {
        if (!Double.isFinite(value)) {
            throw new Refused(TEXTS.get("not-finite"));
        }
        return value;
    }

    private static final class Finite extends StdDeserializer<Double> {
        private static final long serialVersionUID = 1;

        Finite() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(parser, context);
        }
    }

    private static final class FiniteWriter extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        FiniteWriter(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(requireFinite(value));
        }
    }
}
