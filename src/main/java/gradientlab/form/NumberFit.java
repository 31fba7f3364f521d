package gradientlab.form;

import gradientlab.plot.NumberText;
import java.util.Collection;
import java.util.function.IntFunction;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How numbers are written in a given width so that no digit is cut off: first in a smaller font, down to
 * {@link #smallest}, then with fewer digits, correctly rounded. An exponent and a sign are never lost.
 *
 * @param digits significant digits, at least 1
 * @param size of the font, px
 * @param fits whether that is enough; if not, the numbers need a line or a place of their own
 */
public record NumberFit(int digits, double size, boolean fits) {
    /** Below this, px, nobody reads a number. */
    private static final double READABLE = 8.5;

    /** And no smaller than this part of the text around it, so that a projected number stays large. */
    private static final double PART = 0.65;

    private static final double STEP = 0.25;
    private static final int FEW = 3;
    private static final double LARGE = 1e5;

    /** The smallest size a font is shrunk to, px. */
    public static double smallest(Font base) {
        return Math.min(base.getSize(), Math.max(READABLE, PART * base.getSize()));
    }

    /**
     * For numbers that stand together and look alike.
     *
     * @param texts all the texts, written with the given number of significant digits
     * @param most the number of digits where there is room
     * @param width what each text may take, px
     * @param base the font where there is room
     */
    public static NumberFit of(IntFunction<? extends Collection<String>> texts, int most, double width, Font base) {
        double smallest = smallest(base);
        double size = 0;
        for (int digits = most; digits >= 1; digits--) {
            size = size(texts.apply(digits), width, base);
            if (size >= smallest) {
                return new NumberFit(digits, size, true);
            }
        }
        return new NumberFit(1, smallest, false);
    }

    /** With so many significant digits; with few, a large number has an exponent: 123,457 and 1.23×10⁵. */
    public static String text(double value, int digits) {
        boolean exponent = digits <= FEW && Double.isFinite(value) && Math.abs(value) >= LARGE;
        return exponent ? NumberText.exponent(value, digits - 1) : NumberText.significant(value, digits);
    }

    /** The largest size, at most that of the font, px, at which every text fits. */
    static double size(Collection<String> texts, double width, Font base) {
        double widest =
                texts.stream().mapToDouble(text -> width(text, base)).max().orElse(0);
        if (widest <= width) {
            return base.getSize();
        }
        double size = Math.floor(base.getSize() * Math.max(0, width) / widest / STEP) * STEP;
        while (size > STEP && !allFit(texts, width, at(base, size))) { // hinted widths are not quite proportional
            size -= STEP;
        }
        return size;
    }

    private static boolean allFit(Collection<String> texts, double width, Font font) {
        return texts.stream().allMatch(text -> width(text, font) <= width);
    }

    /** The font in the size found. */
    public Font font(Font base) {
        return at(base, size);
    }

    static Font at(Font base, double size) {
        return size == base.getSize() ? base : new Font(base.getName(), size);
    }

    /** Of a line of text, px. */
    static double width(String text, Font font) {
        Text ruler = new Text(text);
        ruler.setFont(font);
        return ruler.getLayoutBounds().getWidth();
    }
}
