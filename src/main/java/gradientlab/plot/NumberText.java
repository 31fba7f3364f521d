package gradientlab.plot;

import java.util.Locale;

/** Numbers as short text: no trailing zeros, no 1e-05, a real minus sign, NaN said as NaN. */
public final class NumberText {
    private NumberText() {}

    /** About four significant digits: 0.1234, 12.34, 1,234, 1.234e-5. */
    public static String compact(double value) {
        return significant(value, 4);
    }

    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1e7 || size < 1e-4) {
            return exponent(value, digits - 1);
        }
        int whole = (int) Math.floor(Math.log10(size)) + 1;
        return fixed(value, Math.max(0, digits - Math.max(whole, whole > 0 ? 0 : whole)));
    }

    /** With this many decimals at most. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return compact(value);
        }
        return tidy(String.format(Locale.ROOT, "%,." + decimals + "f", value));
    }

    public static String exponent(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "e", value);
        int e = text.indexOf('e');
        return tidy(text.substring(0, e)) + "e" + tidy(Integer.toString(Integer.parseInt(text.substring(e + 1))));
    }

    /** 10 with a raised exponent, as on log axes. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }

    private static String tidy(String number) {
        String text = number;
        if (text.indexOf('.') >= 0) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        if (text.equals("-0")) {
            return "0";
        }
        return text.replace('-', '−');
    }
}
