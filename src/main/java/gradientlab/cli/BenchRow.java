package gradientlab.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One measured number. As JSON: {@code group}, {@code name}, {@code value}, {@code unit}, {@code baseline} (null or
 * {@code label} and {@code value}), {@code note}, {@code times_better} (null without a baseline).
 *
 * @param group what {@code --only} selects, for example {@code "xor"}
 * @param name what was measured
 * @param value in {@code unit}; NaN when it could not be measured, and the note says why
 * @param unit a unit that ends with {@code /s} is better when larger, every other when smaller
 * @param baseline what to compare with, or null
 * @param note one remark, or empty
 */
record BenchRow(String group, String name, double value, String unit, Baseline baseline, String note) {

    /**
     * A number measured elsewhere or earlier, in the row's unit.
     *
     * @param label for example {@code "NumPy"}
     */
    record Baseline(String label, double value) {}

    BenchRow(String group, String name, double value, String unit) {
        this(group, name, value, unit, null, "");
    }

    /** This row beside a baseline in the same unit. */
    BenchRow against(String label, double baselineValue) {
        return new BenchRow(group, name, value, unit, new Baseline(label, baselineValue), note);
    }

    BenchRow withNote(String newNote) {
        return new BenchRow(group, name, value, unit, baseline, newNote);
    }

    /** How many times better than the baseline; below 1 is worse, null without a baseline. */
    @JsonProperty("times_better")
    Double timesBetter() {
        if (baseline == null) {
            return null;
        }
        return unit.endsWith("/s") ? value / baseline.value() : baseline.value() / value;
    }

    /** Three significant digits, never an exponent: {@code 0.0581}, {@code 4.00}, {@code 14300}. */
    static String threeDigits(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return rounded.setScale(Math.max(0, rounded.scale() + 3 - rounded.precision()))
                .toPlainString();
    }
}
