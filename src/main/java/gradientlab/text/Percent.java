package gradientlab.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share as the lab writes it everywhere, in the window, the report and on the command line: per cent with one decimal,
 * rounded half up from the decimal number a reader sees, so 0.5235 is 52.4 in every place. JSON and CSV keep fractions.
 */
public final class Percent {
    private Percent() {}

    /**
     * "52.4 %" for 0.524; "%52.4" in Turkish, where the sign stands in front.
     *
     * @param fraction 0 to 1; NaN and infinities are shown as such, without a sign
     */
    public static String of(double fraction) {
        return of(fraction, 1);
    }

    /** With so many decimals: for a cell that has room for fewer, or a difference that needs more. */
    public static String of(double fraction, int decimals) {
        String number = number(fraction, decimals);
        return Double.isFinite(fraction) ? withSign(number) : number;
    }

    /** The number alone, for a column whose heading already says per cent: "52.4" for 0.524. */
    public static String number(double fraction, int decimals) {
        if (!Double.isFinite(fraction)) {
            return Double.isNaN(fraction) ? "NaN" : fraction > 0 ? "∞" : "−∞";
        }
        BigDecimal shown = BigDecimal.valueOf(fraction).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
        return shown.toPlainString().replace('-', '−');
    }

    /** The sign on the side where the language has it; the two never part at the end of a line. */
    public static String withSign(String number) {
        return Language.current() == Language.TURKISH ? "%" + number : number + "\u00a0%";
    }

    /** A difference of two shares: "3.1 percentage points" for 0.031. */
    public static String points(double difference) {
        String number = number(difference, 1);
        return number
                + (Language.current() == Language.TURKISH
                        ? " yüzde puanı"
                        : number.equals("1.0") || number.equals("−1.0") ? " percentage point" : " percentage points");
    }
}
