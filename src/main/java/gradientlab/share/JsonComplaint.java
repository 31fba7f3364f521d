package gradientlab.share;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jackson found wrong, as one sentence for the user. */
final class JsonComplaint {
    private static final Texts TEXTS = Texts.of(JsonComplaint.class);
    private static final Pattern ABSENT = Pattern.compile("creator property '([^']{1,60})'");

    private JsonComplaint() {}

    static ShareRefused noState() {
        return new ShareRefused(TEXTS.get("state.none"));
    }

    static ShareRefused about(Exception problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting bad) {
                return new ShareRefused(bad.getMessage());
            }
            if (cause instanceof ShareRefused refused) {
                return refused;
            }
            if (cause instanceof InputCoercionException) {
                return new ShareRefused(TEXTS.get("setting.large"));
            }
            if (cause instanceof StreamConstraintsException) {
                return new ShareRefused(TEXTS.get("json.limits"));
            }
        }
        return new ShareRefused(
                problem instanceof JsonMappingException mapping ? sentence(mapping) : TEXTS.get("json.damaged"));
    }

    private static String sentence(JsonMappingException problem) {
        String where = Quoted.of(name(problem.getPath()));
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return TEXTS.get("setting.unknown", Quoted.of(unknown.getPropertyName()));
        }
        if (problem instanceof InvalidFormatException format) {
            return TEXTS.get("setting.value", Quoted.of(format.getValue()), where);
        }
        Matcher absent = ABSENT.matcher(String.valueOf(problem.getOriginalMessage()));
        if (absent.find()) {
            return TEXTS.get("setting.absent", Quoted.of(absent.group(1)));
        }
        if (problem instanceof MismatchedInputException && !where.isEmpty()) {
            return TEXTS.get("setting.type", where);
        }
        return TEXTS.get("json.damaged");
    }

    /** The innermost setting of the path. */
    private static String name(List<JsonMappingException.Reference> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).getFieldName() != null) {
                return path.get(i).getFieldName();
            }
        }
        return "";
    }
}
