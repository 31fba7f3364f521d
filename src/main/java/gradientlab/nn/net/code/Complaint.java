package gradientlab.nn.net.code;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.Arrays;

/** Why a definition is not read, with its line. */
final class Complaint {
    private static final Texts TEXTS = Texts.of(Complaint.class);

    private Complaint() {}

    /** @param arguments as they are to be shown */
    static InvalidSetting at(int line, String reason, Object... arguments) {
        return sentence(
                line,
                TEXTS.get(reason, Arrays.stream(arguments).map(String::valueOf).toArray()));
    }

    static InvalidSetting sentence(int line, String sentence) {
        return new InvalidSetting("models", TEXTS.get("line", String.valueOf(line), sentence));
    }
}
