package gradientlab.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradientlab.json.Quoted;
import gradientlab.json.Refused;
import gradientlab.json.StrictJson;
import gradientlab.text.Texts;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/** The JSON object around a state: whose it is, in which version of the format, and the lesson if there is one. */
final class Envelope {
    /** More JSON than this is neither written nor read, in bytes. */
    static final int MOST_BYTES = 2 << 20;

    /** The version this lab writes, and the only one it reads. */
    static final int VERSION = 1;

    private static final Texts TEXTS = Texts.of(Envelope.class);
    private static final String FORMAT = "gradientlab";
    private static final Set<String> KEYS = Set.of("format", "version", "experiment", "lesson", "state");
    private static final Pattern EXPERIMENT = Pattern.compile("[a-z][a-z-]{0,39}");

    private Envelope() {}

    static SharedExperiment read(byte[] json) throws Refused {
        JsonNode tree = StrictJson.read(json);
        if (!tree.isObject() || !FORMAT.equals(tree.path("format").textValue())) {
            throw new Refused(TEXTS.get("not-shared"));
        }
        JsonNode version = tree.path("version");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new Refused(TEXTS.get("version", Quoted.of(version.asText("?"))));
        }
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                throw new Refused(TEXTS.get("unknown", Quoted.of(name)));
            }
        }
        String experiment = tree.path("experiment").textValue();
        if (experiment == null || !EXPERIMENT.matcher(experiment).matches()) {
            throw new Refused(TEXTS.get("experiment.none"));
        }
        if (!tree.path("state").isObject()) {
            throw new Refused(TEXTS.get("state.none"));
        }
        Lesson lesson = tree.has("lesson") ? StrictJson.bind(tree.get("lesson"), Lesson.class) : Lesson.NONE;
        return new SharedExperiment(experiment, lesson, tree.get("state"));
    }

    /** @throws Refused when there is too much of it to share, or a number that is none */
    static byte[] write(SharedExperiment shared, boolean pretty) throws Refused {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT).put("version", VERSION).put("experiment", shared.experiment());
        if (!shared.lesson().equals(Lesson.NONE)) {
            tree.set("lesson", StrictJson.tree(shared.lesson()));
        }
        tree.set("state", shared.state());
        byte[] json = StrictJson.write(tree, pretty);
        if (json.length > MOST_BYTES) {
            throw new Refused(TEXTS.get("too-much"));
        }
        return json;
    }
}
