package gradientlab.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.stream.DoubleStream;

/** Many numbers as a list in JSON. */
final class NumberArrayJson {
    private static final Texts TEXTS = Texts.of(NumberArrayJson.class);

    /** More than this would be too much JSON in any case; told before it takes the memory. */
    private static final int MOST_NUMBERS = 500_000;

    /** Whole numbers up to here are written without a fraction. */
    private static final double LARGEST_WHOLE = 1L << 53;

    private NumberArrayJson() {}

    static final class Reader extends JsonDeserializer<NumberArray> {
        @Override
        public NumberArray deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartArrayToken()) {
                return (NumberArray) context.handleUnexpectedToken(double[].class, parser);
            }
            DoubleStream.Builder values = DoubleStream.builder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(StrictNumbers.read(parser, context));
            }
            return new NumberArray(values.build().toArray());
        }
    }

    static final class Writer extends JsonSerializer<NumberArray> {
        @Override
        public void serialize(NumberArray array, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (array.size() > MOST_NUMBERS) {
                throw new Refused(TEXTS.get("numbers.many"));
            }
            out.writeStartArray();
            for (double value : array.values()) {
                StrictNumbers.requireFinite(value);
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
