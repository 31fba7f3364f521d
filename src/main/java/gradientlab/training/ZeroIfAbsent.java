package gradientlab.training;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** A number that earlier versions did not write, when there was nothing of it: 0 where it is missing. */
final class ZeroIfAbsent extends JsonDeserializer<Double> {
    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.getDoubleValue();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return 0.0;
    }
}
