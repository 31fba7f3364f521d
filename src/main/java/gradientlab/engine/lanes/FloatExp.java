package gradientlab.engine.lanes;

/**
 * e^x in 32 bits, within 1 ulp where fused multiply-add is available: x = n ln 2 + r with |r| at most ln 2 / 2, and e^r by
 * its Taylor polynomial of degree 7. Results saturate at {@link #LOWEST} and {@link #HIGHEST}, before 0 and infinity; NaN
 * gives NaN. {@link VectorKernels} does the same to a vector.
 */
final class FloatExp {
    static final float LOWEST = -87;
    static final float HIGHEST = 88;
    static final float LOG2_E = 1.44269504f;

    /** ln 2 in two numbers; n times the first is exact, since its last bits are 0. */
    static final float LN2_HIGH = 0x1.62e4p-1f;

    static final float LN2_LOW = (float) (StrictMath.log(2) - LN2_HIGH);

    /** Adding it rounds a number to a whole one, which then stands in the last bits. */
    static final float ROUND = 0x1.8p23f;

    static final int ONE_BITS = Float.floatToRawIntBits(1);

    static final float C2 = 0.5f;
    static final float C3 = 1 / 6f;
    static final float C4 = 1 / 24f;
    static final float C5 = 1 / 120f;
    static final float C6 = 1 / 720f;
    static final float C7 = 1 / 5040f;

    private FloatExp() {}

    static float of(float x) {
        float t = Math.min(Math.max(x, LOWEST), HIGHEST);
        float shifted = Fused.multiplyAdd(t, LOG2_E, ROUND);
        float n = shifted - ROUND;
        float r = Fused.multiplyAdd(n, -LN2_HIGH, t);
        r = Fused.multiplyAdd(n, -LN2_LOW, r);
        float p = C7;
        p = Fused.multiplyAdd(p, r, C6);
        p = Fused.multiplyAdd(p, r, C5);
        p = Fused.multiplyAdd(p, r, C4);
        p = Fused.multiplyAdd(p, r, C3);
        p = Fused.multiplyAdd(p, r, C2);
        p = Fused.multiplyAdd(p, r, 1);
        p = Fused.multiplyAdd(p, r, 1);
        return Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + ONE_BITS) * p;
    }
}
