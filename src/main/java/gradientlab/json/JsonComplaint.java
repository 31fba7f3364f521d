package gradientlab.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jackson found wrong and where, as one sentence for the user. */
final class JsonComplaint {
    private static final Texts TEXTS = Texts.of(JsonComplaint.class);
    private static final Pattern ABSENT = Pattern.compile("creator property '([^']{1,60})'");

    private JsonComplaint() {}

    static Refused about(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting bad) {
                return new Refused(bad.getMessage());
            }
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof InputCoercionException) {
                return new Refused(TEXTS.get("setting.large"));
            }
            if (cause instanceof StreamConstraintsException) {
                return new Refused(TEXTS.get("limits"));
            }
        }
        return problem instanceof JsonMappingException mapping ? about(mapping) : damaged(problem);
    }

    private static Refused about(JsonMappingException problem) {
        String where = name(problem.getPath());
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return new Refused(TEXTS.get("setting.unknown", Quoted.of(unknown.getPropertyName())));
        }
        Matcher absent = ABSENT.matcher(String.valueOf(problem.getOriginalMessage()));
        if (absent.find()) {
            return new Refused(TEXTS.get("setting.absent", Quoted.of(absent.group(1))));
        }
        if (!(problem instanceof MismatchedInputException mismatch)
                || mismatch.getTargetType() == null
                || where.isEmpty() && mismatch.getTargetType() == JsonNode.class) { // something behind the end
            return damaged(problem);
        }
        return mismatch.getTargetType().isEnum() && mismatch instanceof InvalidFormatException format
                ? new Refused(TEXTS.get("setting.value", Quoted.of(format.getValue()), where))
                : type(where, mismatch.getTargetType());
    }

    /** @param where the setting, or empty for the whole */
    static Refused type(String where, Class<?> wanted) {
        String kind = TEXTS.get("type." + kind(wanted));
        return new Refused(where.isEmpty() ? TEXTS.get("type", kind) : TEXTS.get("setting.type", where, kind));
    }

    private static String kind(Class<?> wanted) {
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "flag";
        }
        if (wanted == double.class || Double.class == wanted) {
            return "number";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "whole";
        }
        if (wanted == String.class || wanted.isEnum()) {
            return "text";
        }
        return wanted.isArray() || Collection.class.isAssignableFrom(wanted) ? "list" : "object";
    }

    private static Refused damaged(Exception problem) {
        if (problem instanceof JsonProcessingException broken && broken.getLocation() != null) {
            int line = broken.getLocation().getLineNr();
            return new Refused(
                    TEXTS.get("damaged.at", line, broken.getLocation().getColumnNr()));
        }
        return new Refused(TEXTS.get("damaged"));
    }

    /** The innermost setting of the path, and the place in its list. */
    private static String name(List<Reference> path) {
        String place = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            Reference step = path.get(i);
            if (step.getFieldName() != null) {
                return Quoted.of(step.getFieldName()) + place;
            }
            place = "[" + (step.getIndex() + 1) + "]" + place;
        }
        return "";
    }
}
