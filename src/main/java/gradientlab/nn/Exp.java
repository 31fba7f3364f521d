package gradientlab.nn;

/**
 * e^x in 64 bits, the same bits on every processor and Java, within 1 ulp (below the normal numbers, of the smallest
 * one). {@link Math#exp} is each platform's own and differs in the last digit; {@link StrictMath#exp} does not, and takes
 * three times as long.
 *
 * <p>x = n ln 2 + r with |r| at most ln 2 / 2, so that e^x = 2^n e^r; e^r by its Taylor polynomial. Products and sums are
 * rounded one by one: no fused multiply-add, which not every processor has.
 */
public final class Exp {
    private static final double OVERFLOW = 709.782712893384;
    private static final double UNDERFLOW = -745.1332191019412;
    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 in two numbers; the last bits of the first are 0, so that n times it is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 1.9082149292705877e-10;

    /** Adding it rounds a number to a whole one, which then stands in the last bits. */
    private static final double ROUND = 0x1.8p52;

    private Exp() {}

    /** e^x: 0 far below, infinity above 709.78, NaN for NaN. */
    public static double of(double x) {
        if (!(x > -708 && x < OVERFLOW)) {
            return atTheEnds(x);
        }
        double shifted = x * LOG2_E + ROUND;
        double n = shifted - ROUND;
        return polynomial(x, n) * Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + 1023) << 52);
    }

    /** e^r. The powers of r in pairs, which the processor computes side by side. */
    private static double polynomial(double x, double n) {
        double exact = x - n * LN2_HIGH;
        double rest = n * LN2_LOW;
        double r = exact - rest;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = 1 / 2.0 + r * (1 / 6.0) + r2 * (1 / 24.0 + r * (1 / 120.0));
        double middle = 1 / 720.0 + r * (1 / 5040.0) + r2 * (1 / 40320.0 + r * (1 / 362880.0));
        double high = 1 / 3628800.0 + r * (1 / 39916800.0) + r2 * (1 / 479001600.0 + r * (1 / 6227020800.0));
        return 1 + (exact + (r2 * (low + r4 * (middle + r4 * high)) - rest));
    }

    /** Where 2^n is no normal number, or e^x none at all. */
    private static double atTheEnds(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < UNDERFLOW) {
            return 0;
        }
        double n = Math.rint(x * LOG2_E);
        return Math.scalb(polynomial(x, n), (int) n);
    }
}
