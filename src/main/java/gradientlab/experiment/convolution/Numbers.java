package gradientlab.experiment.convolution;

import java.util.Locale;

/** How the microscope writes numbers: enough digits to check a sum by hand, a real minus sign. */
final class Numbers {
    private Numbers() {}

    /** Up to four decimals. */
    static String text(double value) {
        return fixed(value, 4);
    }

    /** With so many decimals, less trailing zeros. */
    static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value) || Math.abs(value) >= 1e7) {
            return Double.isInfinite(value)
                    ? (value > 0 ? "∞" : "−∞")
                    : String.format(Locale.ROOT, "%.3e", value).replace('-', '−');
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (decimals > 0) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return text.equals("-0") ? "0" : text.replace('-', '−');
    }

    /** As short as a small cell needs: three significant digits. */
    static String brief(double value) {
        double size = Math.abs(value);
        return fixed(value, size >= 100 || value == 0 ? 0 : size >= 10 ? 1 : 2);
    }
}
