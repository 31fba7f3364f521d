package gradientlab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
public record BenchRow(String group, String name, double value, String unit, Baseline baseline, String note) {

    /**
     * Something else measured in the same run, in the row's unit.
     *
     * @param label for example {@code "NumPy 1.24.2"}, or why there is no number
     * @param value null when it could not be measured
     */
    public record Baseline(String label, Double value) {}

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

    /** The rows as aligned text, one line a row, with a heading. */
    public static List<String> table(List<BenchRow> rows) {
        List<String[]> cells = new ArrayList<>();
        cells.add(new String[] {"group", "what", "value", "compared with", "note"});
        for (BenchRow row : rows) {
            cells.add(new String[] {
                row.group(), row.name(), threeDigits(row.value()) + " " + row.unit(), row.comparison(), row.note()
            });
        }
        int[] widths = new int[cells.get(0).length];
        for (String[] line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        return cells.stream()
                .map(line -> String.format(
                                "%-" + widths[0] + "s  %-" + widths[1] + "s  %" + widths[2] + "s  %-" + widths[3]
                                        + "s  %s",
                                (Object[]) line)
                        .stripTrailing())
                .toList();
    }

    private String comparison() {
        if (baseline() == null) {
            return "";
        }
        return timesBetter() == null
                ? baseline().label()
                : baseline().label() + " "
                        + threeDigits(baseline().value()) + " " + unit() + " ("
                        + threeDigits(timesBetter()) + "x)";
    }
}
