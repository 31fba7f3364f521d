package gradientlab.data;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description in a {@code .npy} file: a Python dictionary such as
 * {@code {'descr': '<f4', 'fortran_order': False, 'shape': (5, 1, 28, 28), }}. Read by one strict pattern a key, so that
 * nothing but plain numbers in one array gets through.
 *
 * @param type the element type
 * @param order its byte order
 * @param fortranOrder whether the first axis varies fastest
 * @param shape sizes of the axes
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortranOrder, int[] shape) {
    private static final Texts TEXTS = Texts.of(NpyHeader.class);
    private static final int MOST_AXES = 32;
    private static final String ENTRY = "\\s*(?:'(descr|fortran_order|shape)'|\"(descr|fortran_order|shape)\")\\s*:\\s*"
            + "('[^']*'|\"[^\"]*\"|True|False|\\(\\s*\\)|\\([0-9L,\\s]*\\)|\\[.*\\])\\s*";
    private static final Pattern DICTIONARY =
            Pattern.compile("\\{" + ENTRY + "," + ENTRY + "," + ENTRY + ",?\\s*}\\s*", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("['\"]([<>|=])([a-zA-Z][0-9]*)['\"]");
    private static final Pattern SIZE = Pattern.compile("\\s*([0-9]+)L?\\s*");

    /**
     * @param text the header's characters
     * @throws IOException saying what cannot be read; the message is a sentence without the file's name
     */
    static NpyHeader parse(String text) throws IOException {
        Matcher dictionary = DICTIONARY.matcher(text);
        if (text.chars().anyMatch(character -> character > 126) || !dictionary.matches()) {
            throw unusual();
        }
        String type = value(dictionary, "descr");
        String shape = value(dictionary, "shape");
        String order = value(dictionary, "fortran_order");
        if (!List.of("True", "False").contains(order) || !shape.startsWith("(")) {
            throw unusual();
        }
        Matcher code = TYPE.matcher(type);
        if (!code.matches()) {
            throw new IOException(
                    type.startsWith("[") ? TEXTS.get("npy.records") : TEXTS.get("npy.type.unknown", type));
        }
        String kind = code.group(2);
        if (kind.startsWith("O")) {
            throw new IOException(TEXTS.get("npy.objects"));
        }
        NpyType known = NpyType.ofCode(kind).orElseThrow(() -> new IOException(TEXTS.get("npy.type.other", type)));
        ByteOrder bytes = code.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NpyHeader(known, bytes, order.equals("True"), sizes(shape));
    }

    private static IOException unusual() {
        return new IOException(TEXTS.get("npy.header.unusual"));
    }

    private static String value(Matcher dictionary, String key) throws IOException {
        for (int group = 1; group <= 9; group += 3) {
            if (key.equals(dictionary.group(group)) || key.equals(dictionary.group(group + 1))) {
                return dictionary.group(group + 2);
            }
        }
        throw new IOException(TEXTS.get("npy.header.lacks", key));
    }

    private static int[] sizes(String shape) throws IOException {
        String inside = shape.substring(1, shape.length() - 1).strip();
        String[] parts =
                inside.isEmpty() ? new String[0] : inside.split(","); // drops the empty part after a last comma
        if (inside.startsWith(",")) {
            throw unusual();
        }
        if (parts.length > MOST_AXES) {
            throw new IOException(TEXTS.get("npy.axes", parts.length));
        }
        int[] sizes = new int[parts.length];
        for (int axis = 0; axis < parts.length; axis++) {
            Matcher size = SIZE.matcher(parts[axis]);
            if (!size.matches()) {
                throw unusual();
            }
            String digits = size.group(1);
            if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
                throw new IOException(TEXTS.get("npy.axis", shortened(digits)));
            }
            sizes[axis] = Integer.parseInt(digits);
        }
        return sizes;
    }

    private static String shortened(String digits) {
        return digits.length() > 24 ? digits.substring(0, 24) + "..." : digits;
    }

    /**
     * How many bytes the elements take.
     *
     * @throws IOException when that is more than any file holds
     */
    long dataBytes() throws IOException {
        long bytes = type.bytes();
        for (int size : shape) {
            if (size == 0) {
                return 0;
            }
        }
        for (int size : shape) {
            if (bytes > Long.MAX_VALUE / size) {
                throw new IOException(TEXTS.get("npy.elements"));
            }
            bytes *= size;
        }
        return bytes;
    }
}
