package gradientlab.data.plane;

import gradientlab.data.PointSet;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A student's own points, as they stand in a table.
 *
 * @param points in the table's own units and order; at least {@value #FEWEST}, at most {@value #MOST}, of both classes
 * @param columns what the two numbers are called
 * @param classes what classes 0 and 1 are called
 */
public record PointTable(PointSet points, List<String> columns, List<String> classes) {
    /** Fewer cannot be parted into points to learn from and points to measure on. */
    public static final int FEWEST = 4;

    public static final int MOST = 20_000;

    /** Classes that a network with one output tells apart. */
    public static final int CLASSES = 2;

    /** Larger numbers would leave no digit for what differs. */
    static final double LARGEST = 1e100;

    /** Two long numbers and a class take less than 200 characters a line. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST_NAME = 40;
    private static final Texts TEXTS = Texts.of(PointTable.class);

    /** @throws InvalidSetting with a sentence that says what there is too little or too much of */
    public PointTable {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
        if (columns.size() != 2
                || classes.size() != CLASSES
                || !columns.stream().allMatch(PointTable::nameable)) {
            throw refused("table.names");
        }
        if (!classes.stream().allMatch(PointTable::nameable) || classes.get(0).equals(classes.get(1))) {
            throw refused("table.names");
        }
        if (points.size() < FEWEST) {
            throw refused("table.few", points.size(), FEWEST);
        }
        if (points.size() > MOST) {
            throw refused("table.many", MOST);
        }
        int ones = 0;
        for (int i = 0; i < points.size(); i++) {
            int label = points.labels()[i];
            if (label < 0 || label >= CLASSES || !usable(points.x()[i]) || !usable(points.y()[i])) {
                throw refused("table.number", points.x()[i], points.y()[i], label);
            }
            ones += label;
        }
        if (ones == 0 || ones == points.size()) {
            throw refused("table.class.one", classes.get(ones == 0 ? 0 : 1));
        }
    }

    /**
     * Reads a table of two numbers and a class a line.
     *
     * @param text separated by tabs, semicolons or commas; with or without a line of headings
     * @throws InvalidSetting with a sentence that names the line and says what to do
     */
    public static PointTable of(String text) {
        return new TableReader(text).read();
    }

    /**
     * Reads a file: UTF-8, UTF-16 with its mark, or else Latin-5, which spreadsheets write.
     *
     * @throws InvalidSetting as {@link #of(String)}, and for a file that is too large to be such a table
     * @throws IOException when it cannot be read at all
     */
    public static PointTable of(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw refused("table.large", file.getFileName(), MOST);
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe && bytes[0] != bytes[1];
        try {
            return of((wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return of(new String(bytes, Charset.forName("ISO-8859-9")));
        }
    }

    static boolean usable(double number) {
        return Math.abs(number) <= LARGEST;
    }

    /** Whether a word of the table can be shown: short, and of characters that can be seen. */
    static boolean nameable(String word) {
        return !word.isBlank()
                && word.length() <= LONGEST_NAME
                && word.codePoints().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c) || seen(c));
    }

    private static boolean seen(int c) {
        int type = Character.getType(c);
        return type >= Character.DASH_PUNCTUATION && type <= Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_NUMBER;
    }

    static InvalidSetting refused(String key, Object... arguments) {
        return new InvalidSetting("points", TEXTS.get(key, arguments));
    }
}
