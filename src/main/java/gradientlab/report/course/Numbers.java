package gradientlab.report.course;

import gradientlab.plot.NumberText;
import java.util.Locale;

/** Numbers as the report writes them. */
final class Numbers {
    private Numbers() {}

    static String compact(double value) {
        return NumberText.compact(value);
    }

    static String significant(double value, int digits) {
        return NumberText.significant(value, digits);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 0, 1, 2 ... as x of a curve. */
    static double[] upTo(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i;
        }
        return x;
    }
}
