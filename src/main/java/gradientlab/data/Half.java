package gradientlab.data;

/** Numbers of 16 bits (IEEE 754 binary16): one for the sign, five for the exponent, ten for the fraction. */
final class Half {
    private static final int FRACTION_BITS = 10;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int LARGEST_EXPONENT = 0x1F;
    private static final int BIAS = 15;

    private Half() {}

    static double value(short bits) {
        int exponent = bits >> FRACTION_BITS & LARGEST_EXPONENT;
        int fraction = bits & FRACTION;
        double size;
        if (exponent == LARGEST_EXPONENT) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((double) fraction, 1 - BIAS - FRACTION_BITS);
        } else {
            size = Math.scalb((double) (fraction | FRACTION + 1), exponent - BIAS - FRACTION_BITS);
        }
        return bits < 0 ? -size : size;
    }
}
