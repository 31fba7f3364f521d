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
     * Something else measured in the same run, in the row's unit.
     *
     * @param label for example {@code "NumPy 1.24.2"}, or why there is no number
     * @param value null when it could not be measured
     */
    record Baseline(String label, Double value) {}

    BenchRow(String group, String name, double value, String unit) {
        this(group, name, value, unit, null, "");
    }

    /** This row beside a baseline in the same unit. */
    BenchRow against(String label, double baselineValue) {
        return against(new Baseline(label, baselineValue));
    }

    /** This row beside what was measured in its unit, or could not be. */
    BenchRow against(Baseline other) {
        return new BenchRow(group, name, value, unit, other, note);
    }

    BenchRow withNote(String newNote) {
        return new BenchRow(group, name, value, unit, baseline, newNote);
    }

    /** How many times better than the baseline; below 1 is worse, null without a baseline or its value. */
    @JsonProperty("times_better")
    Double timesBetter() {
        if (baseline == null || baseline.value() == null) {
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
