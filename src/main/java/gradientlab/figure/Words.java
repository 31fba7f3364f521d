package gradientlab.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Text that fits: measured, wrapped, shortened, and free of characters no file format can hold. */
public final class Words {
    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    /** Nobody reads further, and measuring it would take long. */
    private static final int LONGEST = 20_000;

    private Words() {}

    /** On one line, without control characters and broken surrogates; null is empty. */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                clean.append(' ');
            } else if (Character.isDefined(c)
                    && Character.getType(c) != Character.SURROGATE
                    && (c & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    /** In points. */
    public static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, FINE).getWidth();
    }

    /** The text, cut with an ellipsis where it is wider than this. */
    public static String shortened(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle) + ELLIPSIS, font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (low > 0 && Character.isHighSurrogate(text.charAt(low - 1))) {
            low--;
        }
        return text.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    /**
     * The text in lines no wider than this, broken at spaces and, if need be, within words.
     *
     * @param most how many lines; the last is shortened
     */
    public static List<String> lines(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            if (lines.size() == most - 1 || width(rest, font) <= width) {
                lines.add(shortened(rest, font, width));
                break;
            }
            int end = fitting(rest, font, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    private static int fitting(String text, Font font, double width) {
        int low = 1;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle).stripTrailing(), font) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int space = text.lastIndexOf(' ', low);
        return space > 0 ? space : low;
    }
}
