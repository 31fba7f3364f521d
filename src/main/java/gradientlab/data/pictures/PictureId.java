package gradientlab.data.pictures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration says of pictures of one's own: {@code "cats@0123456789abcdef"}.
 *
 * @param name what their user calls them
 * @param digest of everything a network can see of them, 16 hexadecimal digits
 */
public record PictureId(String name, String digest) {
    private static final Pattern FORM = Pattern.compile("([^@\\p{Cntrl}]{1,60})@([0-9a-f]{16})");
    private static final String NAMELESS = "pictures";

    /** Reads what {@link #text} wrote; empty when it is the name of another data set. */
    public static Optional<PictureId> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new PictureId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As files have it. */
    public String text() {
        return name + "@" + digest;
    }

    /** The name, and enough of the digest to tell versions apart: {@code "cats (0123)"}. */
    public String label() {
        return name + " (" + digest.substring(0, 4) + ")";
    }

    /** A name made of any text. */
    static String name(String text) {
        String plain = Found.visible(text)
                .replace('@', '_')
                .replaceAll("(?i)\\.zip$", "")
                .strip();
        return plain.isEmpty() || plain.equals("_") ? NAMELESS : plain;
    }

    /** Whether somebody who writes {@code wanted} means these. */
    boolean called(String wanted) {
        return wanted.equals(text()) || wanted.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
