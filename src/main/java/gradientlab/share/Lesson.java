package gradientlab.share;

import gradientlab.json.Quoted;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an instructor adds to a shared state.
 *
 * @param title shown above the experiment; one line, may be empty
 * @param note what the student is to do; may be empty
 * @param start whether the experiment runs as soon as it is opened
 * @param locked ids of controls that can be seen and not changed; one that ends in {@code *} means all that begin so
 * @param hidden ids of controls that are not shown, likewise
 */
public record Lesson(String title, String note, boolean start, List<String> locked, List<String> hidden) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_NOTE = 2000;

    private static final Texts TEXTS = Texts.of(Lesson.class);
    private static final int MOST_IDS = 300;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}\\*?");

    /** Just the state. */
    public static final Lesson NONE = new Lesson("", "", false, List.of(), List.of());

    /** @throws InvalidSetting when a text is too long or has characters that cannot be shown, or an id is none */
    public Lesson {
        reject("title", title.length() > LONGEST_TITLE, TEXTS.get("title.long", LONGEST_TITLE));
        reject("title", unprintable(title, ""), TEXTS.get("title.odd"));
        reject("note", note.length() > LONGEST_NOTE, TEXTS.get("note.long", LONGEST_NOTE));
        reject("note", unprintable(note, "\n\t"), TEXTS.get("note.odd"));
        locked = ids("locked", locked);
        hidden = ids("hidden", hidden);
    }

    private static List<String> ids(String setting, List<String> ids) {
        reject(setting, ids.size() > MOST_IDS, TEXTS.get("ids.many", MOST_IDS));
        for (String id : ids) {
            reject(setting, id == null || !ID.matcher(id).matches(), TEXTS.get("ids.odd", Quoted.of(id)));
        }
        return List.copyOf(ids);
    }

    /** Control characters, and the invisible ones that turn the direction of what follows. */
    private static boolean unprintable(String text, String allowed) {
        return text.codePoints().anyMatch(c -> {
            int type = Character.getType(c);
            return allowed.indexOf(c) < 0
                    && (type == Character.CONTROL
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR);
        });
    }

    private static void reject(String setting, boolean wrong, String sentence) {
        if (wrong) {
            throw new InvalidSetting(setting, sentence);
        }
    }

    /** Whether there is anything to read above the experiment, or anything taken from the student. */
    public boolean visible() {
        return !title.isEmpty() || !note.isEmpty() || restricts();
    }

    /** Whether a control is locked or hidden. */
    public boolean restricts() {
        return !locked.isEmpty() || !hidden.isEmpty();
    }

    public boolean locks(String id) {
        return matches(locked, id);
    }

    public boolean hides(String id) {
        return matches(hidden, id);
    }

    private static boolean matches(List<String> patterns, String id) {
        for (String pattern : patterns) {
            boolean same = pattern.endsWith("*")
                    ? id.startsWith(pattern.substring(0, pattern.length() - 1))
                    : id.equals(pattern);
            if (same) {
                return true;
            }
        }
        return false;
    }
}
