package gradientlab.data.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;

/**
 * A file or folder in a source of pictures.
 *
 * @param path its folders' names and its own, from the source's root
 * @param content null for a folder
 * @param size in bytes, as far as the source says
 * @param modified in milliseconds since 1970
 */
record Found(List<String> path, Content content, long size, long modified) {
    /** Opens a file. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private static final int LONGEST = 32;

    boolean isFolder() {
        return content == null;
    }

    String name() {
        return path.get(path.size() - 1);
    }

    /** For sentences, which are one line whatever the names hold. */
    String shown() {
        return String.join("/", path.stream().map(Found::line).toList());
    }

    /** The same but for what it is in. */
    Found without(int folders) {
        return new Found(path.subList(folders, path.size()), content, size, modified);
    }

    /** A name as {@link #line}, and not too long. */
    static String visible(String name) {
        String line = line(name);
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…"
                : line;
    }

    /** A text as it is shown: composed alike on every platform (macOS takes letters apart), without what is not printed. */
    static String line(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> unprintable(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String stripped = plain.strip().replaceAll("\\s+", " ");
        return stripped.isEmpty() ? "_" : stripped;
    }

    private static boolean unprintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
