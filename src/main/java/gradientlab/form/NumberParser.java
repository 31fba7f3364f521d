package gradientlab.form;

import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a student types into a number field, and how numbers are written into it. */
final class NumberParser {
    private static final Texts TEXTS = Texts.of(NumberParser.class);

    private static final String DECIMAL = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?";
    private static final Pattern NUMBER = Pattern.compile(DECIMAL);

    /** As on paper: 1/4. */
    private static final Pattern FRACTION = Pattern.compile("(" + DECIMAL + ")\\s*/\\s*(" + DECIMAL + ")");

    private static final int SMALLEST_PLAIN_EXPONENT = -5;
    private static final int LARGEST_PLAIN_EXPONENT = 9;

    /** Which numbers a field is for. */
    enum Whole {
        NO,
        INT,
        LONG
    }

    private NumberParser() {}

    /** What is wrong with the text as a number, or null. */
    static String problem(String text, Whole whole, String name) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            return TEXTS.get("number.empty", name);
        }
        if (tidy.indexOf(',') >= 0) {
            return TEXTS.get("number.comma", name);
        }
        boolean fraction = whole == Whole.NO && FRACTION.matcher(tidy).matches();
        if (!fraction && !NUMBER.matcher(tidy).matches()) {
            return TEXTS.get(whole != Whole.NO ? "number.not-whole" : "number.not", name);
        }
        double value = parse(tidy);
        if (Double.isNaN(value)) {
            return TEXTS.get("number.not", name); // 0/0
        }
        if (Double.isInfinite(value)) {
            return TEXTS.get("number.large", name);
        }
        return whole == Whole.NO ? null : wholeProblem(new BigDecimal(tidy), whole, name);
    }

    private static String wholeProblem(BigDecimal exact, Whole whole, String name) {
        if (exact.stripTrailingZeros().scale() > 0) {
            return TEXTS.get("number.whole", name);
        }
        BigDecimal most = BigDecimal.valueOf(whole == Whole.INT ? Integer.MAX_VALUE : Long.MAX_VALUE);
        if (exact.abs().compareTo(most) > 0) {
            return TEXTS.get(
                    whole == Whole.INT ? "number.whole-large" : "number.whole-long", name, most.toPlainString());
        }
        return null;
    }

    /** Only for text without a problem. */
    static double parse(String text) {
        Matcher fraction = FRACTION.matcher(tidy(text));
        return fraction.matches()
                ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
                : Double.parseDouble(tidy(text));
    }

    /** Likewise, of a whole number that a long holds. */
    static long parseWhole(String text) {
        return new BigDecimal(tidy(text)).longValueExact();
    }

    private static String tidy(String text) {
        return text == null ? "" : text.strip().replace('−', '-');
    }

    /** The shortest plain text that parses to the same number: 0.001 and 1e-6, not 1.0E-3. */
    static String format(double value) {
        if (!Double.isFinite(value)) {
            return NumberText.compact(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (value == 0 || exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return value == 0 ? "0" : exact.toPlainString();
        }
        return exact.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** One step up or down: by a fixed step, or by one in the leading digit (0.001, 0.002, ... and 0.001, 0.0009). */
    static double stepped(double value, double step, boolean up) {
        BigDecimal from = new BigDecimal(Double.toString(value));
        if (step > 0) {
            BigDecimal by = new BigDecimal(Double.toString(step));
            return (up ? from.add(by) : from.subtract(by)).doubleValue();
        }
        if (value == 0) {
            return up ? 0.1 : -0.1;
        }
        boolean away = up == value > 0;
        BigDecimal size = from.abs();
        int exponent = size.precision() - size.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        if (!away && size.compareTo(unit) == 0) {
            unit = unit.movePointLeft(1);
        }
        BigDecimal next = (away ? size.add(unit) : size.subtract(unit)).round(new MathContext(6, RoundingMode.HALF_UP));
        return next.doubleValue() * Math.signum(value);
    }
}
