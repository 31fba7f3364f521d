package gradientlab.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers as short text: no trailing zeros, powers of ten as on an axis, a real minus sign, NaN said as NaN. */
public final class NumberText {
    private static final String PLAIN = "-0123456789";
    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /** About four significant digits: 0.1234, 12.34, 1,234, 1.234×10⁻⁵. */
    public static String compact(double value) {
        return significant(value, 4);
    }

    /** Seven significant digits: enough to check a sum with a calculator. */
    public static String precise(double value) {
        return significant(value, 7);
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

    /** A count: {@code 12,345}. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** With this many decimals at most. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return compact(value);
        }
        return tidy(rounded(value, decimals));
    }

    /** What a formatter writes by {@code %,.nf}, for a tenth of its time: live views write hundreds a second. */
    private static String rounded(double value, int decimals) {
        StringBuilder text = new StringBuilder(BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString());
        int point = text.indexOf(".");
        int first = text.charAt(0) == '-' ? 1 : 0;
        for (int comma = (point < 0 ? text.length() : point) - 3; comma > first; comma -= 3) {
            text.insert(comma, ',');
        }
        if (value < 0 && first == 0) {
            text.insert(0, '-'); // rounded to nothing
        }
        return text.toString();
    }

    public static String exponent(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "e", value);
        int e = text.indexOf('e');
        String digits = tidy(text.substring(0, e));
        String power = powerOfTen(Integer.parseInt(text.substring(e + 1)));
        return digits.equals("1") ? power : digits.equals("−1") ? "−" + power : digits + "×" + power;
    }

    /**
     * Numbers that stand below each other: all with the same decimals, the largest with this many digits. Numbers of very
     * different size have the same number of digits each instead.
     */
    public static List<String> column(double[] values, int digits) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value) && value != 0) {
                largest = Math.max(largest, Math.abs(value));
                smallest = Math.min(smallest, Math.abs(value));
            }
        }
        boolean alike = largest < 1e7 && largest >= 1e-4 && largest < smallest * 1e3;
        int whole = (int) Math.floor(Math.log10(largest)) + 1;
        int decimals = Math.max(0, whole > 0 ? digits - whole : digits - 1 - whole);
        List<String> texts = new ArrayList<>();
        for (double value : values) {
            boolean together = alike && Double.isFinite(value);
            texts.add(together ? padded(value, decimals) : significant(value, digits));
        }
        return texts;
    }

    private static String padded(double value, int decimals) {
        return rounded(value, decimals).replace('-', '−');
    }

    /** 10 with a raised exponent, as on log axes. */
    static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(RAISED.charAt(PLAIN.indexOf(c)));
        }
        return text.toString();
    }

    /** The number a text of this class says. */
    public static double parse(String text) {
        return switch (text) {
            case "∞" -> Double.POSITIVE_INFINITY;
            case "−∞" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(plain(text.replace(",", "").replace('−', '-')));
        };
    }

    /** 1.2×10⁻⁵ as 1.2e-5. */
    private static String plain(String text) {
        int end = text.length();
        while (end > 0 && RAISED.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == text.length()) {
            return text;
        }
        StringBuilder exponent = new StringBuilder();
        text.substring(end).chars().forEach(c -> exponent.append(PLAIN.charAt(RAISED.indexOf(c))));
        String factor = text.substring(0, end - "10".length()).replace("×", "");
        return (factor.isEmpty() || factor.equals("-") ? factor + "1" : factor) + "e" + exponent;
    }

    private static String tidy(String number) {
        String text = number;
        if (text.indexOf('.') >= 0) {
            int end = text.length();
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            text = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
        }
        if (text.equals("-0")) {
            return "0";
        }
        return text.replace('-', '−');
    }
}
