package gradientlab.share;

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
import java.util.Arrays;

/** Numbers that are written as numbers and finite; Jackson alone takes "NaN" in quotes, and 1e999 for infinity. */
final class StrictNumbers {
    private static final Texts TEXTS = Texts.of(StrictNumbers.class);

    /** More than this would be too much JSON in any case; told before it takes the memory. */
    private static final int MOST_NUMBERS = 500_000;

    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1L << 53;

    private StrictNumbers() {}

    static SimpleModule module() {
        Finite finite = new Finite();
        return new SimpleModule("gradientlab")
                .addDeserializer(Double.class, finite)
                .addDeserializer(Double.TYPE, finite)
                .addDeserializer(NumberArray.class, new ArrayReader())
                .addSerializer(Double.class, new FiniteWriter(Double.class))
                .addSerializer(Double.TYPE, new FiniteWriter(Double.TYPE))
                .addSerializer(NumberArray.class, new ArrayWriter());
    }

    private static double finite(JsonParser parser, DeserializationContext context, Class<?> type) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            return ((Number) context.handleUnexpectedToken(type, parser)).doubleValue();
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw InvalidFormatException.from(parser, "not finite", value, type);
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
            return finite(parser, context, Double.class);
        }
    }

    private static void requireFinite(double value) throws ShareRefused {
        if (!Double.isFinite(value)) {
            throw new ShareRefused(TEXTS.get("not-finite"));
        }
    }

    private static final class FiniteWriter extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        FiniteWriter(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            requireFinite(value);
            out.writeNumber(value);
        }
    }

    private static final class ArrayReader extends StdDeserializer<NumberArray> {
        private static final long serialVersionUID = 1;

        ArrayReader() {
            super(NumberArray.class);
        }

        @Override
        public NumberArray deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return (NumberArray) context.handleUnexpectedToken(NumberArray.class, parser);
            }
            double[] values = new double[64];
            int n = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (n == values.length) {
                    values = Arrays.copyOf(values, 2 * n);
                }
                values[n++] = finite(parser, context, Double.class);
            }
            return new NumberArray(Arrays.copyOf(values, n));
        }
    }

    private static final class ArrayWriter extends StdSerializer<NumberArray> {
        private static final long serialVersionUID = 1;

        ArrayWriter() {
            super(NumberArray.class);
        }

        @Override
        public void serialize(NumberArray array, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (array.size() > MOST_NUMBERS) {
                throw Envelope.tooMuch();
            }
            out.writeStartArray();
            for (double value : array.values()) {
                requireFinite(value);
                boolean whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
                if (whole && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) { // -0.0 is not 0
                    out.writeNumber((long) value);
                } else {
                    out.writeNumber(value);
                }
            }
            out.writeEndArray();
        }
    }
}
